/** How far a planned rule goes beyond the documented openings towards the same addresses. */

import {
  type AddressRange,
  coverage,
  coversProtocol,
  type Ends,
  type FirewallRule,
  flowOf,
  missingPorts,
  type PortRange,
  rangeOfPrefix,
} from '../../src/domain/firewall-rule.ts'
import { parsePrefix } from '../../src/domain/prefix.ts'
import type { FirewallEnd, FirewallRequirement } from '../../src/requirements/requirement.ts'

interface Entry {
  readonly range: AddressRange
  readonly opening: FirewallRequirement
}

/** The documented openings by the addresses they lead to, sorted. */
export interface Documented {
  readonly entries: readonly Entry[]
}

/** Openings to clients are left out: much else goes to them. */
export function documentedOpenings(openings: readonly FirewallRequirement[]): Documented {
  const entries = openings
    .filter(({ owner }) => owner !== 'clients')
    .flatMap((opening) => rangesOf(opening.destination).map((range) => ({ range, opening })))
  return { entries: entries.sort((a, b) => order(a.range, b.range)) }
}

function order(one: AddressRange, other: AddressRange): number {
  if (one.family !== other.family) return one.family - other.family
  if (one.first === other.first) return 0
  return one.first < other.first ? -1 : 1
}

function rangesOf({ addresses, behindNat = [] }: FirewallEnd): readonly AddressRange[] {
  if (addresses === 'any') return []
  return [...addresses, ...behindNat].flatMap((text) => {
    const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
    return 'fault' in prefix ? [] : [rangeOfPrefix(prefix)]
  })
}

export interface Width {
  /** The openings that the rule holds as a whole. */
  readonly held: readonly FirewallRequirement[]
  /** The ports no opening asks for, by protocol; empty where the rule is no wider. */
  readonly extra: readonly { readonly protocol: 'tcp' | 'udp'; readonly ports: readonly PortRange[] }[]
  /** Whether the rule takes any source where every opening over these ports names some. */
  readonly anySource: boolean
  /** The key that tells whether the rule is wider: the sources of an opening over these ports are not all given. */
  readonly openUntil?: string | undefined
}

const EVERY_PORT: PortRange = { first: 1, last: 65535 }

/** Undefined where the rule leads to nothing the documents speak of, or holds no opening and names its sources. */
export function widthOf(rule: FirewallRule, documented: Documented): Width | undefined {
  const { from, to } = flowOf(rule)
  const fromAny = isEverything(from)
  if (isEverything(to) && !fromAny) return undefined
  const near = [...new Set(openingsTo(to, documented))]
  if (near.length === 0) return undefined
  const reachable = near.filter(({ source }) => fromAny || meets(from, source))
  const held = reachable.filter((opening) => holds(rule, opening))
  if (held.length === 0 && !fromAny) return undefined
  const fitting = reachable.filter(({ source }) => !fromAny || source.addresses === 'any')
  const extra = extraPorts(rule, fitting)
  if (fromAny) return { held, extra, anySource: extra.length > 0 && extraPorts(rule, reachable).length === 0 }
  const sureOnes = new Set(reachable)
  const perhaps = near.filter((opening) => opening.settledBy !== undefined && !sureOnes.has(opening))
  const sure = extraPorts(rule, [...fitting, ...perhaps])
  const openUntil = extra.length > 0 && sure.length === 0 ? keyFor(perhaps, extra) : undefined
  return { held, extra: openUntil ? extra : sure, anySource: false, openUntil }
}

/** The key of the first opening over some of the ports. */
function keyFor(openings: readonly FirewallRequirement[], extra: Width['extra']): string | undefined {
  return openings.find((opening) => extra.some(({ protocol, ports }) => asksForSome(opening, protocol, ports)))
    ?.settledBy
}

function asksForSome(opening: FirewallRequirement, protocol: 'tcp' | 'udp', ports: readonly PortRange[]): boolean {
  const asked = opening.ports.map(eitherEnd)
  return (
    opening.protocol === protocol &&
    ports.some(({ first, last }) => asked.some((each) => each.first <= last && first <= each.last))
  )
}

/** The documents count the ports of a range in two ways, which end one port apart: either end is right. */
function eitherEnd({ first, last }: PortRange): PortRange {
  return { first, last: first === last ? last : Math.min(last + 1, EVERY_PORT.last) }
}

/** Ports of the rule that none of some openings asks for. */
function extraPorts(rule: FirewallRule, openings: readonly FirewallRequirement[]): Width['extra'] {
  const { toPorts } = flowOf(rule)
  return (['tcp', 'udp'] as const).flatMap((protocol) => {
    if (!coversProtocol(rule, protocol)) return []
    const asked = openings.flatMap((opening) => (opening.protocol === protocol ? opening.ports.map(eitherEnd) : []))
    const ports = (toPorts === 'any' ? [EVERY_PORT] : toPorts).flatMap((range) => missingPorts(asked, range))
    return ports.length === 0 ? [] : [{ protocol, ports }]
  })
}

function holds(rule: FirewallRule, { protocol, ports }: FirewallRequirement): boolean {
  const { toPorts } = flowOf(rule)
  return coversProtocol(rule, protocol) && ports.every((range) => missingPorts(toPorts, range).length === 0)
}

function meets(from: Ends, source: FirewallEnd): boolean {
  if (from === 'any' || source.addresses === 'any') return true
  return rangesOf(source).some((range) => ['all', 'some'].includes(coverage(from, range)))
}

/** The openings whose destination the ends touch, found by the start of each range. */
function openingsTo(to: Ends, { entries }: Documented): readonly FirewallRequirement[] {
  if (isEverything(to)) return entries.map(({ opening }) => opening)
  return (to === 'any' ? [] : to).flatMap((end) => {
    if ('name' in end) return []
    const found: FirewallRequirement[] = []
    for (let at = firstFrom(entries, end); at < entries.length; at += 1) {
      const entry = entries[at]
      if (entry === undefined || entry.range.family !== end.family || entry.range.first > end.last) break
      found.push(entry.opening)
    }
    return found
  })
}

function firstFrom(entries: readonly Entry[], end: AddressRange): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = entries[middle]
    if (at && order(at.range, end) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const ALL: AddressRange = { family: 4, first: 0n, last: (1n << 32n) - 1n }

/** Every address, however it is written. */
export function isEverything(ends: Ends): boolean {
  return coverage(ends, ALL) === 'all'
}
