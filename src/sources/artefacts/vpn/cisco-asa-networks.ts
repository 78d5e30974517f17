/** Networks as an ASA names them: addresses with netmasks, objects, groups of objects, aliases. */

import {
  everything,
  type Fault,
  hostPrefix,
  maskedPrefix,
  type Prefix,
  parseAddress,
  parsePrefix,
} from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { Ledger } from '../line-accounts.ts'
import type { AsaConfig, Section } from './cisco-asa-config.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'

/** What a name or an address stands for, as far as it is known. */
export interface Networks {
  readonly prefixes: readonly Prefix[]
  /** Parts whose addresses are not known, in words. */
  readonly unresolved: readonly string[]
}

/** Networks read from a line, and the index of the token behind them. */
export interface ReadNetworks extends Networks {
  readonly next: number
}

/** Follows objects and groups, each once. */
export interface NetworkReader {
  /** The networks that start at a token of a line. */
  at(line: ConfigLine, index: number): ReadNetworks | Fault
}

/** Beyond this, nested groups were made to exhaust whoever reads them. */
const MAX_PREFIXES = 200_000
const MAX_DEPTH = 32

const ANY = { any: [4, 6], any4: [4], any6: [6] } as const

/** A reader of the networks of one configuration. */
export function networkReader(config: AsaConfig, ledger: Ledger): NetworkReader {
  const known = new Map<string, Networks>()
  let depth = 0
  const named = (kind: 'object' | 'object-group', name: string): Networks => {
    const key = `${kind} ${name}`
    const held = known.get(key)
    if (held) return held
    const section = (kind === 'object' ? config.objects : config.groups).get(name)
    if (section === undefined) return { prefixes: [], unresolved: [`${key} is not defined in the file`] }
    // Stands while the group is being read, so that a group inside itself ends.
    known.set(key, { prefixes: [], unresolved: [`${key} is part of itself`] })
    depth += 1
    const tooDeep = { prefixes: [], unresolved: [`groups are nested more than ${MAX_DEPTH} deep`] }
    const networks = depth > MAX_DEPTH ? tooDeep : readSection(section)
    depth -= 1
    known.set(key, networks)
    return networks
  }
  const readSection = (section: Section): Networks => {
    ledger.read(section.head.line)
    return join(section.body.map((line) => readMember(line, ledger, at)))
  }
  const at: NetworkReader['at'] = (line, index) => {
    const first = word(line, index)
    const second = word(line, index + 1)
    if (first === 'any' || first === 'any4' || first === 'any6')
      return { prefixes: ANY[first].map(everything), unresolved: [], next: index + 1 }
    if (first === 'object' || first === 'object-group') return { ...named(first, second), next: index + 2 }
    if (first === 'host') return single(hostOf(resolve(config, second)), index + 2)
    if (first === 'interface')
      return { prefixes: [], unresolved: ['the address of an interface is meant'], next: index + 2 }
    if (first.includes(':')) return single(parsePrefix(first, { hostBits: 'cut' }), index + 1)
    return single(maskedPrefix(resolve(config, first), second, 'cut'), index + 2)
  }
  return { at }
}

function resolve({ aliases }: AsaConfig, name: string): string {
  return aliases.get(name) ?? name
}

function hostOf(text: string): Prefix | Fault {
  const address = parseAddress(text)
  return address ? hostPrefix(address) : { fault: 'expected an address such as 203.0.113.13 after host' }
}

function single(prefix: Prefix | Fault, next: number): ReadNetworks | Fault {
  return 'fault' in prefix ? prefix : { prefixes: [prefix], unresolved: [], next }
}

function join(parts: readonly Networks[]): Networks {
  const count = parts.reduce((sum, part) => sum + part.prefixes.length, 0)
  if (count > MAX_PREFIXES)
    return { prefixes: [], unresolved: [`a group stands for more than ${MAX_PREFIXES} subnets`] }
  return {
    prefixes: parts.flatMap((part) => part.prefixes),
    unresolved: [...new Set(parts.flatMap((part) => part.unresolved))],
  }
}

const NOTHING: Networks = { prefixes: [], unresolved: [] }

/** One line inside an object or a group. */
function readMember(line: ConfigLine, ledger: Ledger, at: NetworkReader['at']): Networks {
  const keyword = word(line, 0)
  if (keyword === 'description' || keyword === 'nat') {
    ledger.ignore(line.line, 'says nothing of the addresses')
    return NOTHING
  }
  const networks = memberNetworks(line, keyword, at)
  if (!('fault' in networks)) {
    ledger.read(line.line)
    return networks
  }
  ledger.problem(line.line, line.tokens[1]?.column ?? 1, networks.fault)
  return { prefixes: [], unresolved: ['a line of an object or a group cannot be read'] }
}

function memberNetworks(line: ConfigLine, keyword: string, at: NetworkReader['at']): Networks | Fault {
  switch (keyword) {
    case 'network-object':
    case 'subnet':
      return at(line, 1)
    case 'host':
      return at(line, 0)
    case 'group-object':
      return at({ line: line.line, tokens: [{ text: 'object-group', column: 1 }, ...line.tokens.slice(1)] }, 0)
    case 'range':
      return rangeOf(line)
    case 'fqdn':
      return { prefixes: [], unresolved: ['an object is given by name, whose addresses the file does not hold'] }
    default:
      return { fault: 'expected host, subnet, range, fqdn, network-object or group-object' }
  }
}

function rangeOf(line: ConfigLine): Networks | Fault {
  const first = parseAddress(word(line, 1))
  const last = parseAddress(word(line, 2))
  const prefixes = first && last ? rangePrefixes(first, last) : []
  return prefixes.length > 0
    ? { prefixes, unresolved: [] }
    : { fault: 'expected the first and the last address of a range' }
}
