/** The servers and pools of the inside, each under its own name. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import { ownAddresses, type Pool, poolAddresses, webAddresses } from './addresses.ts'
import type { ExpectedAddresses } from './requirement.ts'
import type { Thing } from './things.ts'

/** Every server of a pool that has a name. */
export function roleServers(document: EnvironmentDocument): readonly Thing[] {
  return document.pools.flatMap((pool, index) =>
    pool.servers.flatMap((server, at): Thing[] => {
      const name = server.fqdn ?? (pool.role === 'standard-edition' ? pool.fqdn : undefined)
      if (name === undefined) return []
      const place: Path = ['pools', index, 'servers', at]
      const addresses = ownAddresses(server.address, 'pools.servers.address')
      return [{ name, at: place, product: pool.product ?? document.product, addresses }]
    }),
  )
}

/** Principals, mirrors and witnesses alike. */
export function sqlServers(document: EnvironmentDocument): readonly Thing[] {
  return listed(document.sqlServers).flatMap(({ fqdn, address }, index) =>
    named(document, fqdn, ['sqlServers', index], ownAddresses(address, 'sqlServers.address')),
  )
}

/** Survivable Branch Appliances; a Survivable Branch Server is a pool. */
export function branchAppliances(document: EnvironmentDocument): readonly Thing[] {
  return listed(document.devices).flatMap(({ category, fqdn, address }, index) =>
    category === 'sba' ? named(document, fqdn, ['devices', index], ownAddresses(address, 'devices.address')) : [],
  )
}

/** The Exchange servers that answer calls. */
export function exchangeUmServers(document: EnvironmentDocument): readonly Thing[] {
  const { exchange } = document
  if (exchange === undefined || exchange === 'none') return []
  return (exchange.servers ?? []).flatMap(({ fqdn, address, roles }, index) => {
    const answersCalls = roles?.some((role) => role === 'um' || role === 'um-call-router')
    const at: Path = ['exchange', 'servers', index]
    return answersCalls ? named(document, fqdn, at, ownAddresses(address, 'exchange.servers.address')) : []
  })
}

/** The farms of Office Web Apps, under the name of one side. */
export function farms(document: EnvironmentDocument, side: 'internal' | 'external'): readonly Thing[] {
  return listed(document.officeWebApps).map((farm, index) => ({
    name: side === 'external' ? (farm.external ?? farm.fqdn) : farm.fqdn,
    at: ['officeWebApps', index],
    product: document.product,
    addresses: ownAddresses(farm.address, 'officeWebApps.address'),
  }))
}

function named(
  { product }: EnvironmentDocument,
  name: string | undefined,
  at: Path,
  addresses: ExpectedAddresses,
): readonly Thing[] {
  return name === undefined ? [] : [{ name, at, product, addresses }]
}

/** Pools under the name of the pool as a whole; that of a Standard Edition server is the server's. */
export function namedPools(document: EnvironmentDocument): readonly Thing[] {
  return poolThings(
    document,
    ({ role }) => role !== 'standard-edition',
    (pool) => pool.fqdn,
    poolAddresses,
  )
}

/** A web services FQDN of its own; a Standard Edition server cannot have one. */
export function internalWebServices(document: EnvironmentDocument): readonly Thing[] {
  const hasOwn = ({ role, fqdn, webServices }: Pool) => role !== 'standard-edition' && webServices?.internal !== fqdn
  return poolThings(document, hasOwn, (pool) => pool.webServices?.internal, webAddresses)
}

/** The name of the web services for the outside, of every pool that gives one. */
export function externalWebServices(document: EnvironmentDocument): readonly Thing[] {
  return poolThings(
    document,
    () => true,
    (pool) => pool.webServices?.external,
  )
}

/** That of Directors, with where the Director itself answers. */
export function directorExternalWebServices(document: EnvironmentDocument): readonly Thing[] {
  return poolThings(
    document,
    ({ role }) => role === 'director',
    (pool) => pool.webServices?.external,
    webAddresses,
  )
}

function poolThings(
  document: EnvironmentDocument,
  is: (pool: Pool) => boolean,
  nameOf: (pool: Pool) => string | undefined,
  addressesOf?: (pool: Pool) => ExpectedAddresses,
): readonly Thing[] {
  return document.pools.flatMap((pool, index): Thing[] => {
    const name = is(pool) ? nameOf(pool) : undefined
    if (name === undefined) return []
    const product = pool.product ?? document.product
    return [{ name, at: ['pools', index], product, ...(addressesOf && { addresses: addressesOf(pool) }) }]
  })
}
