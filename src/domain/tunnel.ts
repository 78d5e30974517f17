/**
 * "Does traffic to this address enter the tunnel?" Every vendor's configuration is reduced to one policy, and one
 * function decides: the longest matching prefix, IPv4 and IPv6 apart. What cannot be known is `undecided`, never a guess.
 */

import type { Place } from '../question.ts'
import { type Address, bitsOf, type Family, formatAddress, formatPrefix, type Prefix, parseAddress } from './prefix.ts'
import { byName, type DomainRule } from './tunnel-domains.ts'
import { holding } from './tunnel-index.ts'

export type { DomainRule } from './tunnel-domains.ts'

/** A prefix that a policy sends somewhere, and where that is written. */
export interface TunnelRoute {
  readonly prefix: Prefix
  readonly place: Place
  /** Decides between equal prefixes where the system does (`tie: 'metric'`). */
  readonly metric?: number
  /** What put the route there, when it is not a route in the file: `redirect-gateway def1`. */
  readonly from?: string
}

/** Where traffic goes that no route names. */
export interface DefaultRoute {
  readonly to: 'tunnel' | 'direct' | 'undecided'
  readonly why: string
  readonly place?: Place
}

/** Something in the configuration whose meaning is not known, and what it may do to whom. */
export interface Unresolved {
  readonly what: string
  readonly place: Place
  /** What traffic it concerns would become; `any`: nobody knows. `block`: what goes outside may be dropped. */
  readonly effect: 'tunnel' | 'direct' | 'block' | 'any'
  /** Without it, both families. */
  readonly family?: Family
  /** Without it, any address. */
  readonly within?: Prefix
}

/** The client drops what would go outside: a kill switch, or a family it has no address of. */
export interface TunnelBlock {
  readonly family?: Family
  readonly why: string
  readonly place: Place
}

export interface TunnelPolicy {
  readonly includes: readonly TunnelRoute[]
  readonly excludes: readonly TunnelRoute[]
  /** What the client drops, where nothing longer takes it elsewhere: routes of the type unreachable, policies that drop. */
  readonly drops?: readonly TunnelRoute[]
  readonly defaultRoute: { readonly v4: DefaultRoute; readonly v6: DefaultRoute }
  /** Which of an include and an exclude of the same prefix wins; `undecided` where the vendor does not say. */
  readonly tie: 'tunnel' | 'direct' | 'metric' | 'undecided'
  /** Rules by name, which act only once a client has resolved the name. */
  readonly domains: readonly DomainRule[]
  readonly blocks: readonly TunnelBlock[]
  readonly unresolved: readonly Unresolved[]
  /** Where connected clients get their addresses from. */
  readonly clientPool?: readonly TunnelRoute[]
}

/** What is known of the destination beside its address. */
export interface Destination {
  /** All names clients reach the address by. */
  readonly names?: readonly string[]
  /** Media goes to bare addresses out of signalling, so that rules by name do not see it. */
  readonly media?: boolean
}

/** A route as it took part in a decision. */
export interface Candidate extends TunnelRoute {
  readonly verdict: 'tunnel' | 'direct' | 'blocked'
}

export interface Decision {
  /** `blocked`: it would go outside, and the client drops it. */
  readonly verdict: 'tunnel' | 'direct' | 'blocked' | 'undecided'
  /** Of an undecided tie, one of the two; the other one is the runner-up. */
  readonly winner?: Candidate
  /** The next best match, which makes the evidence readable. */
  readonly runnerUp?: Candidate
  readonly why: string
  /** Set when traffic that insists on the physical adapter, as media does, is dropped although routes take it elsewhere. */
  readonly outside?: 'blocked'
  /** What makes it undecided. */
  readonly doubt?: Unresolved
}

/** Decides for one address; a text that is no address, such as a name, is undecided. */
export function decide(policy: TunnelPolicy, destination: Address | string, more: Destination = {}): Decision {
  const address = typeof destination === 'string' ? parseAddress(destination) : destination
  if (address === undefined)
    return { verdict: 'undecided', why: 'it is a name, or no address: routes know addresses only' }
  const routed = byRoutes(policy, address)
  if (routed.verdict === 'undecided') return throughBlocks(policy, address.family, routed)
  const doubt = holding(policy.unresolved, ({ within }) => within, address).find((thing) =>
    couldMatter(thing, routed, policy, address),
  )
  if (doubt) {
    const doubted: Decision = { ...routed, verdict: 'undecided', doubt, why: `${routed.why}; but ${doubt.what}` }
    return throughBlocks(policy, address.family, doubted)
  }
  return throughBlocks(policy, address.family, byName(policy.domains, routed, more))
}

