import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, note, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { hasWireless, type Row, says, targetRow } from './shared.ts'
import { dscpOf, MEDIA } from './shared-qos.ts'

type RadioMedium = 'audio' | 'video' | 'sharing'

const TARGETS: Readonly<Record<RadioMedium, NetworkTarget>> = {
  audio: 'wifi-queue-audio',
  video: 'wifi-queue-video',
  sharing: 'wifi-queue-sharing',
}

export default defineRule({
  id: 'network/media-in-right-wifi-queue',
  title: 'Over the air audio is in the voice queue and video in the video queue',
  severity: 'warn',
  why: 'In the queue of video, or without queues, audio waits for the air behind pictures or downloads, and calls break up on a busy cell.',
  facts: ['network-targets'],
  cites: ['NET-WMM', 'NET-EXPRESSROUTE'],
  sections: [],
  alsoReads: ['devices', 'network'],
  skippedWhen: 'no wireless network and no queues of Wi-Fi Multimedia are described',
  *check({ environment: { document }, facts }) {
    const isDescribed = hasWireless(document) || document.network?.qos?.network?.wmm !== undefined
    for (const medium of isDescribed ? mediaOnAir(document) : []) yield* judgeMedium(document, facts, medium)
    const row = targetRow(facts, 'wifi-queue-audio', document.product)
    for (const [index, { area, wmm }] of (row ? (document.network?.wifi ?? []) : []).entries()) {
      const subject = { id: `wifi/${area}`, at: ['network', 'wifi', index] }
      const evidence = () => [...(row ? [says(row)] : []), given([...subject.at, 'wmm'], `wmm: ${wmm}`)]
      if (wmm === undefined) {
        yield unknown(subject, 'whether Wi-Fi Multimedia is on is not given', { settledBy: 'network.wifi.wmm' })
      } else {
        yield wmm
          ? met(subject, 'Wi-Fi Multimedia is on', evidence)
          : unmet(subject, 'Wi-Fi Multimedia is off: there are no queues', {
              fix: 'turn Wi-Fi Multimedia (WMM) on at the access points of this area',
              evidence,
            })
      }
    }
  },
})

/** Audio and video always; application sharing where it is marked, or its queue is said. */
function mediaOnAir(document: EnvironmentDocument): readonly RadioMedium[] {
  const isShared = dscpOf(document, 'sharing') || document.network?.qos?.network?.wmm?.sharing
  return ['audio', 'video', ...(isShared ? (['sharing'] as const) : [])]
}

function* judgeMedium(
  document: EnvironmentDocument,
  facts: RuleContext['facts'],
  medium: RadioMedium,
): Generator<Judgement> {
  const row = targetRow(facts, TARGETS[medium], document.product)
  const wanted = row?.queues ?? []
  if (row === undefined) return
  const { words } = MEDIA[medium]
  const at = ['network', 'qos', 'network', 'wmm', medium]
  const subject = { id: `qos/wmm/${medium}`, at }
  const queue = document.network?.qos?.network?.wmm?.[medium]
  const left = leftAlone(document, medium, targetRow(facts, 'wifi-queues', document.product))
  if (queue === undefined) {
    const message = `the queue of ${words} on the air is not given${left === undefined ? '' : `; ${left}`}`
    yield unknown(subject, message, { settledBy: `network.qos.network.wmm.${medium}` })
    return
  }
  const evidence = () => [says(row), given(at, `${medium}: ${queue}`), ...(left === undefined ? [] : [note(left)])]
  const right = wanted.join(' or ')
  yield wanted.includes(queue)
    ? met(subject, `${words} is in the queue of ${queue}`, evidence)
    : unmet(subject, `${words} is in the queue of ${queue}, and belongs in that of ${right}`, {
        fix: `let access points and clients map ${words} to the queue of ${right}: by what the network recognises, or by a map from DSCP to user priority`,
        evidence,
      })
}

/** Where Windows puts a DSCP value that nothing else maps: `Windows puts DSCP 46 in the queue of video`. */
function leftAlone(document: EnvironmentDocument, medium: RadioMedium, row: Row | undefined): string | undefined {
  const dscp = dscpOf(document, medium)
  const queues = row?.queues ?? []
  const queue = dscp === undefined ? undefined : queues[Math.floor((dscp * queues.length) / 64)]
  return queue && `Windows puts DSCP ${dscp} in the queue of ${queue}`
}
