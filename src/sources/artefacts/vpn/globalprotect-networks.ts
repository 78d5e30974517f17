/** The members of GlobalProtect route lists: subnets, addresses, and names of address objects. */

import { type Fault, hostPrefix, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { Ledger } from '../line-accounts.ts'
import type { AddressObject, GlobalProtectParts } from './globalprotect-parts.ts'
import { type Definition, type NamedNetworks, nameFollower, nothing } from './named-networks.ts'
import type { Said } from './reading.ts'

/** Reads members; what is no address and no name is a problem. */
export function memberReader(parts: GlobalProtectParts, ledger: Ledger): (member: Said) => NamedNetworks {
  const follow = nameFollower((name) => define(name, parts, ledger))
  return (member) => {
    const { text, line, column } = member
    ledger.read(line)
    if (parts.objects.has(text) || parts.groups.has(text)) return follow(text)
    const read = networkOf(text)
    if (!('fault' in read)) return { prefixes: read, unresolved: [] }
    if (!LIKE_AN_ADDRESS.test(text)) return follow(text)
    ledger.problem(line, column, read.fault)
    return nothing('a subnet of the list cannot be read')
  }
}

/** Names may hold dots and digits; what has nothing else was meant as an address. */
const LIKE_AN_ADDRESS = /^(?:[\d./-]*|[0-9a-fA-F]*:[0-9a-fA-F:./-]*)$/

/** A subnet, an address, or a range. Gateways cut bits beyond the length off. */
function networkOf(text: string): readonly Prefix[] | Fault {
  const [low, high, ...more] = text.split('-')
  if (high !== undefined && more.length === 0) return rangeOf(low ?? '', high)
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? prefix : [prefix]
}

function rangeOf(low: string, high: string): readonly Prefix[] | Fault {
  const [first, last] = [parseAddress(low), parseAddress(high)]
  const prefixes = first && last ? rangePrefixes(first, last) : []
  return prefixes.length > 0 ? prefixes : { fault: 'expected the first and the last address of a range' }
}

function define(
  name: string,
  { objects, groups, dynamic }: GlobalProtectParts,
  ledger: Ledger,
): Definition | undefined {
  const found = objects.get(name)
  const members = groups.get(name)
  if (dynamic.has(name)) return nothing(`the group ${name} is filled by tags, whose addresses the file does not hold`)
  if (found !== undefined && members !== undefined) return nothing(`${name} is an address object and a group`)
  if (members) {
    for (const { line } of members) ledger.read(line)
    return { members: members.map(({ text }) => text) }
  }
  if (found === undefined) return inline(name)
  const [first] = found
  if (first === undefined) return nothing(`the address object ${name} has no address`)
  if (found.some(({ kind, text }) => kind !== first.kind || text !== first.text))
    return nothing(`the address object ${name} is in the file twice, and not the same`)
  return objectOf(first, name, ledger)
}

/** A member of a group may be an address itself. */
function inline(text: string): NamedNetworks | undefined {
  const read = networkOf(text)
  return 'fault' in read ? undefined : { prefixes: read, unresolved: [] }
}

function objectOf({ kind, text, line, column }: AddressObject, name: string, ledger: Ledger): NamedNetworks {
  ledger.read(line)
  if (kind === 'fqdn') return nothing(`the address object ${name} is a name, whose addresses the file does not hold`)
  if (kind === 'ip-wildcard') return nothing(`the address object ${name} has a wildcard mask, which is no route`)
  const read = kind === 'ip-range' ? networkOf(text) : ofNetmask(text)
  if (!('fault' in read)) return { prefixes: read, unresolved: [] }
  ledger.problem(line, column, read.fault)
  return nothing(`the address object ${name} cannot be read`)
}

function ofNetmask(text: string): readonly Prefix[] | Fault {
  const address = parseAddress(text)
  if (address) return [hostPrefix(address)]
  const prefix = parsePrefix(text, { hostBits: 'cut' })
  return 'fault' in prefix ? prefix : [prefix]
}
