/** Judging that public addresses stay outside a tunnel. */

import { goes } from '../../src/domain/tunnel.ts'
import { routesKey } from '../../src/domain/vpn.ts'
import type { Kept, RouteAnswer, Unanswered } from '../../src/question.ts'
import type { DnsRequirement, VpnRequirement } from '../../src/requirements/requirement.ts'
import {
  documented,
  found,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unanswered,
  unknown,
  unmet,
} from '../../src/rule.ts'
import type { VpnAt } from './shared.ts'
import { exclusion } from './shared-exclusion.ts'

export type Ways = (address: string) => RouteAnswer | Unanswered

/** Addresses, whose they are, and the row that asks for them to stay outside. */
export type Wanted = Pick<VpnRequirement, 'text' | 'row' | 'addresses'>

/**
 * The ways of addresses for clients of a VPN. To the A/V Edge goes media, which has no name; what else is known of an
 * address are the names that lead to it. `from`: as the configuration says, or as a client does.
 */
export function waysOf({ vpn }: VpnAt, { observe, requirements }: RuleContext, from?: Kept): Ways {
  const media = new Set(
    requirements.vpn.flatMap(({ service, addresses }) => (service === 'audio-video-edge' ? addresses : [])),
  )
  return (address) => {
    const asked = { ask: 'route', profile: vpn.name, address, ...(from && { from }) } as const
    if (media.has(address)) return observe({ ...asked, media: true })
    const names = namesAt(address, requirements.dns)
    return observe(names.length > 0 ? { ...asked, names } : asked)
  }
}

function namesAt(address: string, dns: readonly DnsRequirement[]): readonly string[] {
  const leading = dns.filter(({ view, type, leadsTo }) => {
    return view === 'external' && type !== 'srv' && leadsTo?.addresses.includes(address)
  })
  return [...new Set(leading.map(({ name }) => name))]
}

/** Of addresses that have to stay outside, those that go in with the same prefix as this one. */
export function goingInWith(all: readonly string[], ways: Ways): (address: string) => readonly string[] {
  const prefixes = new Map(all.map((address) => [address, takenBy(ways(address))]))
  return (address) => {
    const taken = prefixes.get(address)
    return taken === undefined ? [] : all.filter((other) => other !== address && prefixes.get(other) === taken)
  }
}

function takenBy(way: RouteAnswer | Unanswered): string | undefined {
  if (way.status === 'unanswered' || way.verdict !== 'tunnel') return undefined
  const [winner] = way.routes
  return winner?.to === 'tunnel' ? winner.prefix : undefined
}

/** Judges one of the addresses, which is a subject of its own. */
export function judgeAddress(
  subject: Subject,
  { vpn }: VpnAt,
  wanted: Wanted,
  address: string,
  ways: Ways,
  others: readonly string[],
): Judgement {
  const { text, row, addresses } = wanted
  const answer = ways(address)
  if (answer.status === 'unanswered') return unanswered(subject, answer)
  const evidence = () => [
    documented('vpn-requirements', row, `${text}, ${address}, stays outside: ${row.because}`),
    ...answer.routes.map(({ prefix, to, place }) => found(place, `${prefix} ${goes(to)}`)),
    ...answer.notes.map(({ text: said, place }) => found(place, said)),
    ...partly(addresses, text, ways),
  ]
  if (answer.verdict === 'direct')
    return met(subject, `${address} stays outside the tunnel of ${vpn.name}: ${answer.why}`, evidence)
  const [place] = answer.routes.map((route) => route.place)
  const settledBy = answer.settledBy ?? routesKey(vpn)
  const dropped = answer.verdict === 'blocked' || (answer.verdict === 'undecided' && answer.outside === 'blocked')
  if (answer.verdict === 'undecided' && !dropped)
    return unknown(
      subject,
      `whether ${address} stays outside the tunnel of ${vpn.name} cannot be told: ${answer.why}`,
      { settledBy, evidence, place },
    )
  const message = !dropped
    ? `${address}, ${text}, goes into the tunnel of ${vpn.name}`
    : answer.verdict === 'blocked'
      ? `${address} is dropped while ${vpn.name} is connected`
      : `${address}, ${text}, goes into the tunnel of ${vpn.name} or is dropped`
  const fix = dropped ? `let ${address} pass while ${vpn.name} is connected` : exclusion(address, answer, others)
  return unmet(subject, `${message}: ${answer.why}`, { place, fix, evidence })
}

/** Of several addresses: how many stay outside, and which do not. */
function partly(addresses: readonly string[], text: string, ways: Ways) {
  const others = addresses.filter((address) => {
    const way = ways(address)
    return way.status === 'unanswered' || way.verdict !== 'direct'
  })
  if (addresses.length < 2 || others.length === 0) return []
  const outside = addresses.length - others.length
  return [note(`of ${text}, ${outside} of ${addresses.length} stay outside; not so ${others.join(', ')}`)]
}
