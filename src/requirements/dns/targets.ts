/** Where a documented record must lead: addresses for hosts and SRV targets, names for aliases. */

import type { Environment } from '../../environment/model.ts'
import type { DnsTarget } from '../dns-record-row.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import {
  anyOf,
  type EdgePool,
  type EdgeService,
  edgeServiceAddresses,
  type Pool,
  poolAddresses,
  webAddresses,
} from './addresses.ts'
import { type DnsThing, edgePoolsOf, listed } from './things.ts'

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
export function targetOf(
  target: DnsTarget,
  thing: DnsThing,
  environment: Environment,
  name: string,
): Target | undefined {
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

/** Where there are Directors, clients may be sent to them or straight to the pools that hold users: documents differ. */
function clientPools({ document: { pools } }: Environment): readonly Pool[] {
  return pools.filter(({ role }) => role === 'front-end' || role === 'standard-edition' || role === 'director')
}

function webServices(environment: Environment): Target {
  const pools = clientPools(environment)
  return {
    addresses: anyOf(pools.map(webAddresses), 'where the internal web services answer', 'pools'),
    aliases: pools.map((pool) => pool.webServices?.internal ?? pool.fqdn),
    names: [],
  }
}

function signInPool(environment: Environment): Target {
  const pools = clientPools(environment)
  const names = pools.map(({ fqdn }) => fqdn)
  return { addresses: anyOf(pools.map(poolAddresses), 'the pool clients sign in to', 'pools'), aliases: [], names }
}

function edgeService(environment: Environment, service: EdgeService, thing: DnsThing): Target {
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
function accessPort({ services, servers: [first] }: EdgePool): number {
  const addressOf = (service: EdgeService) => (first?.external?.[service] ?? first?.public?.[service])?.[0]
  const shared = addressOf('access') !== undefined && addressOf('access') === addressOf('av')
  return services?.access?.port ?? (shared ? 5061 : 443)
}

/** The proxies that publish the name, or all of them where no publishing rule names it. */
function reverseProxy(environment: Environment, name: string): Target {
  const proxies = listed(environment.document.reverseProxies)
  const publishing = proxies.filter(({ publish }) => publish?.some(({ hosts }) => hosts.includes(name)))
  const used = publishing.length > 0 ? publishing : proxies
  const places = used.map(
    ({ public: given }): ExpectedAddresses => ({
      addresses: given ?? [],
      match: 'some',
      text: 'the public address of the reverse proxy',
      ...(given === undefined && { settledBy: 'reverseProxies.public' }),
    }),
  )
  return {
    addresses: anyOf(places, 'the public address of the reverse proxy', 'reverseProxies'),
    aliases: clientPools(environment).flatMap(({ webServices }) => webServices?.external ?? []),
    names: [],
  }
}
