import { listed } from '../../src/domain/listed.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { fromPlace, heardTogether, type UNSEEN } from '../shared/observed-places.ts'
import { documentedAnswers } from '../shared/service-answers.ts'
import { askSip, type Reading } from '../shared/sip-answers.ts'

export default defineRule({
  id: 'discovery/sip-servers-answer',
  title: 'Front End, Director and Access Edge servers speak SIP where clients connect',
  severity: 'warn',
  why: 'A server that accepts connections but does not answer SIP lets clients wait, and signs nobody in.',
  facts: ['service-answers', 'firewall-openings'],
  cites: ['RFC-3261', 'A-port', 'S2'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'features', 'vantages'],
  observed: true,
  skippedWhen: 'no server gives an address, or nobody looked',
  *check(context) {
    yield* fromPlace('inside', context.environment, serversInside(context))
    yield* fromPlace('internet', context.environment, edgesOutside(context))
  },
})

/** Where clients inside connect: over TLS, without a certificate of their own. */
const REGISTRAR_PORT = 5061
const REGISTRARS = ['front-end', 'standard-edition', 'director']

const READING: Reading = {
  nothing: ({ outcome, reason }) =>
    outcome === 'broken'
      ? { verdict: 'unmet', text: reason, fix: 'let the port lead to the SIP service of the server' }
      : { verdict: 'unknown', text: reason },
  // Nobody has signed in: a server may well refuse.
  refuses: (text) => ({ verdict: 'met', text }),
  fails: (text) => ({ verdict: 'unmet', text, fix: 'look at the state and the event log of the server' }),
}

function* serversInside(context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const { document } = context.environment
  for (const [index, { fqdn: pool, role, servers }] of document.pools.entries()) {
    if (!REGISTRARS.includes(role)) continue
    for (const [at, { fqdn: name = pool, address = [] }] of servers.entries()) {
      const heard = address.map((each) =>
        askSip(
          context,
          { ask: 'sip', at: 'inside', name, address: each, port: REGISTRAR_PORT, transport: 'tls' },
          READING,
        ),
      )
      const subject = { id: `inside/${name}/${REGISTRAR_PORT}`, at: ['pools', index, 'servers', at] }
      const what = `OPTIONS over TLS to port ${REGISTRAR_PORT} of ${name}`
      yield heardTogether({ subject, what, at: 'inside', evidence: documentedAnswers(context, 'sip-server') }, heard)
    }
  }
}

/** Where remote users connect; between servers the Edge demands a certificate of the other end. */
function* edgesOutside(context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const pools = listed(context.environment.document.edgePools)
  for (const { row, owner, destination, ports } of context.requirements.firewall) {
    if (row.id !== 'external/access-edge/remote-users' || destination.addresses === 'any') continue
    const port = ports[0]?.first
    const index = pools.findIndex(({ fqdn }) => fqdn === owner)
    if (port === undefined || index === -1) continue
    const name = pools[index]?.services?.access?.fqdn ?? owner
    const heard = destination.addresses.map((address) =>
      askSip(context, { ask: 'sip', at: 'internet', name, address, port, transport: 'tls' }, READING),
    )
    const subject = { id: `internet/${name}/${port}`, at: ['edgePools', index] }
    const what = `OPTIONS over TLS to port ${port} of ${name}`
    yield heardTogether({ subject, what, at: 'internet', evidence: documentedAnswers(context, 'sip-server') }, heard)
  }
}
