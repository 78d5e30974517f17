import type { DnsObservation } from '../../src/question.ts'
import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { defineRule, found, type Judgement, met, type Subject, unanswered, unmet } from '../../src/rule.ts'
import { askHost, documentation, type Observe, reasons, shown, subjectOf } from './shared.ts'

export default defineRule({
  id: 'dns/no-internal-only-name-outside',
  title: 'No name that is for the inside only resolves outside',
  severity: 'fail',
  why: 'Clients outside follow the name to a server they cannot reach, wait, and give up; and the names of servers leak.',
  facts: ['dns-records'],
  cites: ['D1', 'D6', 'D7', 'D8'],
  sections: ['dns'],
  alsoReads: ['edgePools', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'nothing is reachable from outside',
  *check({ requirements, observe }) {
    const forbidden = requirements.dns.filter(({ necessity }) => necessity === 'forbidden')
    for (const requirement of forbidden) {
      const answer = ask(requirement, observe)
      if (answer.status === 'unanswered' && !isClientName(requirement)) continue
      yield judge(subjectOf(requirement), requirement, answer)
    }
    for (const requirement of forbidden.length > 0 ? serverNames(requirements) : []) {
      const answer = askHost(observe, 'external', requirement.name)
      if (answer.status === 'unanswered') continue
      yield judge({ ...subjectOf(requirement), id: `external/${requirement.name}/A` }, requirement, answer)
    }
  },
})

/**
 * A SIP domain has an external zone, which must be known to judge. Names of servers and of the Control Panel may lie in
 * a name space that is not published at all, and then nothing leaks.
 */
function isClientName({ row }: DnsRequirement): boolean {
  return row.each === 'sip-domain'
}

function ask({ type, name }: DnsRequirement, observe: Observe): DnsObservation {
  return type === 'srv'
    ? observe({ ask: 'dns', view: 'external', name, type: 'SRV' })
    : askHost(observe, 'external', name)
}

const SERVER_RULES = ['dns/server-host-records-present', 'dns/pool-host-records-present']

/** Servers and pools that need a record inside, and none outside. */
function serverNames({ dns }: Requirements): readonly DnsRequirement[] {
  const outside = new Set(
    dns.filter(({ view, necessity }) => view === 'external' && necessity !== 'forbidden').map(({ name }) => name),
  )
  return dns.filter(({ view, rule, name }) => view === 'internal' && SERVER_RULES.includes(rule) && !outside.has(name))
}

function judge(subject: Subject, requirement: DnsRequirement, answer: DnsObservation): Judgement {
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const { name } = requirement
  const records = [...answer.chain, ...answer.records]
  const [first] = records
  if (first === undefined) {
    return met(subject, `${name} does not resolve outside`, () => [
      found(answer.decidedBy?.place ?? { file: '' }, 'no such record'),
    ])
  }
  return unmet(subject, `${name} is for the inside only, and resolves in the external view`, {
    place: first.place,
    fix: `remove from the external zone: ${name} ${first.type} ${first.data}`,
    evidence: () => [
      ...(requirement.necessity === 'forbidden' ? [documentation(requirement), ...reasons(requirement)] : []),
      ...records.map(shown),
    ],
  })
}
