import type { Requirements } from '../../src/requirements/requirement.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { rowOf, stated } from './shared-rows.ts'
import { foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/srv-target-not-an-alias',
  title: 'The target of every SRV record is a host with an A or AAAA record, not an alias',
  severity: 'fail',
  why: 'Clients and partners that take the standard at its word do not follow an alias, and find no server.',
  facts: ['dns-rules'],
  cites: ['D1', 'RFC2782', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'srv-target-host')
    if (row === undefined) return
    const ofAliases = rowOf(facts, document.product, 'srv-target-documented-alias')
    const aliases = documentedAliases(requirements)
    for (const service of foundSrvRecords(requirements, observe)) {
      const { record, requirement } = service
      const { target } = record.srv
      const alias = observe({ ask: 'dns', view: requirement.view, name: target, type: 'CNAME' })
      // A target nobody describes is another rule's finding.
      if (alias.status === 'unanswered') continue
      const ruling = (aliases.has(`${requirement.view}/${target}`) && ofAliases) || row
      const evidence = () => [stated(ruling), shown(record), ...alias.records.map(shown)]
      const [found] = alias.records
      if (found === undefined) yield met(srvSubject(service), `${target} is no alias`, evidence)
      else
        yield unmet(srvSubject(service), `${record.name} leads to ${target}, which is an alias of ${found.data}`, {
          place: found.place,
          fix: `make ${target} an A record with the addresses of ${found.data}`,
          evidence,
        })
    }
  },
})

/** Names that the documents let be aliases, with their views. */
function documentedAliases({ dns }: Requirements): ReadonlySet<string> {
  const allowed = dns.filter(({ type, necessity }) => type === 'host-or-alias' && necessity !== 'forbidden')
  return new Set(allowed.map(({ view, name }) => `${view}/${name}`))
}
