import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { ruledPools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/internal-and-external-web-services-fqdns-differ',
  title: 'The external web services FQDN of a pool is neither its internal one nor the pool FQDN',
  severity: 'fail',
  why: 'Mobile clients take the external name also inside: one name for both leads them to the wrong site of the web services.',
  facts: ['dns-rules'],
  cites: ['D26', 'S-MOB'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen:
    'no pool has an external web services FQDN, mobile clients are not wanted, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const mobile = mobileClients(document)
    for (const { pool, at, row } of mobile === 'none' ? [] : ruledPools(document, facts, 'web-fqdns-differ')) {
      const { fqdn, webServices } = pool
      if (webServices?.external === undefined) continue
      const { internal = fqdn, external } = webServices
      const subject = { id: fqdn, at }
      const evidence = () => [stated(row), given(at, `internal ${internal}, external ${external}`)]
      if (internal !== external && fqdn !== external)
        yield met(subject, `${fqdn}: ${internal} inside, ${external} outside`, evidence)
      else {
        const what =
          internal === external
            ? `the web services of ${fqdn} are called ${external} inside and outside`
            : `the external web services of ${fqdn} are called as the pool itself`
        const fix = 'give the external web services an FQDN other than the internal one and that of the pool'
        yield mobile === 'wanted'
          ? unmet(subject, what, { fix, evidence })
          : unknown(subject, `${what}, and whether mobile clients are wanted is not given`, {
              settledBy: 'features.mobility',
              evidence,
            })
      }
    }
  },
})

/** Only they need two names. Where it is not said, whoever has an Edge has users outside who may use them. */
function mobileClients({ features, edgePools }: EnvironmentDocument): 'wanted' | 'none' | 'open' {
  if (features?.mobility !== undefined) return features.mobility.enabled ? 'wanted' : 'none'
  return edgePools === 'none' ? 'open' : 'wanted'
}
