import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { says, targetRow } from './shared.ts'
import { MEDIA, type Medial, mediaOf, SETS } from './shared-qos.ts'

interface Place {
  readonly at: Medial['at']
  readonly where: string
  readonly dscp: number
}

const WORDS = {
  client: 'clients',
  server: 'servers',
  applicationServer: 'application servers',
  mediationServer: 'Mediation Servers',
} as const

export default defineRule({
  id: 'network/dscp-same-everywhere',
  title: 'Clients, servers and phones mark one kind of media with the same DSCP value',
  severity: 'warn',
  why: 'Where the values differ, a call has priority on the way there and none on the way back.',
  facts: ['network-targets'],
  cites: ['NET-QOS-SERVERS', 'NET-QOS-CLIENTS', 'NET-QOS-CLIENTS-S', 'NET-QOS-PHONES'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no kind of media has DSCP values at two kinds of computers',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'dscp-same', document.product)
    if (row === undefined) return
    const marks = SETS.flatMap((set) => mediaOf(document, set))
    const phones = document.network?.qos?.phones?.dscp
    for (const medium of Object.keys(MEDIA) as Medial['medium'][]) {
      const places = marks.flatMap(({ medium: of, set, at, dscp }): Place[] =>
        of === medium && dscp !== undefined ? [{ at: [...at, 'dscp'], where: WORDS[set], dscp }] : [],
      )
      if (medium === 'audio' && phones !== undefined) {
        places.push({ at: ['network', 'qos', 'phones', 'dscp'], where: 'phones', dscp: phones })
      }
      const [first] = places
      if (first === undefined || places.length < 2) continue
      const other = places.find(({ dscp }) => dscp !== first.dscp)
      const subject = { id: `qos/${medium}`, at: (other ?? first).at }
      const evidence = () => [says(row), ...places.map(({ at, where, dscp }) => given(at, `${where}: ${dscp}`))]
      yield other === undefined
        ? met(subject, `${MEDIA[medium].words} has DSCP ${first.dscp} everywhere`, evidence)
        : unmet(
            subject,
            `${MEDIA[medium].words} has DSCP ${first.dscp} at ${first.where}, and ${other.dscp} at ${other.where}`,
            { fix: `set one value for ${MEDIA[medium].words} at ${first.where} and ${other.where}`, evidence },
          )
    }
  },
})
