/**
 * Which of the five models that Microsoft tells apart a VPN is, whatever it calls itself: by how much of the public IPv4
 * space goes into the tunnel. Half of it belongs to nobody, so a tunnel that takes half is a default route with exceptions.
 */

import { everything, formatPrefix, type Prefix } from './prefix.ts'
import { lastOf } from './prefix-sets.ts'
import { publicCount } from './private-address.ts'
import type { TunnelPolicy, TunnelRoute, Unresolved } from './tunnel.ts'
import { effectiveDefault } from './tunnel-default.ts'

export type TunnelModel = 1 | 2 | 3 | 4 | 5

export interface TunnelClass {
  /** undefined: what is not known could make it another one. */
  readonly model: TunnelModel | undefined
  readonly why: string
}

/** The model of a VPN; exceptions are few as long as no more than `few` of them are subnets of several addresses. */
export function classifyTunnel(policy: TunnelPolicy, few: number): TunnelClass {
  const { to, through } = effectiveDefault(policy, 4)
  if (to === 'undecided' && !policy.excludes.some(({ prefix }) => isEverything(prefix)))
    return { model: undefined, why: policy.defaultRoute.v4.why }
  const { tunnel, direct } = publicShares(policy)
  if (tunnel < direct) return selective(policy)
  const all = to === 'tunnel' ? forced(policy, through) : 'its subnets together take most of the Internet'
  const exceptions = policy.excludes.filter(isException)
  if (direct === 0n || (to === 'tunnel' && exceptions.length === 0)) {
    if (policy.domains.some(({ verdict }) => verdict === 'direct'))
      return { model: 2, why: `${all}, and names are its only exceptions` }
    const doubt = doubtOf(policy, 'direct')
    return doubt
      ? { model: undefined, why: doubt.what }
      : { model: 1, why: `${all}, and nothing public is left outside` }
  }
  const what = exceptions.length === 0 ? 'what lies between them' : counted(exceptions.length, 'subnet')
  const wide = exceptions.filter(({ prefix }) => prefix.length < 32).length
  return { model: wide > few ? 3 : 2, why: `${all}, but for ${what}` }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function selective(policy: TunnelPolicy): TunnelClass {
  const doubt = doubtOf(policy, 'tunnel')
  if (doubt) return { model: undefined, why: doubt.what }
  if (policy.includes.length === 0) return { model: 5, why: 'nothing goes into the tunnel' }
  return { model: 4, why: 'only what it names goes into the tunnel' }
}

function forced({ defaultRoute }: TunnelPolicy, through: readonly TunnelRoute[]): string {
  const [first, second] = through.map(({ prefix }) => formatPrefix(prefix))
  if (first === undefined) return defaultRoute.v4.why
  return through.length > 2
    ? `${through.length} subnets together take everything`
    : `${[first, second].filter(Boolean).join(' and ')} ${second ? 'take' : 'takes'} everything`
}

/** What is not known and may send any address another way. */
function doubtOf({ unresolved }: TunnelPolicy, effect: 'tunnel' | 'direct'): Unresolved | undefined {
  return unresolved.find(
    (one) => one.within === undefined && one.family !== 6 && (one.effect === 'any' || one.effect === effect),
  )
}

/** The default route of a captured table, which a reader keeps with the others. */
function isEverything({ family, length }: Prefix): boolean {
  return family === 4 && length === 0
}

/** An exception for public addresses, that was made: the VPN server itself always stays outside. */
function isException({ prefix, from }: TunnelRoute): boolean {
  if (prefix.family !== 4 || isEverything(prefix) || from !== undefined) return false
  return publicCount(prefix.base, lastOf(prefix)) > 0n
}

type Verdict = 'tunnel' | 'direct' | 'blocked'

interface Nested {
  readonly first: bigint
  readonly last: bigint
  readonly verdict: Verdict
}

/** How many public IPv4 addresses go in, and how many stay outside: the longest prefix decides, in one sweep. */
function publicShares(policy: TunnelPolicy): Readonly<Record<Verdict, bigint>> {
  const shares: Record<Verdict, bigint> = { tunnel: 0n, direct: 0n, blocked: 0n }
  const open: Nested[] = []
  let at = 0n
  const advance = (end: bigint) => {
    const innermost = open.at(-1)
    if (innermost && end > at) shares[innermost.verdict] += publicCount(at, end - 1n)
    if (end > at) at = end
  }
  const closeBefore = (start: bigint) => {
    for (let last = open.at(-1); last && last.last < start; last = open.at(-1)) {
      advance(last.last + 1n)
      open.pop()
    }
  }
  for (const route of nested(policy)) {
    closeBefore(route.first)
    advance(route.first)
    open.push(route)
  }
  closeBefore(lastOf(everything(4)) + 1n)
  return shares
}

/** All routes, each after those that hold it: the default first, and of equal prefixes the one that wins last. */
function nested({ includes, excludes, drops = [], defaultRoute, tie }: TunnelPolicy): readonly Nested[] {
  const of = (routes: readonly { readonly prefix: Prefix }[], verdict: Verdict): readonly Nested[] =>
    routes.flatMap(({ prefix }) => (prefix.family === 4 ? [{ first: prefix.base, last: lastOf(prefix), verdict }] : []))
  const inside = of(includes, 'tunnel')
  const outside = of(excludes, 'direct')
  const start: Verdict = defaultRoute.v4.to === 'tunnel' ? 'tunnel' : 'direct'
  return [
    ...of([{ prefix: everything(4) }], start),
    ...of(drops, 'blocked'),
    ...(tie === 'direct' ? [...inside, ...outside] : [...outside, ...inside]),
  ].sort((one, other) => compare(one.first, other.first) || compare(other.last, one.last))
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0
}
