import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { namedClients, productsBySite } from './shared-named.ts'
import { insteadOf, supportEvidence, supportReader, supportText } from './shared-servers.ts'

export default defineRule({
  id: 'clients/client-not-limited-by-server',
  title: 'No client is one that the servers support only in part',
  severity: 'warn',
  why: 'Its users sign in, and then cannot join meetings with it: the vendor documents it for the time of a migration only.',
  facts: ['client-server-support', 'clients'],
  cites: ['L-INTEROP', 'L-PREVCLI'],
  sections: ['clients', 'pools'],
  skippedWhen: 'no client is listed that a document says is supported',
  *check({ environment, facts }) {
    const supportsOf = supportReader(facts)
    const productsAt = productsBySite(environment)
    for (const { client, entry, subject, stated } of namedClients(environment, facts)) {
      const supports = supportsOf(client.id, productsAt(entry.site))
      const limited = supports.filter(({ verdict }) => verdict === 'limited')
      const evidence = () => [...supportEvidence(supports, client.name), stated]
      const [first] = limited
      if (first) {
        yield unmet(subject, supportText(first, client.name), {
          fix: `${insteadOf(limited)} once they are on ${PRODUCT_NAMES[first.product]}`,
          evidence,
        })
      } else if (supports.some(({ verdict }) => verdict === 'supported')) {
        yield met(subject, `no document limits ${client.name}`, evidence)
      }
    }
  },
})
