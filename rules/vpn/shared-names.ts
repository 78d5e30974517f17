/** What names must answer to clients of a VPN. */

import { described } from '../../src/domain/listed.ts'
import type { Path } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { DnsObservation, DnsRecord } from '../../src/question.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import type { NamesRow } from '../../src/requirements/vpn-row.ts'
import {
  documented,
  type Evidence,
  found,
  type Judgement,
  met,
  note,
  type RuleContext,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { recordLine, shown } from '../shared/dns-records.ts'

type Row = NamesRow & FactRow

export function namesAsOutside({ facts, environment }: RuleContext): Row | undefined {
  for (const row of facts.rows('vpn-requirements', environment.document.product)) {
    if (row.requirement === 'names-as-outside') return row
  }
  return undefined
}

/** What clients outside find the Edge and the reverse proxy by. */
export function namesOutside(dns: readonly DnsRequirement[], { rules }: Row): readonly DnsRequirement[] {
  return dns.filter(
    (requirement) =>
      requirement.view === 'external' &&
      requirement.necessity === 'required' &&
      rules.includes(requirement.rule) &&
      !isForPartnersOnly(requirement),
  )
}

/** Names of the Edge that no own client asks for: where users do not sign in from outside, only partners reach it. */
function isForPartnersOnly({ rule, row }: DnsRequirement): boolean {
  return rule === EDGE_NAMES && !row.when.includes('remote-access')
}

/** A host name that clients outside use; `web` where they use it for web traffic. */
export interface HostName {
  readonly name: string
  readonly at: Path
  readonly web: boolean
}

/** The host names that clients outside use, those of Exchange too, each once. */
export function hostNamesOutside(context: RuleContext): readonly HostName[] {
  const { environment, requirements } = context
  const row = namesAsOutside(context)
  const { autodiscover, webServices } = described(environment.document.exchange) ?? {}
  const ofLync = (row ? namesOutside(requirements.dns, row) : []).flatMap(({ name, type, at, rule }) =>
    type === 'srv' ? [] : [{ name, at, web: rule !== EDGE_NAMES }],
  )
  const ofExchange = [autodiscover, webServices].flatMap((name) =>
    name === undefined ? [] : [{ name, at: ['exchange'], web: true }],
  )
  return [...new Map([...ofLync, ...ofExchange].map((each) => [each.name, each])).values()]
}

const EDGE_NAMES = 'dns/edge-service-records-present'

/** Judges one name: it answers, and where its addresses are known it answers with them. */
export function judgeName(requirement: DnsRequirement, row: Row, observe: RuleContext['observe']): Judgement {
  const { name, type, at, leadsTo } = requirement
  const subject = { id: `vpn/${name}/${type === 'srv' ? 'SRV' : 'A'}`, at }
  const answer = type === 'srv' ? observe({ ask: 'dns', view: 'vpn', name, type: 'SRV' }) : addresses(name, observe)
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const { records, decidedBy } = answer
  const text = [leadsTo?.text, leadsTo?.addresses.join(', ')].filter(Boolean).join(': ')
  const evidence = () => [
    documented(
      'dns-records',
      requirement.row,
      type === 'srv' || text === '' ? recordLine(requirement) : `${name}: ${text}`,
    ),
    because(row),
    ...records.map(shown),
    ...(records.length === 0 && decidedBy
      ? [found(decidedBy.place, `the zone ${decidedBy.zone} holds no such record`)]
      : []),
  ]
  if (records.length === 0)
    return unmet(subject, `${name} does not resolve for clients of the VPN`, {
      place: decidedBy?.place,
      fix: `let the DNS server of the VPN answer with ${recordLine(requirement)}`,
      evidence,
    })
  const strangers = strangersAmong(records, type === 'srv' ? undefined : leadsTo)
  if (strangers.length === 0) return met(subject, `${name} answers clients of the VPN as it does outside`, evidence)
  const message = `${name} leads clients of the VPN to ${strangers.map(({ data }) => data).join(', ')}`
  if (leadsTo?.settledBy !== undefined)
    return unknown(subject, `${message}; the public addresses are not given in full`, {
      settledBy: leadsTo.settledBy,
      evidence,
    })
  return unmet(subject, `${message}; expected ${text}`, {
    place: strangers[0]?.place,
    fix: `let ${name} lead to ${leadsTo?.addresses.join(', ')} for clients of the VPN`,
    evidence,
  })
}

/** The reason, which is not what the vendor documents of the record. */
function because(row: Row): Evidence {
  return { ...note(row.because), origin: { kind: 'fact', table: 'vpn-requirements', row } }
}

/** Records that lead elsewhere; where nothing is known of the right place, none does. */
function strangersAmong(records: readonly DnsRecord[], wanted: DnsRequirement['leadsTo']): readonly DnsRecord[] {
  if (wanted === undefined || (wanted.addresses.length === 0 && wanted.settledBy === undefined)) return []
  return records.filter(({ data }) => !wanted.addresses.includes(data))
}

/** A and AAAA records together; clients take whichever they like. */
function addresses(name: string, observe: RuleContext['observe']): DnsObservation {
  const ipv4 = observe({ ask: 'dns', view: 'vpn', name, type: 'A' })
  const ipv6 = observe({ ask: 'dns', view: 'vpn', name, type: 'AAAA' })
  if (ipv4.status === 'unanswered') return ipv4
  if (ipv6.status === 'unanswered') return ipv6
  return ipv6.outcome === 'found' ? { ...ipv6, records: [...ipv4.records, ...ipv6.records] } : ipv4
}
