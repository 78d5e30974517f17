import { defineRule, found, met, unanswered, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askName } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/exchange-autodiscover-resolves',
  title: 'The name of the Exchange Autodiscover service resolves inside',
  severity: 'warn',
  why: 'Clients find no Exchange web services: no conversation history, no voice mail, no free/busy times, and prompts for a password.',
  facts: ['dns-rules'],
  cites: ['EWS'],
  sections: ['dns'],
  alsoReads: ['exchange'],
  skippedWhen: 'the name of an Exchange Autodiscover service is not given',
  *check({ environment: { document }, facts, observe }) {
    const row = rowOf(facts, document.product, 'exchange-autodiscover')
    const name = document.exchange === 'none' ? undefined : document.exchange?.autodiscover
    if (row === undefined || name === undefined) return
    const subject = { id: `internal/${name}/A`, at: ['exchange', 'autodiscover'] }
    const answer = askName(observe, 'internal', name)
    if (answer.status === 'unanswered') yield unanswered(subject, answer)
    else if (answer.records.length > 0) yield met(subject, `${name} resolves inside`, () => answer.records.map(shown))
    else {
      const { decidedBy } = answer
      yield unmet(subject, `${name} does not resolve inside`, {
        place: decidedBy?.place,
        fix: `add to the internal zone: ${name}. IN A <address of the Client Access servers>`,
        evidence: () => [
          stated(row),
          ...(decidedBy ? [found(decidedBy.place, `the zone ${decidedBy.zone} holds no such record`)] : []),
        ],
      })
    }
  },
})
