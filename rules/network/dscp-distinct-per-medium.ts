import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { MEDIA, mediaOf, SETS } from './shared-qos.ts'

export default defineRule({
  id: 'network/dscp-distinct-per-medium',
  title: 'Each kind of media has a DSCP value of its own',
  severity: 'fail',
  why: 'With one value for both, a video or a shared screen takes the room that the network keeps for audio.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no two kinds of media have DSCP values',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'dscp-distinct', document.product)
    for (const set of row ? SETS : []) {
      // Nothing is kept for packets with 0, which are unmarked: several kinds of media may go so.
      const marked = mediaOf(document, set).filter(({ dscp }) => dscp !== undefined && dscp !== 0)
      if (row === undefined || marked.length < 2) continue
      const subject = { id: `qos/${set}`, at: ['network', 'qos', set] }
      const evidence = () => [
        says(row),
        given(subject.at, marked.map(({ medium, dscp }) => `${MEDIA[medium].words} ${dscp}`).join(', ')),
      ]
      const second = marked.find(({ dscp }, index) => marked.findIndex((other) => other.dscp === dscp) < index)
      const first = marked.find(({ dscp }) => dscp === second?.dscp)
      yield first === undefined || second === undefined
        ? met(subject, 'the DSCP values differ', evidence)
        : unmet(
            subject,
            `${MEDIA[first.medium].words} and ${MEDIA[second.medium].words} both have DSCP ${first.dscp}`,
            {
              fix: 'give each kind of media its own value: 46 for audio, 34 for video, 24 for application sharing, 14 for file transfer',
              evidence,
            },
          )
    }
  },
})
