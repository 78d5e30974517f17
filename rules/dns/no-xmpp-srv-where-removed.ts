import { defineRule, met, unmet } from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { deniesService } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

const VIEWS = ['internal', 'external'] as const

export default defineRule({
  id: 'dns/no-xmpp-srv-where-removed',
  title: 'No XMPP SRV record is left where the product has no XMPP gateway',
  severity: 'warn',
  why: 'XMPP partners go on knocking at port 5269, where nobody answers.',
  facts: ['dns-rules'],
  cites: ['S1', 'S2'],
  sections: ['dns'],
  alsoReads: ['sipDomains'],
  skippedWhen: 'the product version has an XMPP gateway, or no zone of a SIP domain is given',
  *check({ environment: { document }, facts, observe }) {
    const row = rowOf(facts, document.product, 'xmpp-removed')
    if (row === undefined) return
    for (const [index, domain] of document.sipDomains.entries()) {
      for (const view of VIEWS) {
        const name = `_xmpp-server._tcp.${domain}`
        const answer = observe({ ask: 'dns', view, name, type: 'SRV' })
        if (answer.status === 'unanswered') continue
        const subject = { id: `${view}/${name}/SRV`, at: ['sipDomains', index] }
        const left = answer.records.find((record) => !deniesService(record))
        if (left === undefined) yield met(subject, `${name} is not in the ${view} view`, () => [stated(row)])
        else
          yield unmet(subject, `${name} is in the ${view} view, and XMPP is removed`, {
            place: left.place,
            fix: `remove: ${recordText(left)}`,
            evidence: () => [stated(row), ...answer.records.map(shown)],
          })
      }
    }
  },
})
