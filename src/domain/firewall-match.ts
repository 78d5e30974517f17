/** What rules of a firewall do to some traffic: whether they let it through, or stop all of it. */

import {
  type AddressRange,
  coverage,
  coversProtocol,
  type Ends,
  type FirewallRule,
  flowOf,
  missingPorts,
  type PortRange,
  type Ports,
} from './firewall-rule.ts'
import type { Family } from './prefix.ts'

export interface Traffic {
  readonly from: AddressRange | 'any'
  readonly to: AddressRange | 'any'
  readonly protocol: 'tcp' | 'udp'
  readonly ports: PortRange
  /** Which end the ports are of; the other end uses any. Default the destination. */
  readonly portsAt?: 'source' | 'destination'
}

export interface Outcome {
  /** `unknown`: a rule that is not known in full would decide. */
  readonly verdict: 'yes' | 'no' | 'unknown'
  /** The rules that decided: they are about some of the ports at least. */
  readonly by: readonly FirewallRule[]
  /** Where the verdict is no: rules between the same ends, about other ports only. */
  readonly near?: readonly FirewallRule[]
  /** Ports of the traffic that no rule is about. */
  readonly missing: readonly PortRange[]
}

type Fit = 'yes' | 'no' | 'unknown'

/** Whether block rules stop all of the traffic, on every port; order does not matter, as in Windows. */
export function isBlocked(rules: readonly FirewallRule[], traffic: Traffic): Outcome {
  return worst(blockedParts(rules, traffic))
}

/** The block rules that stop some of the traffic: between some of the addresses, or on some of the ports. */
export function blockingSome(rules: readonly FirewallRule[], traffic: Traffic): readonly FirewallRule[] {
  return [...new Set(blockedParts(rules, traffic).flatMap(({ by }) => by))]
}

function blockedParts(rules: readonly FirewallRule[], traffic: Traffic): readonly Outcome[] {
  const blocks = rules.filter(({ action }) => action === 'block')
  return parts(traffic.to, blocks, 'to').flatMap((to) =>
    parts(traffic.from, blocks, 'from').map((from) => gather(blocks, { ...traffic, from, to })),
  )
}

/**
 * Whether the traffic is let through: the first rule that is about it decides, as on a perimeter firewall. Several rules
 * may let it through together, each a part of the addresses: 0.0.0.0/1 and 128.0.0.0/1 are any.
 */
export function isLetThrough(rules: readonly FirewallRule[], traffic: Traffic): Outcome {
  const whole = decided(rules, traffic)
  if (whole.verdict === 'yes') return whole
  const allows = rules.filter(
    (rule) => rule.action === 'allow' && rule.enabled && coversProtocol(rule, traffic.protocol),
  )
  const family = familyOf(traffic)
  const [froms, tos] = (['from', 'to'] as const).map((end) =>
    parts(traffic[end] === 'any' ? EVERY[family] : traffic[end], allows, end),
  ) as [readonly AddressRange[], readonly AddressRange[]]
  if (froms.length * tos.length === 1) return whole
  const outcomes = froms.flatMap((from) => tos.map((to) => decided(rules, { ...traffic, from, to })))
  const together = worst(outcomes)
  return together.verdict === 'no' ? whole : together
}

function decided(rules: readonly FirewallRule[], traffic: Traffic): Outcome {
  const before: FirewallRule[] = []
  for (const rule of rules) {
    const fit = fits(rule, traffic)
    if (fit === 'no') continue
    if (rule.action === 'allow') before.push(rule)
    else if (decides(rule, before, traffic))
      return {
        verdict: fit === 'yes' ? 'no' : 'unknown',
        by: [rule],
        missing: missingPorts(portsOf(rule, traffic), traffic.ports),
      }
  }
  return gather(before, traffic)
}

/** Whether a block rule is about ports that no rule before it has let through. */
function decides(rule: FirewallRule, before: readonly FirewallRule[], traffic: Traffic): boolean {
  const { missing } = gather(before, traffic)
  return missing.some((ports) => isAbout(rule, traffic, ports))
}

/** Whether any of the ports is among those of the rule. */
function isAbout(rule: FirewallRule, traffic: Traffic, ports: PortRange): boolean {
  const left = missingPorts(portsOf(rule, traffic), ports)
  return left.every(({ first, last }) => first !== ports.first || last !== ports.last)
}

