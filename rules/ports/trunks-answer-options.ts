import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Vantage } from '../../src/question-observed.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, documented, type Judgement, type RuleContext } from '../../src/rule.ts'
import { fromPlace, heardTogether, type UNSEEN } from '../shared/observed-places.ts'
import { documentedAnswers } from '../shared/service-answers.ts'
import { askSip, type Reading } from '../shared/sip-answers.ts'

export default defineRule({
  id: 'ports/trunks-answer-options',
  title: 'Gateways and trunks answer OPTIONS where Mediation Servers send calls',
  severity: 'warn',
  why: 'A Mediation Server takes a gateway that does not answer OPTIONS for down, and sends no calls there.',
  facts: ['inside-openings', 'service-answers'],
  cites: ['P16', 'O-event', 'O-options', 'RFC-3261'],
  sections: ['voice'],
  alsoReads: ['devices', 'pools', 'vantages'],
  observed: true,
  skippedWhen: 'no gateway that is reached over TCP or TLS gives its address, or nobody looked',
  *check(context) {
    for (const at of placesOf(context.environment.document))
      yield* fromPlace(at, context.environment, answersFrom(at, context))
  },
})

/** Inside, and every Mediation Server that is a vantage: gateways often know only those. */
function placesOf({ pools, vantages }: EnvironmentDocument): readonly Vantage[] {
  const mediating = pools.filter(
    ({ role, collocated }) => role === 'mediation' || collocated?.includes('mediation') === true,
  )
  const names = new Set(mediating.flatMap(({ fqdn, servers }) => servers.map((server) => server.fqdn ?? fqdn)))
  const hosts = listed(vantages).flatMap(({ at }) => (names.has(at.replace(/^host\//, '')) ? [at as Vantage] : []))
  return ['inside', ...hosts]
}

function* answersFrom(at: Vantage, context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  for (const requirement of context.requirements.inside) {
    const { owner, service, direction, destination, ports, row, openUntil } = requirement
    const transport = transportOf(requirement)
    const port = ports[0]?.first
    const isAsked = service === 'gateway' && direction === 'in' && openUntil === undefined
    if (!isAsked || transport === undefined || port === undefined || destination.addresses === 'any') continue
    const heard = destination.addresses.map((address) =>
      askSip(context, { ask: 'sip', at, name: owner, address, port, transport }, readingAt(at)),
    )
    const subject = { id: `${at}/${owner}/${transport}/${port}`, at: requirement.at }
    const evidence = [
      documented('inside-openings', row, `${owner} takes ${row.purpose} on port ${port}`),
      ...documentedAnswers(context, 'sip-options'),
    ]
    const what = `OPTIONS over ${transport.toUpperCase()} to port ${port} of ${owner}`
    yield heardTogether({ subject, what, at, evidence }, heard)
  }
}

/** Rows of the gateway are for one of both. */
function transportOf({ row: { when } }: FirewallRequirement): 'tcp' | 'tls' | undefined {
  const conditions: readonly string[] = when
  if (conditions.includes('over-tls')) return 'tls'
  return conditions.includes('over-tcp') ? 'tcp' : undefined
}

/** Of a machine that is no Mediation Server a gateway may refuse everything, and be right. */
function readingAt(at: Vantage): Reading {
  const isPeer = at.startsWith('host/')
  const fix =
    'let the gateway take requests of this Mediation Server: its list of peers, its certificates, its access list'
  const only = ' (this machine is no Mediation Server: look from one to know what it answers there)'
  const refused = (text: string) =>
    isPeer ? ({ verdict: 'unmet', text, fix } as const) : ({ verdict: 'unknown', text: `${text}${only}` } as const)
  return {
    nothing: ({ outcome, reason }) => {
      if (outcome === 'refused') return refused(reason)
      if (outcome !== 'broken') return { verdict: 'unknown', text: reason }
      return {
        verdict: 'unmet',
        text: reason,
        fix: 'let the port be the one the gateway listens on for this transport',
      }
    },
    refuses: refused,
    fails: (text) => ({ verdict: 'unmet', text, fix: 'look at the state of the gateway and of the lines behind it' }),
  }
}
