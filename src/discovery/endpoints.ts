/** What answers at an address, as the description gives it. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import {
  type EdgePool,
  edgeInternalAddresses,
  edgeServiceAddresses,
  type Pool,
  poolAddresses,
  webAddresses,
} from '../requirements/addresses.ts'
import type { ExpectedAddresses } from '../requirements/requirement.ts'
import { edgePoolsOf, isFrontEnd, type ReverseProxy, reverseProxyName } from '../requirements/sections.ts'

export type Endpoint =
  | { readonly service: 'sip' | 'web'; readonly title: string; readonly pool: Pool }
  | { readonly service: 'access-edge'; readonly title: string; readonly edge: EdgePool }
  | { readonly service: 'proxy'; readonly title: string; readonly proxy: ReverseProxy; readonly inside: boolean }
  | { readonly service: 'other'; readonly title: string }

export type Service = Endpoint['service']

export interface Endpoints {
  at(address: string): readonly Endpoint[]
  /** The key that would give addresses of such a service that are missing. */
  missing(services: readonly Service[]): string | undefined
}

/** Clients register with these; a Survivable Branch Server has no web services of its own. */
function isRegistrar({ role }: Pool): boolean {
  return isFrontEnd({ role }) || role === 'director' || role === 'survivable-branch-server'
}

export function endpointsOf(document: EnvironmentDocument): Endpoints {
  const byAddress = new Map<string, Endpoint[]>()
  const lacking = new Map<Service, string>()
  const add = (endpoint: Endpoint, { addresses, settledBy }: ExpectedAddresses) => {
    if (settledBy !== undefined && !lacking.has(endpoint.service)) lacking.set(endpoint.service, settledBy)
    for (const address of new Set(addresses)) {
      const held = byAddress.get(address)
      if (held) held.push(endpoint)
      else byAddress.set(address, [endpoint])
    }
  }
  for (const pool of document.pools) addPool(pool, add)
  for (const edge of edgePoolsOf(document)) addEdge(edge, add)
  if (document.edgePools === undefined) lacking.set('access-edge', 'edgePools')
  listed(document.reverseProxies).forEach((proxy, index) => {
    addProxy(proxy, index, add)
  })
  if (document.reverseProxies === undefined) lacking.set('proxy', 'reverseProxies')
  // An earlier system has servers of its own, whose addresses nobody describes.
  const beside = listed(document.coexistsWith).length > 0 ? 'coexistsWith' : undefined
  return {
    at: (address) => byAddress.get(address) ?? [],
    missing: (services) => services.map((service) => lacking.get(service)).find((key) => key !== undefined) ?? beside,
  }
}

type Add = (endpoint: Endpoint, addresses: ExpectedAddresses) => void

/** Members answer at their own addresses too, whatever balances the load. */
function addPool(pool: Pool, add: Add): void {
  const title = pool.fqdn
  const members = only(
    pool.servers.flatMap(({ address }) => address ?? []),
    pool.servers.some(({ address }) => address === undefined) ? 'pools.servers.address' : undefined,
  )
  if (!isRegistrar(pool)) {
    add({ service: 'other', title }, only(members.addresses))
    return
  }
  add({ service: 'sip', title, pool }, union(poolAddresses(pool), members))
  if (pool.role !== 'survivable-branch-server') add({ service: 'web', title, pool }, union(webAddresses(pool), members))
}

function addEdge(edge: EdgePool, add: Add): void {
  add({ service: 'access-edge', title: edge.fqdn, edge }, edgeServiceAddresses(edge, 'access'))
  const others = [
    [edgeServiceAddresses(edge, 'webConferencing'), 'the Web Conferencing Edge service'],
    [edgeServiceAddresses(edge, 'av'), 'the A/V Edge service'],
    [edgeInternalAddresses(edge), `the internal side of ${edge.fqdn}`],
  ] as const
  for (const [{ addresses }, title] of others) add({ service: 'other', title }, only(addresses))
}

function addProxy(proxy: ReverseProxy, index: number, add: Add): void {
  const title = reverseProxyName(proxy, index)
  const missing = proxy.public === undefined ? 'reverseProxies.public' : undefined
  add({ service: 'proxy', title, proxy, inside: false }, only(proxy.public ?? [], missing))
  add({ service: 'proxy', title, proxy, inside: true }, only(proxy.internalAddress ?? []))
}

function only(addresses: readonly string[], settledBy?: string): ExpectedAddresses {
  return { addresses, match: 'some', text: '', ...(settledBy !== undefined && { settledBy }) }
}

function union(a: ExpectedAddresses, b: ExpectedAddresses): ExpectedAddresses {
  return only([...a.addresses, ...b.addresses], a.settledBy ?? b.settledBy)
}
