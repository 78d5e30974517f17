import type { DnsRecord } from '../../src/question.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { deniesService, subjectOf } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/srv-records-not-repeated',
  title: 'No SRV record says the same as another',
  severity: 'warn',
  why: 'Two records of one target are tried one after the other: a client waits twice for a server that is down.',
  facts: ['dns-rules'],
  cites: ['RFC2782'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'srv-once')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { view, name, type, necessity } = requirement
      if (type !== 'srv' || necessity === 'forbidden') continue
      const answer = observe({ ask: 'dns', view, name, type: 'SRV' })
      if (answer.status === 'unanswered') continue
      const records = answer.records.filter((record) => !deniesService(record))
      const again = repeated(records)
      const evidence = () => [stated(row), ...records.map(shown)]
      if (again) {
        yield unmet(subjectOf(requirement), `${name} leads to ${again.data} on the same port more than once`, {
          place: again.place,
          fix: `keep one record, and remove: ${recordText(again)}`,
          evidence,
        })
      } else if (records.length > 0) yield met(subjectOf(requirement), `the records of ${name} differ`, evidence)
    }
  },
})

/** A record whose target and port an earlier one has, whatever priority and weight they give it. */
function repeated(records: readonly DnsRecord[]): DnsRecord | undefined {
  const seen = new Set<string>()
  return records.find(({ srv }) => {
    const service = `${srv?.target}:${srv?.port}`
    if (seen.has(service)) return true
    seen.add(service)
    return false
  })
}
