import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { topologyNames } from './shared-names.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/fqdn-characters-allowed',
  title: 'The FQDNs of servers, pools and services hold letters, digits and hyphens only',
  severity: 'fail',
  why: 'Public certification authorities and external DNS refuse other characters, and a name cannot be changed after deployment.',
  facts: ['dns-rules'],
  cites: ['D1', 'D16', 'S-BASICS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    for (const { name, at, product } of topologyNames(document)) {
      const row = rowOf(facts, product, 'fqdn-characters')
      if (row === undefined) continue
      const subject = { id: name, at }
      const wrong = faultOf(name)
      const evidence = () => [stated(row), given(at, name)]
      if (wrong === undefined) yield met(subject, `${name} is made of standard characters`, evidence)
      else
        yield unmet(subject, `${name} ${wrong}`, {
          fix: 'choose a name of letters, digits and hyphens before the server, pool or service is set up',
          evidence,
        })
    }
  },
})

/** An internationalised name stands in DNS with labels that begin with xn--. */
function faultOf(name: string): string | undefined {
  if (name.split('.').some((label) => label.startsWith('xn--'))) return 'is an internationalised name'
  const odd = /[^a-z0-9.-]/.exec(name)?.[0]
  return odd && `holds "${odd}"`
}