/** The decision by prefixes alone. */
function byRoutes(policy: TunnelPolicy, address: Address): Decision {
  const candidates = [
    ...matching(policy.includes, address, 'tunnel'),
    ...matching(policy.excludes, address, 'direct'),
    ...matching(policy.drops ?? [], address, 'blocked'),
  ].sort((one, other) => other.prefix.length - one.prefix.length || (one.metric ?? 0) - (other.metric ?? 0))
  const [first] = candidates
  if (first === undefined) return byDefault(policy, address)
  const best = candidates.filter(({ prefix }) => prefix.length === first.prefix.length)
  const winner = best.every(({ verdict }) => verdict === first.verdict) ? first : ofEqual(policy.tie, best)
  if (winner === undefined) {
    const two = best.some(({ verdict }) => verdict === 'blocked')
      ? 'dropped, and sent elsewhere'
      : 'sent into the tunnel and outside'
    const why = `${formatPrefix(first.prefix)} is ${two}, and nothing says which of the two wins`
    const runnerUp = best.find(({ verdict }) => verdict !== first.verdict)
    return { verdict: 'undecided', winner: first, ...(runnerUp ? { runnerUp } : {}), why }
  }
  const runnerUp = candidates.find(
    ({ prefix, verdict }) => prefix.length < winner.prefix.length || verdict !== winner.verdict,
  )
  const from = winner.from ? ` (${winner.from})` : ''
  const why = `the longest match is ${formatPrefix(winner.prefix)}${from}, which ${goes(winner.verdict)}`
  return { verdict: winner.verdict, winner, ...(runnerUp ? { runnerUp } : {}), why }
}

function matching(
  routes: readonly TunnelRoute[],
  address: Address,
  verdict: Candidate['verdict'],
): readonly Candidate[] {
  return holding(routes, ({ prefix }) => prefix, address).map((route) => ({ ...route, verdict }))
}

/** Of equal prefixes that go different ways. Without a metric on all of them nothing is known of their order. */
function ofEqual(tie: TunnelPolicy['tie'], best: readonly Candidate[]): Candidate | undefined {
  if (tie === 'undecided') return undefined
  if (tie !== 'metric') return best.find(({ verdict }) => verdict === tie)
  const [first] = best
  if (first === undefined || best.some(({ metric }) => metric === undefined)) return undefined
  // Sorted by metric: two that are as good as the first and go different ways decide nothing.
  const lowest = best.filter(({ metric }) => metric === first.metric)
  return lowest.every(({ verdict }) => verdict === first.verdict) ? first : undefined
}

function byDefault(policy: TunnelPolicy, { family, value }: Address): Decision {
  const { to, why } = family === 4 ? policy.defaultRoute.v4 : policy.defaultRoute.v6
  return { verdict: to, why: `no route names ${formatAddress({ family, value })}, and ${why}` }
}

/** Whether what is not known of this address, or of all, could change the verdict. */
function couldMatter(thing: Unresolved, routed: Decision, { tie }: TunnelPolicy, address: Address): boolean {
  if (thing.family !== undefined && thing.family !== address.family) return false
  if (thing.effect === 'block') return routed.verdict === 'direct'
  if (thing.effect === routed.verdict) return false
  // Nothing is longer than the address itself, and an equal prefix loses where the vendor says so.
  return !(routed.winner?.prefix.length === bitsOf(address.family) && tie === routed.verdict)
}

function throughBlocks(policy: TunnelPolicy, family: Family, decision: Decision): Decision {
  const block = policy.blocks.find((one) => one.family === undefined || one.family === family)
  if (block === undefined) return decision
  if (decision.verdict !== 'direct') return { ...decision, outside: 'blocked' }
  return { ...decision, verdict: 'blocked', outside: 'blocked', why: `${decision.why}; but ${block.why}` }
}

/** Where a route sends traffic, as a clause. */
export function goes(verdict: Candidate['verdict']): string {
  return verdict === 'tunnel' ? 'goes into the tunnel' : verdict === 'direct' ? 'stays outside' : 'is dropped'
}
