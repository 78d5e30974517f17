/** Address objects and groups of a FortiGate. */

import {
  everything,
  type Family,
  type Fault,
  maskedPrefix,
  type Prefix,
  parseAddress,
  parsePrefix,
} from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { Ledger } from '../line-accounts.ts'
import { type Entry, firstOf, type Sections, use } from './fortigate-config.ts'
import { type Definition, type NamedNetworks, nameFollower, nothing } from './named-networks.ts'

/** What the name of an object or a group of one family stands for. */
export function addressFollower(sections: Sections, family: Family, ledger: Ledger): (name: string) => NamedNetworks {
  const suffix = family === 4 ? '' : '6'
  const objects = sections.get(`firewall address${suffix}`)
  const groups = sections.get(`firewall addrgrp${suffix}`)
  return nameFollower((name) => {
    const object = objects?.get(name)
    const group = groups?.get(name)
    if (object && group) return nothing(`${name} is an address object and a group`)
    if (object) return define(object, family, ledger)
    if (group) return members(group, ledger)
    // Every device has it, whether it is written or not.
    return name === 'all' ? { prefixes: [everything(family)], unresolved: [] } : undefined
  })
}

function members(group: Entry, ledger: Ledger): Definition {
  use(group, ledger)
  if (firstOf(group, 'exclude') === 'enable')
    return nothing(`the group ${group.name} leaves members out (exclude-member), which is not read`)
  return { members: (group.settings.get('member')?.values ?? []).map(({ text }) => text) }
}

function define(object: Entry, family: Family, ledger: Ledger): NamedNetworks {
  use(object, ledger)
  const read = family === 4 ? network4(object) : network6(object)
  if (typeof read === 'string') return nothing(`the address object ${object.name} ${read}`)
  if (!('fault' in read)) return { prefixes: read, unresolved: [] }
  const setting = ['subnet', 'ip6', 'start-ip'].map((key) => object.settings.get(key)).find((one) => one !== undefined)
  ledger.problem(setting?.line ?? object.line, setting?.values[0]?.column ?? 1, read.fault)
  return nothing(`the address object ${object.name} cannot be read`)
}

/** Its subnets; why it has none that a file could hold; or what is wrong. */
type Network = readonly Prefix[] | string | Fault

const BY_NAME = 'is a name, whose addresses the file does not hold'

function network4(object: Entry): Network {
  const type = firstOf(object, 'type') ?? 'ipmask'
  if (type === 'iprange') return rangeOf(object)
  if (type === 'fqdn' || type === 'wildcard-fqdn') return BY_NAME
  if (type !== 'ipmask' && type !== 'interface-subnet') return `is of the type ${type}, which is no list of subnets`
  const subnet = object.settings.get('subnet')
  // An object without a subnet is the one of the default: all addresses.
  if (subnet === undefined) return type === 'ipmask' ? [everything(4)] : 'is the subnet of an interface'
  const [address = '', mask] = subnet.values.map(({ text }) => text)
  const prefix = mask === undefined ? parsePrefix(address, { hostBits: 'cut' }) : maskedPrefix(address, mask, 'cut')
  return 'fault' in prefix ? prefix : [prefix]
}

function network6(object: Entry): Network {
  const type = firstOf(object, 'type') ?? 'ipprefix'
  if (type === 'iprange') return rangeOf(object)
  if (type === 'fqdn') return BY_NAME
  if (type !== 'ipprefix') return `is of the type ${type}, which is no list of subnets`
  const ip6 = firstOf(object, 'ip6')
  if (ip6 === undefined) return [everything(6)]
  const prefix = parsePrefix(ip6, { hostBits: 'cut' })
  return 'fault' in prefix ? prefix : [prefix]
}

function rangeOf(object: Entry): Network {
  const [first, last] = ['start-ip', 'end-ip'].map((key) => parseAddress(firstOf(object, key) ?? ''))
  const prefixes = first && last ? rangePrefixes(first, last) : []
  return prefixes.length > 0 ? prefixes : { fault: 'expected start-ip and end-ip, the first and the last address' }
}
