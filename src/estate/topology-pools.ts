/** Pools inside and at the edge, and what leads from one to another. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import { holdersOf } from './inventory-servers.ts'
import { ROLE_TEXTS } from './roles.ts'
import type { TopologyBuilder } from './topology-builder.ts'
import { PERIMETER, siteZone } from './topology-zones.ts'

type Pool = EnvironmentDocument['pools'][number]
type Role = Pool['role']

/** Roles from the one that clients meet first. */
const ROLES = [
  'director',
  'front-end',
  'standard-edition',
  'survivable-branch-server',
  'mediation',
  'persistent-chat',
  'video-interop',
  'trusted-application',
] as const satisfies readonly Role[]

/** Every pool, and every Edge pool. */
export function addPools(builder: TopologyBuilder, { pools, edgePools }: EnvironmentDocument): void {
  for (const { fqdn, servers } of listed(edgePools)) {
    const lines = [fqdn, ROLE_TEXTS.edge, ...serverNames(fqdn, servers)]
    builder.add({ kind: 'edge', names: [fqdn], lines, zone: PERIMETER })
  }
  const sorted = [...pools].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
  for (const { fqdn, role, site, servers } of sorted) {
    const lines = [fqdn, ROLE_TEXTS[role], ...serverNames(fqdn, servers)]
    builder.add({ kind: role, names: [fqdn], lines, zone: siteZone(site) })
  }
}

/** A single server that has the name of its pool is not told twice. */
function serverNames(pool: string, servers: readonly { fqdn?: string | undefined }[]): readonly string[] {
  const names = servers.map(({ fqdn }, index) => fqdn ?? (servers.length === 1 ? pool : `server ${index + 1}`))
  return names.length === 1 && names[0] === pool ? [] : names
}

/** The box of a pool; one that is named and not described gets a box of its own. */
export function findPool(builder: TopologyBuilder, fqdn: string | undefined, zone: string): string | undefined {
  return fqdn === undefined
    ? undefined
    : (builder.find(fqdn, ...ROLES) ?? builder.findOrAdd(fqdn, 'Pool', zone, 'pool'))
}

/** What pools say of one another and of their stores. */
export function linkPools(builder: TopologyBuilder, document: EnvironmentDocument): void {
  for (const pool of document.pools) linkPool(builder, pool)
  for (const { fqdn, nextHop } of listed(document.edgePools)) {
    builder.link(builder.find(fqdn, 'edge'), findPool(builder, nextHop, siteZone(undefined)), 'next hop')
  }
}

function linkPool(builder: TopologyBuilder, pool: Pool): void {
  const { fqdn, site, nextHop, pairedWith, edgePool, fileShare } = pool
  const zone = siteZone(site)
  const own = builder.find(fqdn, pool.role)
  builder.link(own, findPool(builder, nextHop, siteZone(undefined)), 'next hop')
  if (pairedWith !== 'none') builder.linkBoth(own, findPool(builder, pairedWith, siteZone(undefined)), 'paired with')
  if (edgePool !== undefined && edgePool !== 'none') {
    builder.link(builder.findOrAdd(edgePool, ROLE_TEXTS.edge, PERIMETER, 'edge'), own, 'media')
  }
  for (const [store, text] of storesOf(pool)) {
    for (const name of store) {
      builder.link(own, builder.findOrAdd(name, 'SQL Server', zone, 'sql-server'), text)
    }
  }
  if (fileShare !== undefined) {
    builder.link(own, builder.findOrAdd(fileShare, 'File share', zone, 'file-share'), 'file share')
  }
}

function storesOf(pool: Pool): readonly (readonly [readonly string[], string])[] {
  const stores = [
    [pool.backEnd, 'back end'],
    [pool.archivingStore, 'archiving'],
    [pool.monitoringStore, 'monitoring'],
    [pool.persistentChatStore, 'Persistent Chat'],
    [pool.persistentChatComplianceStore, 'compliance'],
  ] as const
  return stores.flatMap(([store, text]) => (store === undefined ? [] : [[holdersOf(store), text] as const]))
}
