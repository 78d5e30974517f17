/** The lists of a description that requirements are derived from. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { EdgePool, Pool } from './addresses.ts'

export type ReverseProxy = Exclude<NonNullable<EnvironmentDocument['reverseProxies']>, 'none'>[number]

export function edgePoolsOf(document: EnvironmentDocument): readonly EdgePool[] {
  return listed(document.edgePools)
}

/** Pools that hold users. */
export function isFrontEnd({ role }: Pick<Pool, 'role'>): boolean {
  return role === 'front-end' || role === 'standard-edition'
}

/** Where there are Directors, clients may be sent to them or straight to the pools that hold users: documents differ. */
export function clientPools({ pools }: EnvironmentDocument): readonly Pool[] {
  return pools.filter((pool) => isFrontEnd(pool) || pool.role === 'director')
}

/** The proxies that publish the name, or all of them where no publishing rule names it. */
export function publishersOf({ reverseProxies }: EnvironmentDocument, name: string): readonly ReverseProxy[] {
  const proxies = listed(reverseProxies)
  const publishing = proxies.filter(({ publish }) => publish?.some(({ hosts }) => hosts.includes(name)))
  return publishing.length > 0 ? publishing : proxies
}

/** What a reverse proxy is called, in `assignedTo` too; one without a name by where it stands among them. */
export function reverseProxyName({ device, name }: ReverseProxy, index: number): string {
  return device ?? name ?? (index === 0 ? 'reverse-proxy' : `reverse-proxy-${index + 1}`)
}
