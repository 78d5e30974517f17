/** What the DNS rules have in common: asking for hosts, and judging that a required record is there. */

import type { DnsAnswer, DnsObservation, DnsRecord, DnsView } from '../../src/question.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import {
  defineRule,
  documented,
  type Evidence,
  found,
  type Judgement,
  met,
  note,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { recordLine, shown } from '../shared/dns-records.ts'

export type Observe = RuleContext['observe']

export function subjectOf({ id, at }: DnsRequirement): Subject {
  return { id, at }
}

/** Whether a name has an address: AAAA records are asked for only where there is no A record. */
export function askHost(observe: Observe, view: DnsView, name: string): DnsObservation {
  const ipv4 = observe({ ask: 'dns', view, name, type: 'A' })
  if (ipv4.status === 'unanswered' || ipv4.outcome === 'found') return ipv4
  const ipv6 = observe({ ask: 'dns', view, name, type: 'AAAA' })
  return ipv6.status === 'unanswered' || ipv6.outcome === 'found' ? ipv6 : ipv4
}

/** Every address of a name: clients take whichever family they like. */
export function askAddresses(observe: Observe, view: DnsView, name: string): DnsObservation {
  const ipv4 = observe({ ask: 'dns', view, name, type: 'A' })
  const ipv6 = observe({ ask: 'dns', view, name, type: 'AAAA' })
  if (ipv4.status === 'unanswered') return ipv4
  if (ipv6.status === 'unanswered') return ipv6
  return ipv6.outcome === 'found' ? { ...ipv6, records: [...ipv4.records, ...ipv6.records] } : ipv4
}

/** The alias at a name, or its addresses: an alias is there even when nobody can tell where it leads. */
export function askName(observe: Observe, view: DnsView, name: string): DnsObservation {
  const alias = observe({ ask: 'dns', view, name, type: 'CNAME' })
  return alias.status === 'answered' && alias.outcome === 'found' ? alias : askHost(observe, view, name)
}

/** Whether a name answers only because a wildcard answers for every name there could be. */
export function isWildcardAnswer(observe: Observe, view: DnsView, name: string): boolean {
  const [own, wildcard] = [name, name.replace(/^[^.]+/, '*')].map((each) => askName(observe, view, each))
  if (own?.status !== 'answered' || wildcard?.status !== 'answered' || own.records.length === 0) return false
  return own.records.every(({ data }) => wildcard.records.some((record) => record.data === data))
}

function ask(observe: Observe, requirement: DnsRequirement): DnsObservation {
  const { view, name, type } = requirement
  return type === 'srv' ? observe({ ask: 'dns', view, name, type: 'SRV' }) : askHost(observe, view, name)
}

/** An SRV record whose target is the root says that the service is not there (RFC 2782). */
export function deniesService({ srv }: DnsRecord): boolean {
  return srv?.target === '.'
}

/** A rule that judges whether the records the tables assign to it are there. */
export function presenceRule(definition: Omit<RuleDefinition, 'facts' | 'check'>): Rule {
  return defineRule({
    ...definition,
    facts: ['dns-records'],
    *check({ requirements, observe }) {
      for (const requirement of requirements.dns) {
        if (requirement.rule === definition.id && requirement.necessity === 'required')
          yield judgePresence(requirement, observe)
      }
    },
  })
}

function judgePresence(requirement: DnsRequirement, observe: Observe): Judgement {
  const subject = subjectOf(requirement)
  const answer = ask(observe, requirement)
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const { view, name, openUntil } = requirement
  if (answer.records.some((record) => !deniesService(record)))
    return met(subject, `${name} answers in the ${view} view`, () => answer.records.map(shown))
  const evidence = () => [documentation(requirement), ...reasons(requirement), ...absence(answer)]
  const fix = `add to the ${view} zone: ${recordLine(requirement)}`
  const place = answer.records[0]?.place ?? answer.decidedBy?.place
  const lack = `${name} has no ${recordType(requirement)} record in the ${view} view`
  if (openUntil === undefined) return unmet(subject, lack, { fix, evidence, place })
  return unknown(subject, `${lack}, and whether it needs one is not given`, {
    settledBy: openUntil,
    evidence,
    fix,
    place,
  })
}

function recordType({ type }: DnsRequirement): string {
  if (type === 'srv') return 'SRV'
  return type === 'host' ? 'A or AAAA' : 'A, AAAA or CNAME'
}

/** What the vendor documents of the record. */
export function documentation(requirement: DnsRequirement): Evidence {
  return documented('dns-records', requirement.row, recordLine(requirement))
}

/** Who needs the record. */
export function reasons({ because }: DnsRequirement): readonly Evidence[] {
  return because.map(({ text }) => note(`needed because ${text}`))
}

function absence({ outcome, chain, records, decidedBy }: DnsAnswer): readonly Evidence[] {
  const followed = [...chain, ...records].map(shown)
  if (outcome === 'found') return [...followed, note('a target of "." says that there is no such service')]
  if (outcome === 'loop') return [...followed, note('the aliases never end')]
  if (decidedBy === undefined) return followed
  const lacks = outcome === 'no-data' ? 'holds other records of that name only' : 'holds no such name'
  return [...followed, found(decidedBy.place, `the zone ${decidedBy.zone} ${lacks}`)]
}
