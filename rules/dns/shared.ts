/** What the DNS rules have in common: asking for hosts, and judging that a required record is there. */

import type { DnsAnswer, DnsObservation, DnsRecord, DnsView } from '../../src/question.ts'
import type { DnsRequirement, ExpectedAddresses } from '../../src/requirements/requirement.ts'
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

export type Observe = RuleContext['observe']

export function subjectOf({ id, at }: DnsRequirement): Subject {
  return { id, at }
}

/** A name's addresses: A records, and AAAA records where there are none or where they are wanted too. */
export function askHost(observe: Observe, view: DnsView, name: string, bothFamilies = false): DnsObservation {
  const ipv4 = observe({ ask: 'dns', view, name, type: 'A' })
  if (ipv4.status === 'unanswered' || (ipv4.outcome === 'found' && !bothFamilies)) return ipv4
  const ipv6 = observe({ ask: 'dns', view, name, type: 'AAAA' })
  if (ipv6.status === 'unanswered' || ipv6.outcome !== 'found') return ipv4
  return { ...ipv6, records: [...ipv4.records, ...ipv6.records] }
}

function ask(observe: Observe, requirement: DnsRequirement): DnsObservation {
  const { view, name, type } = requirement
  return type === 'srv' ? observe({ ask: 'dns', view, name, type: 'SRV' }) : askHost(observe, view, name)
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
  if (answer.outcome === 'found')
    return met(subject, `${name} answers in the ${view} view`, () => answer.records.map(shown))
  const evidence = () => [documentation(requirement), ...reasons(requirement), ...absence(answer)]
  const fix = `add to the ${view} zone: ${recordLine(requirement)}`
  const place = answer.decidedBy?.place
  if (openUntil !== undefined) {
    const message = `${name} has no ${recordType(requirement)} record in the ${view} view, and whether it needs one is not given`
    return unknown(subject, message, { settledBy: openUntil, evidence, fix, place })
  }
  return unmet(subject, `${name} has no ${recordType(requirement)} record in the ${view} view`, {
    fix,
    evidence,
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

function absence({ outcome, chain, decidedBy }: DnsAnswer): readonly Evidence[] {
  const followed = chain.map(shown)
  if (outcome === 'loop') return [...followed, note('the aliases never end')]
  if (decidedBy === undefined) return followed
  const lacks = outcome === 'no-data' ? 'holds other records of that name only' : 'holds no such name'
  return [...followed, found(decidedBy.place, `the zone ${decidedBy.zone} ${lacks}`)]
}

/** A record as a zone file writes it, at its place. */
export function shown({ name, type, data, srv, place }: DnsRecord): Evidence {
  const value = srv ? `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}` : data
  return found(place, `${name} ${type} ${value}`)
}

/** The record to add, ready for a zone file; addresses that are not given stand as `<address>`. */
export function recordLine({ name, type, leadsTo, port, suggestedTarget }: DnsRequirement): string {
  if (type === 'srv') return `${name}. IN SRV 0 0 ${port ?? '<port>'} ${suggestedTarget}.`
  const addresses = leadsTo?.match === 'all' ? leadsTo.addresses : leadsTo?.addresses.slice(0, 1)
  const lines = (addresses ?? []).map((address) => `${name}. IN ${address.includes(':') ? 'AAAA' : 'A'} ${address}`)
  return lines.length > 0 ? lines.join(' and ') : `${name}. IN A <address>`
}

/** An SRV record that was found where one is documented. */
export interface FoundSrv {
  readonly requirement: DnsRequirement
  readonly record: DnsRecord & Required<Pick<DnsRecord, 'srv'>>
}

/** Every SRV record that was found where one is documented; where nobody can answer, the presence rules say so. */
export function foundSrvRecords({ dns }: RuleContext['requirements'], observe: Observe): readonly FoundSrv[] {
  return dns.flatMap((requirement) => {
    if (requirement.type !== 'srv' || requirement.necessity === 'forbidden') return []
    const answer = observe({ ask: 'dns', view: requirement.view, name: requirement.name, type: 'SRV' })
    const records = answer.status === 'answered' ? answer.records : []
    return records.flatMap((record) => (record.srv ? [{ requirement, record: { ...record, srv: record.srv } }] : []))
  })
}

/** Several records at one name are told apart by their targets. */
export function srvSubject(requirement: DnsRequirement, { srv }: FoundSrv['record']): Subject {
  return { id: `${requirement.id} → ${srv.target}:${srv.port}`, at: requirement.at }
}

/** The domain of an SRV record's name, or of a host: without `_service._protocol`, or without the host. */
export function domainOf(name: string): string {
  const labels = name.split('.')
  const skipped = labels[0]?.startsWith('_') ? 2 : 1
  return labels.slice(skipped).join('.')
}

/** Compares the addresses a name has with those it must have. */
export function judgeAddresses(
  subject: Subject,
  requirement: DnsRequirement,
  wanted: ExpectedAddresses,
  records: readonly DnsRecord[],
): Judgement {
  const { view } = requirement
  const name = records[0]?.name ?? requirement.name
  const strangers = records.filter(({ data }) => !wanted.addresses.includes(data))
  const lacking =
    wanted.match === 'all' ? wanted.addresses.filter((address) => !records.some(({ data }) => data === address)) : []
  const evidence = () => [
    documented(
      'dns-records',
      requirement.row,
      `${wanted.text}${wanted.addresses.length > 0 ? `: ${wanted.addresses.join(', ')}` : ''}`,
    ),
    ...reasons(requirement),
    ...records.map(shown),
  ]
  if (strangers.length === 0 && lacking.length === 0) return met(subject, `${name} leads to ${wanted.text}`, evidence)
  if (wanted.settledBy !== undefined) {
    const message = `${name} leads to ${strangers.map(({ data }) => data).join(', ')}; whether that is ${wanted.text} is not given`
    return unknown(subject, message, { settledBy: wanted.settledBy, evidence })
  }
  const wrong = [
    ...strangers.map(({ data }) => `leads to ${data}, which is not ${wanted.text}`),
    ...lacking.map((address) => `lacks ${address}`),
  ]
  return unmet(subject, `${name} ${wrong.join(' and ')} (${view} view)`, {
    place: strangers[0]?.place ?? records[0]?.place,
    fix: `make the ${view} records of ${name}: ${wanted.addresses.map((address) => `${address.includes(':') ? 'AAAA' : 'A'} ${address}`).join(wanted.match === 'all' ? ' and ' : ' or ')}`,
    evidence,
  })
}
