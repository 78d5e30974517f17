/** A Windows Firewall rule from the values given for it, whichever command gave them. */

import {
  type AdapterProfile,
  ALL_PROFILES,
  type Ends,
  type FirewallRule,
  type Ports,
  type Protocol,
  type UnresolvedField,
} from '../../../domain/firewall-rule.ts'
import type { Fault } from '../../../domain/prefix.ts'
import type { Place } from '../../../question.ts'
import { readEnds, readPorts } from './ends.ts'
import type { Given, ScriptFault } from './script-arguments.ts'

export type RuleField =
  | 'name'
  | 'direction'
  | 'action'
  | 'enabled'
  | 'profile'
  | 'protocol'
  | 'localPorts'
  | 'remotePorts'
  | 'localAddresses'
  | 'remoteAddresses'

export interface RawRule {
  readonly fields: ReadonlyMap<RuleField, Given>
  readonly narrowedBy: readonly string[]
  readonly unresolved: readonly UnresolvedField[]
  readonly place: Place
}

export type RuleFault = ScriptFault

const DIRECTIONS = { inbound: 'in', in: 'in', outbound: 'out', out: 'out' } as const
const ACTIONS = { allow: 'allow', block: 'block', bypass: 'allow', notconfigured: 'allow' } as const
const SWITCHES = { true: true, yes: true, false: false, no: false } as const
const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  any: 'any',
  '256': 'any',
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
  icmpv4: 'icmp',
  icmpv6: 'icmp',
  '1': 'icmp',
  '58': 'icmp',
}

/** Words of Windows for addresses that depend on the machine. */
const KEYWORDS =
  /^(?:localsubnet[46]?|dns|dhcp|wins|defaultgateway|internet|intranet|intranetremoteaccess|remotecorpnetwork|plyto\w*|playto\w*|capportal)$/i

/** A rule out of what was given, the rest as Windows has it when nothing is given. */
export function windowsRule(raw: RawRule): FirewallRule | RuleFault {
  const unresolved: UnresolvedField[] = [...raw.unresolved]
  const faults: RuleFault[] = []
  const read = <Value>(field: RuleField, usual: Value, parse: (values: readonly string[]) => Value | Fault): Value => {
    const given = raw.fields.get(field)
    if (given === undefined) return usual
    if (given.values === undefined) {
      unresolved.push({ field, why: given.why ?? 'its value is not in the script' })
      return usual
    }
    const value = parse(given.values)
    if (!isFault(value)) return value
    faults.push({ fault: value.fault, at: given.at })
    return usual
  }
  const ports = (field: 'localPorts' | 'remotePorts'): Ports =>
    read<Ports>(field, 'any', (values) => {
      const keyword = values.find((value) => /^[a-z]\w*$/i.test(value) && !/^any$/i.test(value))
      if (keyword === undefined) return readPorts(values)
      unresolved.push({ field, why: 'a keyword stands for ports that depend on the machine' })
      return 'any'
    })
  const ends = (field: 'localAddresses' | 'remoteAddresses'): Ends =>
    read<Ends>(field, 'any', (values) =>
      readEnds(values, (word) => (KEYWORDS.test(word) ? word.toLowerCase() : undefined)),
    )
  const name = raw.fields.get('name')?.values?.join(' ')
  const protocol = read<Protocol>('protocol', 'any', readProtocol)
  const rule: FirewallRule = {
    direction: read('direction', 'in', oneOf(DIRECTIONS, 'Inbound or Outbound')),
    action: read('action', 'allow', oneOf(ACTIONS, 'Allow or Block')),
    enabled: read<boolean>('enabled', true, oneOf(SWITCHES, 'True or False')),
    profiles: read('profile', ALL_PROFILES, readProfiles),
    protocol,
    localPorts: ports('localPorts'),
    remotePorts: ports('remotePorts'),
    localAddresses: ends('localAddresses'),
    remoteAddresses: ends('remoteAddresses'),
    narrowedBy: raw.narrowedBy,
    unresolved,
    place: raw.place,
  }
  return faults[0] ?? withoutPorts(rule, raw) ?? (name ? { name, ...rule } : rule)
}

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value
}

/** Windows refuses ports without TCP or UDP. */
function withoutPorts(rule: FirewallRule, { fields }: RawRule): RuleFault | undefined {
  const given = fields.get('localPorts') ?? fields.get('remotePorts')
  const some = rule.localPorts !== 'any' || rule.remotePorts !== 'any'
  if (given === undefined || !some || rule.protocol === 'tcp' || rule.protocol === 'udp') return undefined
  if (rule.unresolved.some(({ field }) => field === 'protocol' || field === 'parameters')) return undefined
  return { fault: 'ports need the protocol TCP or UDP; Windows refuses this rule', at: given.at }
}

function oneOf<Value>(words: Readonly<Record<string, Value>>, expected: string) {
  return (values: readonly string[]): Value | Fault => {
    const [only = '', more] = values
    const key = only.toLowerCase()
    const value = more === undefined && Object.hasOwn(words, key) ? words[key] : undefined
    return value === undefined ? { fault: `expected ${expected}` } : value
  }
}

function readProtocol(values: readonly string[]): Protocol | Fault {
  const [only = '', more] = values
  const key = only.toLowerCase()
  const value = Object.hasOwn(PROTOCOLS, key) ? PROTOCOLS[key] : undefined
  if (value !== undefined && more === undefined) return value
  return /^\d{1,3}$/.test(only) && more === undefined
    ? 'other'
    : { fault: 'expected TCP, UDP, ICMPv4, ICMPv6, Any or a number' }
}

function readProfiles(values: readonly string[]): readonly AdapterProfile[] | Fault {
  const words = values.flatMap((value) => value.toLowerCase().split(',')).map((word) => word.trim())
  if (words.includes('any')) return ALL_PROFILES
  const profiles = ALL_PROFILES.filter((profile) => words.includes(profile))
  return profiles.length === new Set(words).size ? profiles : { fault: 'expected Domain, Private, Public or Any' }
}
