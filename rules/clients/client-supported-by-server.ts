import { defineRule, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Named, productsBySite, readClients } from './shared-named.ts'
import { insteadOf, type Support, supportEvidence, supportReader, supportText } from './shared-servers.ts'

export default defineRule({
  id: 'clients/client-supported-by-server',
  title: 'Every client is one that the servers support',
  severity: 'fail',
  why: 'A client that the server does not support cannot sign in, or loses its meetings, and the vendor helps with neither.',
  facts: ['client-server-support', 'clients'],
  cites: [
    'L-INTEROP',
    'L-PREVCLI',
    'L-CLIENTS',
    'L-SFBUI',
    'L-CLSW',
    'S15-CLI',
    'S15-MAC',
    'S15-MEET',
    'S15-SRSV2',
    'S19-FEAT',
    'S19-DEPR',
    'SE-NEO',
  ],
  sections: ['clients', 'pools'],
  skippedWhen: 'no client is listed of which a document speaks',
  *check({ environment, facts }) {
    const supportsOf = supportReader(facts)
    const productsAt = productsBySite(environment)
    for (const seen of readClients(environment, facts)) {
      if ('open' in seen) {
        yield unknown(seen.subject, seen.open, { settledBy: 'clients.client', evidence: () => [seen.stated] })
        continue
      }
      const supports = supportsOf(seen.client.id, productsAt(seen.entry.site))
      if (supports.length > 0) yield judge(seen, supports)
    }
  },
})

function judge({ client, subject, stated }: Named, supports: readonly Support[]): Judgement {
  const refused = supports.filter(({ verdict }) => verdict === 'unsupported' || verdict === 'unconfirmed')
  const evidence = () => [...supportEvidence(supports, client.name), stated]
  const [first] = refused
  if (first === undefined) {
    const [support] = supports
    return met(subject, support ? supportText(support, client.name) : client.name, evidence)
  }
  const message = refused.map((each) => supportText(each, client.name)).join('; ')
  if (refused.length < supports.length) {
    return unknown(subject, `${message}; to which pools its users belong is not given`, {
      settledBy: 'clients.site',
      evidence,
    })
  }
  return unmet(subject, message, { fix: insteadOf(refused), evidence })
}
