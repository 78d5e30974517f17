import type { DnsRecord, DnsView } from '../../src/question.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { hostLines, shown } from '../shared/dns-records.ts'
import { askHost, isWildcardAnswer, type Observe, subjectOf } from './shared.ts'
import { aliasesFrom } from './shared-aliases.ts'
import { rowOf, stated } from './shared-rows.ts'

/** Aliases of these are documented for disaster recovery by GeoDNS. */
const ALIASES_DOCUMENTED: readonly string[] = ['admin-url', 'dialin-url', 'meet-url']

export default defineRule({
  id: 'dns/host-records-of-documented-type',
  title: 'The names of servers, pools and Edge services are A or AAAA records, not aliases',
  severity: 'warn',
  why: 'Certificates and SRV records are matched by the name: what is behind an alias may not be what the client accepts.',
  facts: ['dns-rules'],
  cites: ['A-dns', 'D2', 'D3', 'D4'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'reverseProxies', 'sipDomains', 'sqlServers'],
  skippedWhen: 'none of the documented names was found, or nothing is documented for the product version',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'host-type')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { view, name, type, necessity, leadsTo } = requirement
      if (type !== 'host' || necessity === 'forbidden' || ALIASES_DOCUMENTED.includes(requirement.row.each)) continue
      const [alias] = aliasesFrom(observe, view, name)
      const records = alias ? [alias] : addressesOf(observe, view, name)
      if (records.length === 0) continue
      if (necessity === 'optional' && isWildcardAnswer(observe, view, name)) continue
      const evidence = () => [stated(row), ...records.map(shown)]
      if (alias === undefined) yield met(subjectOf(requirement), `${name} is no alias in the ${view} view`, evidence)
      else
        yield unmet(subjectOf(requirement), `${name} is an alias of ${alias.data} in the ${view} view`, {
          place: alias.place,
          fix: `replace the alias by: ${hostLines(name, leadsTo)}`,
          evidence,
        })
    }
  },
})

function addressesOf(observe: Observe, view: DnsView, name: string): readonly DnsRecord[] {
  const answer = askHost(observe, view, name)
  return answer.status === 'answered' ? answer.records : []
}
