/** Where a documented record must lead: addresses for hosts and SRV targets, names for aliases. */

import type { Environment } from '../../environment/model.ts'
import {
  anyOf,
  type EdgePool,
  type EdgeService,
  edgeServiceAddresses,
  poolAddresses,
  sharesOneAddress,
  webAddresses,
} from '../addresses.ts'
import type { DnsTarget } from '../dns-record-row.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import { clientPools, edgePoolsOf, publishersOf } from '../sections.ts'
import type { Thing } from '../things.ts'

export interface Target {
  readonly addresses: ExpectedAddresses
  /** Names an alias may point to. */
  readonly aliases: readonly string[]
  /** Names an SRV record may lead to, before those of its own domain. */
  readonly names: readonly string[]
  /** The port the Access Edge service listens on, where all Edge pools have the same. */
  readonly accessPort?: number
}

/** Undefined where the description holds nothing of the kind. */
export function targetOf(target: DnsTarget, thing: Thing, environment: Environment, name: string): Target | undefined {
  switch (target) {
    case 'server':
    case 'pool-members':
    case 'edge-internal':
    case 'office-web-apps':
      return thing.addresses && plain(thing.addresses)
    case 'web-services':
      return thing.addresses ? plain(thing.addresses) : webServices(environment)
    case 'sign-in-pool':
      return signInPool(environment)
    case 'access-edge':
      return edgeService(environment, 'access', thing)
    case 'web-conferencing-edge':
      return edgeService(environment, 'webConferencing', thing)
    case 'audio-video-edge':
      return edgeService(environment, 'av', thing)
    case 'reverse-proxy':
      return reverseProxy(environment, name)
  }
}

function plain(addresses: ExpectedAddresses): Target {
  return { addresses, aliases: [], names: [] }
}

function webServices(environment: Environment): Target {
  const pools = clientPools(environment.document)
  return {
    addresses: anyOf(pools.map(webAddresses), 'where the internal web services answer', 'pools'),
    aliases: pools.map((pool) => pool.webServices?.internal ?? pool.fqdn),
    names: [],
  }
}

function signInPool(environment: Environment): Target {
  const pools = clientPools(environment.document)
  const names = pools.map(({ fqdn }) => fqdn)
  return { addresses: anyOf(pools.map(poolAddresses), 'the pool clients sign in to', 'pools'), aliases: [], names }
}

function edgeService(environment: Environment, service: EdgeService, thing: Thing): Target {
  if (thing.addresses) return plain(thing.addresses)
  const pools = edgePoolsOf(environment.document)
  const [port, ...others] = new Set(pools.map(accessPort))
  return {
    addresses: anyOf(
      pools.map((pool) => edgeServiceAddresses(pool, service)),
      'the public address of the Access Edge service',
      'edgePools',
    ),
    aliases: [],
    names: pools.flatMap(({ services }) => services?.[service]?.fqdn ?? []),
    ...(port !== undefined && others.length === 0 && { accessPort: port }),
  }
}

/** On an address of its own 443; on one it shares, 443 belongs to the A/V Edge service. */
export function accessPort(pool: EdgePool): number {
  return pool.services?.access?.port ?? (sharesOneAddress(pool) ? 5061 : 443)
}

function reverseProxy({ document }: Environment, name: string): Target {
  const places = publishersOf(document, name).map(
    ({ public: given }): ExpectedAddresses => ({
      addresses: given ?? [],
      match: 'some',
      text: 'the public address of the reverse proxy',
      ...(given === undefined && { settledBy: 'reverseProxies.public' }),
    }),
  )
  return {
    addresses: anyOf(places, 'the public address of the reverse proxy', 'reverseProxies'),
    aliases: clientPools(document).flatMap(({ webServices }) => webServices?.external ?? []),
    names: [],
  }
}
