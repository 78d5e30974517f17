import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsRecord } from '../../src/question.ts'
import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { defineRule, met, note, unmet } from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { type Observe, subjectOf } from './shared.ts'
import { aliasesFrom } from './shared-aliases.ts'
import { edgePoolsOf, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/no-server-named-outside',
  title: 'No record outside leads to the internal name of a server or pool',
  severity: 'warn',
  why: 'Clients outside cannot resolve the name, or must not reach what it stands for; and the names of servers leak.',
  facts: ['dns-rules'],
  cites: ['D1', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no SRV record or alias was found outside',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'server-names-inside')
    if (row === undefined) return
    const inside = insideNames(document, requirements)
    for (const requirement of requirements.dns) {
      if (requirement.view !== 'external' || requirement.necessity === 'forbidden') continue
      const leading = leadingRecords(requirement, observe)
      if (leading.length === 0) continue
      const wrong = leading.find(({ data }) => inside.has(data))
      const evidence = () => [stated(row), ...leading.map(shown)]
      if (wrong === undefined)
        yield met(subjectOf(requirement), `${requirement.name} names no server of the inside`, evidence)
      else
        yield unmet(subjectOf(requirement), `${recordText(wrong)} names a server or pool of the inside`, {
          place: wrong.place,
          fix: `lead ${wrong.name} to ${requirement.suggestedTarget ?? (requirement.aliasTargets.join(' or ') || 'a name of the external zone')}`,
          evidence: () => [...evidence(), note(`${wrong.data} is described as a name of the inside`)],
        })
    }
  },
})

/** Names of servers and pools that are not also documented for the outside. */
function insideNames(document: EnvironmentDocument, { dns }: Requirements): ReadonlySet<string> {
  const outside = new Set(dns.filter(({ view }) => view === 'external').map(({ name }) => name))
  const pools = [...document.pools, ...edgePoolsOf(document)]
  const names = pools.flatMap(({ fqdn, servers }) => [fqdn, ...servers.flatMap((server) => server.fqdn ?? [])])
  return new Set(names.filter((name) => !outside.has(name)))
}

/** Records that lead on to another name. */
function leadingRecords({ type, name }: DnsRequirement, observe: Observe): readonly DnsRecord[] {
  if (type !== 'srv') return aliasesFrom(observe, 'external', name)
  const answer = observe({ ask: 'dns', view: 'external', name, type: 'SRV' })
  return answer.status === 'answered' ? answer.records : []
}
