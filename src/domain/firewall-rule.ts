/** One rule of a firewall, whatever it was written in: a Windows script, a table, the environment file. */

import type { Place } from '../question.ts'
import { type Address, type Family, type Prefix, parsePrefix } from './prefix.ts'
import { lastOf } from './prefix-sets.ts'

export interface PortRange {
  readonly first: number
  readonly last: number
}

/** `any`, or the ports. */
export type Ports = 'any' | readonly PortRange[]

/** Addresses from the first to the last, both included. */
export interface AddressRange {
  readonly family: Family
  readonly first: bigint
  readonly last: bigint
}

/** A name of a thing, or a keyword such as `LocalSubnet`: whose addresses it stands for, the rule alone does not say. */
export interface NamedEnd {
  readonly name: string
}

/** `any`, or the addresses and names. */
export type Ends = 'any' | readonly (AddressRange | NamedEnd)[]

export type Protocol = 'any' | 'tcp' | 'udp' | 'icmp' | 'other'
export type AdapterProfile = 'domain' | 'private' | 'public'

/** A part of a rule that cannot be read from its text, such as a variable. */
export interface UnresolvedField {
  readonly field: string
  readonly why: string
}

export interface FirewallRule {
  readonly name?: string
  /** Seen from the machine, or from the network behind a firewall: `in` goes from remote to local. */
  readonly direction: 'in' | 'out'
  readonly action: 'allow' | 'block'
  readonly enabled: boolean
  /** The Windows Firewall profiles; of another firewall, all of them. */
  readonly profiles: readonly AdapterProfile[]
  readonly protocol: Protocol
  readonly localPorts: Ports
  readonly remotePorts: Ports
  readonly localAddresses: Ends
  readonly remoteAddresses: Ends
  /** Conditions beyond those above, such as a program: the rule holds for a part of the traffic only. */
  readonly narrowedBy: readonly string[]
  readonly unresolved: readonly UnresolvedField[]
  /** The firewall it stands on, where a table names several. */
  readonly firewall?: string
  readonly place: Place
}

export const ALL_PROFILES: readonly AdapterProfile[] = ['domain', 'private', 'public']

/** The traffic of a rule from where it comes to where it goes. */
export interface Flow {
  readonly from: Ends
  readonly fromPorts: Ports
  readonly to: Ends
  readonly toPorts: Ports
}

/** A rule as traffic: an inbound rule is about what comes from remote, an outbound one about what goes there. */
export function flowOf(rule: FirewallRule): Flow {
  const local = { ends: rule.localAddresses, ports: rule.localPorts }
  const remote = { ends: rule.remoteAddresses, ports: rule.remotePorts }
  const [from, to] = rule.direction === 'in' ? [remote, local] : [local, remote]
  return { from: from.ends, fromPorts: from.ports, to: to.ends, toPorts: to.ports }
}

/** Whether a rule is about a protocol. */
export function coversProtocol(rule: FirewallRule, protocol: 'tcp' | 'udp' | 'icmp'): boolean {
  return rule.protocol === 'any' || rule.protocol === protocol
}

/** What of a range of ports is missing in a list; empty when the list holds all of it. */
export function missingPorts(ports: Ports, wanted: PortRange): readonly PortRange[] {
  if (ports === 'any') return []
  const missing: PortRange[] = []
  let next = wanted.first
  for (const { first, last } of [...ports].sort((one, other) => one.first - other.first)) {
    if (next > wanted.last) break
    if (first > next) missing.push({ first: next, last: Math.min(first - 1, wanted.last) })
    next = Math.max(next, last + 1)
  }
  return next > wanted.last ? missing : [...missing, { first: next, last: wanted.last }]
}

/** Whether ends hold all of a range, some of it, or none; `unknown` when a name may hold what is missing. */
export function coverage(ends: Ends, wanted: AddressRange): 'all' | 'some' | 'none' | 'unknown' {
  if (ends === 'any') return 'all'
  const ranges = ends.filter((end): end is AddressRange => 'family' in end && end.family === wanted.family)
  const within = ranges.filter(({ first, last }) => first <= wanted.last && last >= wanted.first)
  let next = wanted.first
  for (const { first, last } of [...within].sort((one, other) => (one.first < other.first ? -1 : 1))) {
    if (first > next) break
    if (last >= next) next = last + 1n
  }
  if (next > wanted.last) return 'all'
  if (ends.some((end) => 'name' in end)) return 'unknown'
  return within.length > 0 ? 'some' : 'none'
}

/** A prefix as a range. */
export function rangeOfPrefix(prefix: Prefix): AddressRange {
  return { family: prefix.family, first: prefix.base, last: lastOf(prefix) }
}

/** An address as a range. */
export function rangeOfAddress({ family, value }: Address): AddressRange {
  return { family, first: value, last: value }
}

/** The addresses of a text that was checked when it was read; of a subnet all of them. */
export function rangesOf(text: string): readonly AddressRange[] {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? [] : [rangeOfPrefix(prefix)]
}

/** `block udp: Lync over VPN`. */
export function ruleText({ name, action, protocol }: FirewallRule): string {
  return `${action} ${protocol}${name === undefined ? '' : `: ${name}`}`
}
