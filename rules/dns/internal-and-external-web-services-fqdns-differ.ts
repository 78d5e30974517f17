import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { ruledPools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/internal-and-external-web-services-fqdns-differ',
  title: 'The internal and the external web services FQDN of a pool are different names',
  severity: 'fail',
  why: 'Mobile clients take the external name also inside: one name for both leads them to the wrong site of the web services.',
  facts: ['dns-rules'],
  cites: ['D26'],
  sections: ['pools'],
  skippedWhen: 'no pool has an external web services FQDN, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, row } of ruledPools(document, facts, 'web-fqdns-differ')) {
      const { fqdn, webServices } = pool
      if (webServices?.external === undefined) continue
      const { internal = fqdn, external } = webServices
      const subject = { id: fqdn, at }
      const evidence = () => [stated(row), given(at, `internal ${internal}, external ${external}`)]
      if (internal !== external) yield met(subject, `${fqdn}: ${internal} inside, ${external} outside`, evidence)
      else
        yield unmet(subject, `the web services of ${fqdn} are called ${external} inside and outside`, {
          fix: 'give the external web services an FQDN other than the internal one',
          evidence,
        })
    }
  },
})
