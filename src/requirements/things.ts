/** What documented rows are there for: every thing of each kind that the description names. */

import type { Environment, EnvironmentDocument, Path } from '../environment/model.ts'
import type { ProductId } from '../facts/citation.ts'
import {
  type EdgePool,
  type EdgeService,
  edgeInternalAddresses,
  edgeServiceAddresses,
  type Pool,
  poolAddresses,
  webAddresses,
} from './addresses.ts'
import type { DnsSubject } from './dns-record-row.ts'
import type { ExpectedAddresses } from './requirement.ts'
import { edgePoolsOf, listed } from './sections.ts'
import { simpleUrlThings } from './simple-urls.ts'

/** One thing that the tables ask something for, under its name. */
export interface Thing {
  readonly name: string
  readonly at: Path
  readonly product: ProductId
  /** Its own addresses, where it has some. */
  readonly addresses?: ExpectedAddresses
  /** Hosts described for its SRV record to lead to. */
  readonly hosts?: readonly string[]
}

/** The things of a kind, listed when the kind is asked for. */
export function thingsOf(environment: Environment): Record<DnsSubject, () => readonly Thing[]> {
  const { document } = environment
  return {
    'access-edge': () => edgeServices(document, 'access'),
    'admin-url': () => simpleUrlThings(document, 'admin'),
    'audio-video-edge': () => edgeServices(document, 'av'),
    'dialin-url': () => simpleUrlThings(document, 'dialin'),
    'edge-internal': () => edgePoolsOf(document).map((pool, index) => edgePoolThing(document, pool, index)),
    'edge-server': () => edgeServers(document),
    'enterprise-pool': () => enterprisePools(document),
    'external-web-services': () => externalWebServices(document),
    'internal-web-services': () => internalWebServices(document),
    'meet-url': () => simpleUrlThings(document, 'meet'),
    'office-web-apps': () => farms(document, 'internal'),
    'office-web-apps-external': () => farms(document, 'external'),
    'role-server': () => roleServers(document),
    'sip-domain': () => sipDomains(document),
    'sql-server': () => sqlServers(document),
    'web-conferencing-edge': () => edgeServices(document, 'webConferencing'),
    'xmpp-domain': () => xmppDomains(document),
  }
}

function sipDomains({ sipDomains: domains, product }: EnvironmentDocument): readonly Thing[] {
  return domains.map((name, index) => ({ name, at: ['sipDomains', index], product }))
}

function xmppDomains(document: EnvironmentDocument): readonly Thing[] {
  const chosen = document.features?.xmpp?.domains
  const hosts = edgePoolsOf(document).flatMap(({ services }) => services?.xmpp?.fqdn ?? [])
  return sipDomains(document)
    .filter(({ name }) => chosen === undefined || chosen.includes(name))
    .map((thing) => ({ ...thing, hosts }))
}

function own(given: readonly string[] | undefined, settledBy: string): ExpectedAddresses {
  return { addresses: given ?? [], match: 'all', text: 'its own address', ...(given === undefined && { settledBy }) }
}

function roleServers(document: EnvironmentDocument): readonly Thing[] {
  return document.pools.flatMap((pool, index) =>
    pool.servers.flatMap((server, at): Thing[] => {
      const name = server.fqdn ?? (pool.role === 'standard-edition' ? pool.fqdn : undefined)
      if (name === undefined) return []
      const place: Path = ['pools', index, 'servers', at]
      return [
        {
          name,
          at: place,
          product: pool.product ?? document.product,
          addresses: own(server.address, 'pools.servers.address'),
        },
      ]
    }),
  )
}

function edgeServers(document: EnvironmentDocument): readonly Thing[] {
  return edgePoolsOf(document).flatMap((pool, index) =>
    pool.servers.flatMap((server, at): Thing[] => {
      if (server.fqdn === undefined) return []
      const addresses = own(server.internal?.address, 'edgePools.servers.internal')
      return [
        {
          name: server.fqdn,
          at: ['edgePools', index, 'servers', at],
          product: pool.product ?? document.product,
          addresses,
        },
      ]
    }),
  )
}

function sqlServers(document: EnvironmentDocument): readonly Thing[] {
  return listed(document.sqlServers).flatMap(({ fqdn, address }, index): Thing[] =>
    fqdn === undefined
      ? []
      : [
          {
            name: fqdn,
            at: ['sqlServers', index],
            product: document.product,
            addresses: own(address, 'sqlServers.address'),
          },
        ],
  )
}

/** Pools whose name is not that of a server; the documented record is that of the pool as a whole. */
const POOL_ROLES: readonly Pool['role'][] = ['front-end', 'director', 'mediation', 'persistent-chat']

function enterprisePools(document: EnvironmentDocument): readonly Thing[] {
  return poolThings(
    document,
    ({ role }) => POOL_ROLES.includes(role),
    (pool) => pool.fqdn,
    poolAddresses,
  )
}

/** A web services FQDN of its own; a Standard Edition server cannot have one. */
function internalWebServices(document: EnvironmentDocument): readonly Thing[] {
  const hasOwn = ({ role, fqdn, webServices }: Pool) => role !== 'standard-edition' && webServices?.internal !== fqdn
  return poolThings(document, hasOwn, (pool) => pool.webServices?.internal, webAddresses)
}

function externalWebServices(document: EnvironmentDocument): readonly Thing[] {
  return poolThings(
    document,
    () => true,
    (pool) => pool.webServices?.external,
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

function edgePoolThing(document: EnvironmentDocument, pool: EdgePool, index: number): Thing {
  return {
    name: pool.fqdn,
    at: ['edgePools', index],
    product: pool.product ?? document.product,
    addresses: edgeInternalAddresses(pool),
  }
}

function edgeServices(document: EnvironmentDocument, service: EdgeService): readonly Thing[] {
  return edgePoolsOf(document).flatMap((pool, index): Thing[] => {
    const name = pool.services?.[service]?.fqdn
    if (name === undefined) return []
    const at: Path = ['edgePools', index, 'services', service]
    return [{ name, at, product: pool.product ?? document.product, addresses: edgeServiceAddresses(pool, service) }]
  })
}

function farms(document: EnvironmentDocument, side: 'internal' | 'external'): readonly Thing[] {
  return listed(document.officeWebApps).map((farm, index) => ({
    name: side === 'external' ? (farm.external ?? farm.fqdn) : farm.fqdn,
    at: ['officeWebApps', index],
    product: document.product,
    addresses: own(farm.address, 'officeWebApps.address'),
  }))
}
