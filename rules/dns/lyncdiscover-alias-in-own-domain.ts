import { publicationOf } from '../../src/domain/autodiscover-publication.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsRecord } from '../../src/question.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { subjectOf } from './shared.ts'
import { aliasesFrom } from './shared-aliases.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/lyncdiscover-alias-in-own-domain',
  title: 'lyncdiscover is an alias into another domain only where Autodiscover is published over HTTP',
  severity: 'fail',
  why: 'Mobile clients refuse a certificate of another domain: over HTTPS they never learn where to sign in.',
  facts: ['dns-rules'],
  cites: ['D9', 'D26'],
  sections: ['dns'],
  alsoReads: ['features', 'reverseProxies', 'sipDomains'],
  skippedWhen: 'no lyncdiscover record outside is needed or found, or nothing is documented for the product version',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'autodiscover-alias')
    if (row === undefined || document.features?.mobility?.enabled === false) return
    for (const requirement of requirements.dns) {
      if (requirement.view !== 'external' || !requirement.name.startsWith('lyncdiscover.')) continue
      const aliases = aliasesFrom(observe, 'external', requirement.name)
      const answer = observe({ ask: 'dns', view: 'external', name: requirement.name, type: 'A' })
      // A name without an answer is another rule's finding.
      if (aliases.length > 0 || (answer.status === 'answered' && answer.outcome === 'found'))
        yield judge(requirement, aliases, document, row)
    }
  },
})

function judge(
  requirement: DnsRequirement,
  aliases: readonly DnsRecord[],
  document: EnvironmentDocument,
  row: Row,
): Judgement {
  const { name } = requirement
  const subject = subjectOf(requirement)
  const domain = name.slice('lyncdiscover.'.length)
  const away = aliases.find(({ data }) => data !== domain && !data.endsWith(`.${domain}`))
  const evidence = () => [stated(row), ...aliases.map(shown)]
  if (away === undefined) return met(subject, `${name} stays in ${domain}`, evidence)
  const publication = publicationOf(document, name)
  const over = 'over' in publication ? publication.over : undefined
  if (over === 'HTTP') return met(subject, `${name} leads to ${away.data}, and is published over HTTP`, evidence)
  const message = `${name} is an alias of ${away.data}, which is not in ${domain}`
  if (over === undefined || document.features?.mobility === undefined) {
    const key = 'over' in publication ? 'features.mobility' : publication.settledBy
    const open = key === 'features.mobility' ? 'whether there are mobile clients' : 'how Autodiscover is published'
    return unknown(subject, `${message}, and ${open} is not given`, { settledBy: key, evidence, place: away.place })
  }
  return unmet(subject, `${message}, and Autodiscover is published over HTTPS`, {
    place: away.place,
    fix: `make ${name} an A record with the public address of the reverse proxy, or an alias of a name in ${domain}; or publish port 80 to 8080 for it`,
    evidence: () => [...evidence(), given(['reverseProxies'], 'port 80 is not published to 8080 for this name')],
  })
}
