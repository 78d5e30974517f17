import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, says } from './shared-network.ts'

const MEDIA = ['audio', 'video', 'sharing', 'fileTransfer'] as const
const SETS = ['client', 'server', 'applicationServer', 'mediationServer'] as const
const WORDS = { audio: 'audio', video: 'video', sharing: 'application sharing', fileTransfer: 'file transfer' } as const

export default defineRule({
  id: 'ports/media-ranges-apart',
  title: 'The port ranges of media set for quality of service do not overlap',
  severity: 'fail',
  why: 'The network marks packets by their port: where ranges overlap, video gets the mark of audio.',
  facts: ['network-rules'],
  cites: ['P7', 'P8'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no port ranges are set for quality of service',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'media-ranges-apart', document.product)
    const qos = document.network?.qos
    for (const set of row && qos ? SETS : []) {
      const ranges = MEDIA.flatMap((medium) => {
        const ports = qos?.[set]?.[medium]?.ports
        return ports ? [{ medium, ...ports }] : []
      })
      const isIdle = set === 'client' && qos?.client?.portRangesEnabled !== true
      if (row === undefined || isIdle || ranges.length < 2) continue
      const at = ['network', 'qos', set]
      const evidence = () => [
        says(row),
        given(at, ranges.map(({ medium, first, last }) => `${WORDS[medium]} ${first}-${last}`).join(', ')),
      ]
      const sorted = ranges.toSorted((a, b) => a.first - b.first)
      const clash = sorted.findIndex(({ first }, index) => first <= (sorted[index - 1]?.last ?? -1))
      const [one, other] = [sorted[clash - 1], sorted[clash]]
      yield one === undefined || other === undefined
        ? met({ id: `qos/${set}`, at }, 'the ranges do not overlap', evidence)
        : unmet(
            { id: `qos/${set}`, at },
            `the ports of ${WORDS[one.medium]} and ${WORDS[other.medium]} overlap at ${other.first}`,
            {
              fix: 'set ranges that do not overlap, for example audio 49152-57500, video 57501-65535 and application sharing 40803-49150',
              evidence,
            },
          )
    }
  },
})
