/** Whose addresses a documented name must lead to, as the description gives them. */

import { parseAddress } from '../domain/prefix.ts'
import { isPrivate } from '../domain/private-address.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { ExpectedAddresses } from './requirement.ts'

export type Pool = EnvironmentDocument['pools'][number]
export type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]
export type EdgeService = 'access' | 'webConferencing' | 'av'

type Addresses = readonly string[] | undefined

/** The addresses of all members, or which key is missing. */
function allOf(given: readonly Addresses[], text: string, settledBy: string): ExpectedAddresses {
  const missing = given.some((addresses) => addresses === undefined)
  return { addresses: given.flatMap((addresses) => addresses ?? []), match: 'all', text, ...(missing && { settledBy }) }
}

/** What a computer of its own has. */
export function ownAddresses(given: Addresses, settledBy: string): ExpectedAddresses {
  return allOf([given], 'its own address', settledBy)
}

/** The pool FQDN: every member under DNS load balancing, the virtual address behind a load balancer. */
export function poolAddresses(pool: Pool): ExpectedAddresses {
  if (pool.loadBalancing === 'hardware') return allOf([pool.vip], `the virtual address of ${pool.fqdn}`, 'pools.vip')
  return spreadUnknown(pool) ? { ...memberAddresses(pool), settledBy: 'pools.loadBalancing' } : memberAddresses(pool)
}

/** Of several servers either each has a record, or a load balancer has one for all: nothing tells which. */
function spreadUnknown({ loadBalancing, servers }: Pool | EdgePool): boolean {
  return loadBalancing === undefined && servers.length > 1
}

function memberAddresses(pool: Pool): ExpectedAddresses {
  const given = pool.servers.map(({ address }) => address)
  const text = given.length === 1 ? `the address of ${pool.fqdn}` : `the addresses of the servers of ${pool.fqdn}`
  return allOf(given, text, 'pools.servers.address')
}

/** Where HTTPS of the pool goes inside: its web virtual address, or the only server. */
export function webAddresses(pool: Pool): ExpectedAddresses {
  const text = `where the internal web services of ${pool.fqdn} answer`
  const virtual = pool.webServices?.vip ?? (pool.loadBalancing === 'hardware' ? pool.vip : undefined)
  if (virtual) return allOf([virtual], text, 'pools.webServices.vip')
  if (pool.servers.length > 1 || pool.loadBalancing === 'hardware') {
    return { addresses: [], match: 'all', text, settledBy: 'pools.webServices.vip' }
  }
  return { ...memberAddresses(pool), text }
}

/** The internal side of an Edge pool. */
export function edgeInternalAddresses(pool: EdgePool): ExpectedAddresses {
  if (pool.loadBalancing?.internal === 'hardware') {
    return allOf([pool.vip?.internal], `the internal virtual address of ${pool.fqdn}`, 'edgePools.vip.internal')
  }
  const given = pool.servers.map(({ internal }) => internal?.address)
  const text = `the internal ${given.length === 1 ? 'address' : 'addresses'} of ${pool.fqdn}`
  const members = allOf(given, text, 'edgePools.servers.internal')
  return spreadUnknown(pool) ? { ...members, settledBy: 'edgePools.loadBalancing' } : members
}

const SERVICE_NAMES: Record<EdgeService, string> = {
  access: 'Access Edge',
  webConferencing: 'Web Conferencing Edge',
  av: 'A/V Edge',
}

/** What the Internet sees of an Edge service: the translated address under NAT, else that of the external adapter. */
export function edgeServiceAddresses(pool: EdgePool, service: EdgeService): ExpectedAddresses {
  const text = `the public address of the ${SERVICE_NAMES[service]} service`
  if (pool.loadBalancing?.external === 'hardware') {
    return allOf([pool.vip?.external?.[service]], text, 'edgePools.vip.external')
  }
  const given = pool.servers.map((server) => publicAddress(pool, server, service))
  const members = allOf(given, text, missingKey(pool))
  return spreadUnknown(pool) ? { ...members, settledBy: 'edgePools.loadBalancing' } : members
}

function missingKey({ nat }: EdgePool): string {
  if (nat === undefined) return 'edgePools.nat'
  return nat ? 'edgePools.servers.public' : 'edgePools.servers.external'
}

function publicAddress(pool: EdgePool, server: EdgePool['servers'][number], service: EdgeService): Addresses {
  const translated = server.public?.[service]
  if (translated !== undefined) return [...new Set([...translated, ...untranslated(server.external?.[service])])]
  return pool.nat === false ? server.external?.[service] : undefined
}

/** IPv6 goes through NAT as it is. */
function untranslated(adapter: Addresses): readonly string[] {
  return (adapter ?? []).filter((address) => parseAddress(address)?.family === 6 && !isPrivate(address))
}

/** Whether the services of an Edge pool share one address, and so tell each other apart by port. */
export function sharesOneAddress({ servers: [first] }: EdgePool): boolean {
  const addressOf = (service: EdgeService) => (first?.external?.[service] ?? first?.public?.[service])?.[0]
  return addressOf('access') !== undefined && addressOf('access') === addressOf('av')
}

/**
 * Any of several places is right: the union, of which an answer may use some. Of a single place it must use all.
 * Without any place nothing is known before `section` is given.
 */
export function anyOf(places: readonly ExpectedAddresses[], text: string, section: string): ExpectedAddresses {
  const [only] = places
  if (only && places.length === 1) return { ...only, text }
  const settledBy = only ? places.find((place) => place.settledBy !== undefined)?.settledBy : section
  return {
    addresses: [...new Set(places.flatMap(({ addresses }) => addresses))],
    match: 'some',
    text,
    ...(settledBy !== undefined && { settledBy }),
  }
}
