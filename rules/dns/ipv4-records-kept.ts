import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { subjectOf } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/ipv4-records-kept',
  title: 'Every name with an AAAA record keeps an A record',
  severity: 'warn',
  why: 'Whoever has IPv4 alone does not find the service; and people at home and partners still have.',
  facts: ['dns-rules'],
  cites: ['D1', 'D32', 'S12'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'reverseProxies', 'simpleUrls', 'sipDomains', 'sqlServers'],
  skippedWhen: 'no documented name has an AAAA record',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'ipv4-kept')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { type, necessity, view, name } = requirement
      if (type === 'srv' || necessity === 'forbidden') continue
      const ipv6 = observe({ ask: 'dns', view, name, type: 'AAAA' })
      const ipv4 = observe({ ask: 'dns', view, name, type: 'A' })
      if (ipv6.status === 'unanswered' || ipv4.status === 'unanswered' || ipv6.records.length === 0) continue
      const evidence = () => [stated(row), ...ipv6.records.map(shown), ...ipv4.records.map(shown)]
      if (ipv4.records.length > 0) yield met(subjectOf(requirement), `${name} has addresses of both families`, evidence)
      else
        yield unmet(subjectOf(requirement), `${name} has an AAAA record and no A record in the ${view} view`, {
          place: ipv6.records[0]?.place,
          fix: `add an A record for ${name} to the ${view} zone`,
          evidence,
        })
    }
  },
})
