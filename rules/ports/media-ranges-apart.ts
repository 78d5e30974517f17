import type { PortRange } from '../../src/domain/firewall-rule.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { rowOf, says } from './shared-network.ts'

const MEDIA = ['audio', 'video', 'sharing', 'fileTransfer'] as const
const SETS = ['client', 'server', 'applicationServer', 'mediationServer'] as const
const WORDS = { audio: 'audio', video: 'video', sharing: 'application sharing', fileTransfer: 'file transfer' } as const

const DSCP = 'network.qos.server.audio.dscp'
const FIX =
  'set ranges that do not overlap, for example audio 49152-57500, video 57501-65535 and application sharing 40803-49150'

type Qos = NonNullable<NonNullable<EnvironmentDocument['network']>['qos']>

export default defineRule({
  id: 'ports/media-ranges-apart',
  title: 'The port ranges of media set for quality of service do not overlap',
  severity: 'fail',
  why: 'The network marks packets by their port: where ranges overlap, video gets the mark of audio.',
  facts: ['network-rules'],
  cites: ['P7', 'P8'],
  sections: [],
  alsoReads: ['features', 'network'],
  skippedWhen: 'no port ranges are set for quality of service, or nothing is marked by them',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'media-ranges-apart', document.product)
    const qos = document.network?.qos
    const use = qos && useOf(qos)
    if (row === undefined || use === undefined || use === 'none') return
    for (const set of SETS) {
      const ranges = MEDIA.flatMap((medium) => {
        const ports = qos?.[set]?.[medium]?.ports
        return ports ? [{ medium, ...ports }] : []
      })
      const isIdle = set === 'client' && qos?.client?.portRangesEnabled !== true
      if (isIdle || ranges.length < 2) continue
      const shares = set === 'server' && document.features?.desktopSharing?.enabled !== false
      yield judge(set, ranges, { row, use, shares })
    }
  },
})

interface Range extends PortRange {
  readonly medium: (typeof MEDIA)[number]
}

interface Case {
  readonly row: Parameters<typeof says>[0]
  readonly use: 'some' | 'open'
  /** Whether the servers share applications, be their ports given or not. */
  readonly shares: boolean
}

function judge(set: (typeof SETS)[number], ranges: readonly Range[], { row, use, shares }: Case): Judgement {
  const at = ['network', 'qos', set]
  const evidence = () => [
    says(row),
    given(at, ranges.map(({ medium, first, last }) => `${WORDS[medium]} ${first}-${last}`).join(', ')),
  ]
  const sorted = ranges.toSorted((a, b) => a.first - b.first)
  const clash = sorted.findIndex(({ first }, index) => first <= (sorted[index - 1]?.last ?? -1))
  const [one, other] = [sorted[clash - 1], sorted[clash]]
  const subject = { id: `qos/${set}`, at }
  if (one === undefined || other === undefined)
    // As they are installed conferencing servers give it the ports of audio and video too (P7).
    return shares && !ranges.some(({ medium }) => medium === 'sharing')
      ? unknown(subject, 'the ports of application sharing, which as installed hold those of audio, are not given', {
          settledBy: 'network.qos.server.sharing.ports',
          evidence,
        })
      : met(subject, 'the ranges do not overlap', evidence)
  const overlap = `the ports of ${WORDS[one.medium]} and ${WORDS[other.medium]} overlap at ${other.first}`
  // As they are installed they do, and a topology says them whether packets are marked or not.
  return use === 'open'
    ? unknown(subject, `${overlap}, and whether they are marked is not given`, { settledBy: DSCP, evidence })
    : unmet(subject, overlap, { fix: FIX, evidence })
}

/** Whether anything goes by the ports: packets are marked, or clients keep to their ranges. */
function useOf(qos: Qos): 'some' | 'none' | 'open' {
  const marks = SETS.flatMap((set) => MEDIA.flatMap((medium) => qos[set]?.[medium]?.dscp ?? []))
  if (qos.client?.portRangesEnabled === true || marks.some((dscp) => dscp > 0)) return 'some'
  return marks.length > 0 ? 'none' : 'open'
}
