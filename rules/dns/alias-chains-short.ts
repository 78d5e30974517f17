import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { subjectOf } from './shared.ts'
import { aliasesFrom } from './shared-aliases.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/alias-chains-short',
  title: 'No documented name is behind more aliases than resolvers follow',
  severity: 'warn',
  why: 'Some resolvers give up: the same name works for one client and not for another.',
  facts: ['dns-rules'],
  cites: ['RFC1034', 'UNBOUND'],
  sections: ['dns'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no documented name is an alias',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'alias-levels')
    const most = row?.most
    if (row === undefined || most === undefined) return
    for (const requirement of requirements.dns) {
      const { view, name, type, necessity } = requirement
      if (type === 'srv' || necessity === 'forbidden') continue
      const aliases = aliasesFrom(observe, view, name)
      const names = new Set(aliases.map((alias) => alias.name))
      // One that leads back to itself is another rule's finding.
      if (aliases.length === 0 || names.size < aliases.length) continue
      const evidence = () => [stated(row), ...aliases.map(shown)]
      if (aliases.length <= most) yield met(subjectOf(requirement), `${name}: ${aliases.length} aliases`, evidence)
      else
        yield unmet(
          subjectOf(requirement),
          `${name} is behind ${aliases.length} aliases or more; resolvers follow ${most}`,
          {
            place: aliases[0]?.place,
            fix: `lead ${name} to ${aliases.at(-1)?.data} at once`,
            evidence,
          },
        )
    }
  },
})