/** What the rules that fit are about, all together. */
function gather(rules: readonly FirewallRule[], traffic: Traffic): Outcome {
  const fitting = rules.map((rule) => ({ rule, fit: fits(rule, traffic) })).filter(({ fit }) => fit !== 'no')
  const certain = fitting.filter(({ fit }) => fit === 'yes').map(({ rule }) => rule)
  const missing = missingPorts(union(certain, traffic), traffic.ports)
  const about = (rule: FirewallRule) => isAbout(rule, traffic, traffic.ports)
  if (missing.length === 0) return { verdict: 'yes', by: certain.filter(about), missing }
  const all = fitting.map(({ rule }) => rule)
  const by = all.filter(about)
  const left = missingPorts(union(all, traffic), traffic.ports)
  if (left.length === 0) return { verdict: 'unknown', by, missing }
  return { verdict: 'no', by, near: all.filter((rule) => !about(rule)), missing: left }
}

function worst(outcomes: readonly Outcome[]): Outcome {
  const bad = outcomes.find(({ verdict }) => verdict === 'no') ?? outcomes.find(({ verdict }) => verdict === 'unknown')
  return bad ?? { verdict: 'yes', by: [...new Set(outcomes.flatMap(({ by }) => by))], missing: [] }
}

function union(rules: readonly FirewallRule[], traffic: Traffic): Ports {
  const ports = rules.map((rule) => portsOf(rule, traffic))
  return ports.includes('any') ? 'any' : ports.flatMap((each) => (each === 'any' ? [] : each))
}

function portsOf(rule: FirewallRule, { portsAt = 'destination' }: Traffic): Ports {
  const { fromPorts, toPorts } = flowOf(rule)
  return portsAt === 'destination' ? toPorts : fromPorts
}

/** The ports the end that has none of its own may pick: of Windows today, and of other systems and translations. */
const USUALLY_PICKED: PortRange = { first: 49152, last: 65535 }
const MAY_BE_PICKED: PortRange = { first: 1024, last: 65535 }

function fits(rule: FirewallRule, traffic: Traffic): Fit {
  if (!rule.enabled || !coversProtocol(rule, traffic.protocol)) return 'no'
  const { from, to } = flowOf(rule)
  const family = familyOf(traffic)
  const each = [picks(rule, traffic), holds(from, traffic.from, family), holds(to, traffic.to, family)]
  if (each.includes('no')) return 'no'
  return each.includes('unknown') || rule.narrowedBy.length + rule.unresolved.length > 0 ? 'unknown' : 'yes'
}

/** Whether a rule is about whatever port the end without ports of its own picks. */
function picks(rule: FirewallRule, { portsAt }: Traffic): Fit {
  const { fromPorts, toPorts } = flowOf(rule)
  const others = portsAt === 'source' ? toPorts : fromPorts
  if (missingPorts(others, USUALLY_PICKED).length > 0) return 'no'
  return missingPorts(others, MAY_BE_PICKED).length > 0 ? 'unknown' : 'yes'
}

const EVERY: Readonly<Record<Family, AddressRange>> = {
  4: { family: 4, first: 0n, last: (1n << 32n) - 1n },
  6: { family: 6, first: 0n, last: (1n << 128n) - 1n },
}

/** Packets have one family: an end that may be any is of the family of the other one. */
function familyOf({ from, to }: Traffic): Family {
  if (from !== 'any') return from.family
  return to === 'any' ? 4 : to.family
}

function holds(ends: Ends, wanted: AddressRange | 'any', family: Family): Fit {
  const held = coverage(ends, wanted === 'any' ? EVERY[family] : wanted)
  if (held === 'unknown') return 'unknown'
  return held === 'all' ? 'yes' : 'no'
}

/** Beyond this a subnet is taken as a whole. */
const MAX_PARTS = 200

/** A range cut where rules begin and end within it, so that each part is in a rule as a whole or not at all. */
function parts<Whole extends AddressRange | 'any'>(
  whole: Whole,
  rules: readonly FirewallRule[],
  end: 'from' | 'to',
): readonly (Whole | AddressRange)[] {
  const range: AddressRange | 'any' = whole
  if (range === 'any') return [whole]
  const within = rules
    .map((rule) => flowOf(rule)[end])
    .flatMap((ends) => (ends === 'any' ? [] : ends))
    .flatMap((each) => ('family' in each && each.family === range.family ? [each.first, each.last + 1n] : []))
    .filter((start) => start > range.first && start <= range.last)
  const starts = [...new Set([range.first, ...within])].sort((one, other) => (one < other ? -1 : 1))
  if (starts.length > MAX_PARTS) return [whole]
  return starts.map((first, index) => ({ ...range, first, last: (starts[index + 1] ?? range.last + 1n) - 1n }))
}
