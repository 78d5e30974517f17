import type { DnsAnswer, DnsObservation } from '../../src/question.ts'
import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import {
  defineRule,
  documented,
  type Evidence,
  found,
  type Judgement,
  met,
  note,
  unanswered,
  unmet,
} from '../../src/rule.ts'
import { recordText, shown } from '../shared/dns-records.ts'
import { askName, deniesService, isWildcardAnswer, type Observe, subjectOf } from './shared.ts'

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
    for (const requirement of forbidden.filter(isClientName)) {
      const answer = ask(requirement, observe)
      if (answer.status === 'answered') yield judge(requirement, answer, observe)
      else yield unanswered(subjectOf(requirement), answer)
    }
    if (forbidden.length === 0) return
    for (const requirement of [...forbidden, ...serverNames(requirements)].filter((each) => !isClientName(each))) {
      const answer = ask(requirement, observe)
      if (answer.status === 'unanswered' || isWildcardAnswer(observe, 'external', requirement.name)) continue
      yield judge(requirement, answer, observe)
    }
  },
})

/**
 * A SIP domain has an external zone, which must be known to judge; clients look its names up however they answer. Names
 * of servers and of the Control Panel may lie in a name space that is not published at all, and that a wildcard answers
 * for them gives nothing away.
 */
function isClientName({ row }: DnsRequirement): boolean {
  return row.each === 'sip-domain'
}

function ask({ type, name }: DnsRequirement, observe: Observe): DnsObservation {
  return type === 'srv'
    ? observe({ ask: 'dns', view: 'external', name, type: 'SRV' })
    : askName(observe, 'external', name)
}

const SERVER_RULES = [
  'dns/internal-web-services-record-present',
  'dns/pool-host-records-present',
  'dns/server-host-records-present',
]

/** Servers and pools that need a record inside, and none outside. */
function serverNames({ dns }: Requirements): readonly DnsRequirement[] {
  const outside = new Set(dns.filter(({ view }) => view === 'external').map(({ name }) => name))
  return dns
    .filter(({ view, rule, name }) => view === 'internal' && SERVER_RULES.includes(rule) && !outside.has(name))
    .map((requirement) => ({ ...requirement, id: `external/${requirement.name}/A` }))
}

function judge(requirement: DnsRequirement, { chain, records, decidedBy }: DnsAnswer, observe: Observe): Judgement {
  const { name } = requirement
  const subject = subjectOf(requirement)
  const answering = [...chain, ...records].filter((record) => !deniesService(record))
  const [first] = answering
  if (first === undefined) {
    return met(subject, `${name} does not resolve outside`, () =>
      decidedBy ? [found(decidedBy.place, `the zone ${decidedBy.zone} holds no such record`)] : [],
    )
  }
  return unmet(subject, `${name} is for the inside only, and resolves in the external view`, {
    place: first.place,
    fix: isWildcardAnswer(observe, 'external', name)
      ? 'replace the wildcard that answers for it by the names that are needed outside'
      : `remove what answers for it from the external zone: ${recordText(first)}`,
    evidence: () => [...prohibition(requirement), ...answering.map(shown)],
  })
}

/** What the vendor documents against the record; of servers nothing is. */
function prohibition({ necessity, name, row, because }: DnsRequirement): readonly Evidence[] {
  if (necessity !== 'forbidden') return []
  return [
    documented('dns-records', row, `nothing answers for ${name} outside`),
    ...because.map(({ text }) => note(text)),
  ]
}
