/** Whatever has a certificate of its own, with the names it goes by. */

import { listed } from '../../domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../environment/model.ts'
import type { ProductId } from '../../facts/citation.ts'
import type { EdgePool, Pool } from '../addresses.ts'
import type { CertificateOwnerKind, OwnName } from '../certificate-row.ts'
import type { CertificateHolder, MissingName } from '../requirement.ts'
import { clientPools, edgePoolsOf, reverseProxyName } from '../sections.ts'

/** A name of its own, or the key that would give it. */
export type OwnThing = string | MissingName

export interface CertificateOwner {
  readonly host: string
  readonly holders: readonly CertificateHolder[]
  readonly at: Path
  readonly product: ProductId
  readonly own: { readonly [Name in OwnName]?: OwnThing }
  /** Set for a server of a pool: the site of the pool, as far as it is given. */
  readonly ofPool?: { readonly site?: string | undefined }
  /** Set for a reverse proxy: where it stands among them. */
  readonly proxy?: number
}

/** The owners of a kind, listed when the kind is asked for. */
export function ownersOf(
  document: EnvironmentDocument,
): Record<CertificateOwnerKind, () => readonly CertificateOwner[]> {
  return {
    deployment: () => [deployment(document)],
    'director-server': () => poolServers(document, 'director'),
    'edge-pool': () => edgePoolsOf(document).map((pool, index) => edgePool(document, pool, index)),
    'exchange-um-server': () => umServers(document),
    'front-end-server': () => poolServers(document, 'front-end'),
    'mediation-server': () => poolServers(document, 'mediation'),
    'office-web-apps-farm': () => farms(document),
    'persistent-chat-server': () => poolServers(document, 'persistent-chat'),
    'reverse-proxy': () => proxies(document),
    'standard-edition-server': () => poolServers(document, 'standard-edition'),
    'survivable-branch': () => [...poolServers(document, 'survivable-branch-server'), ...appliances(document)],
  }
}

/** Every server has its own certificate: its own name is in it. */
function poolServers(document: EnvironmentDocument, role: Pool['role']): readonly CertificateOwner[] {
  return document.pools.flatMap((pool, index) =>
    pool.role === role ? pool.servers.map((_, server) => poolServer(document, pool, [index, server])) : [],
  )
}

function poolServer(document: EnvironmentDocument, pool: Pool, [index, server]: [number, number]): CertificateOwner {
  const { webServices, fqdn: poolFqdn } = pool
  const fqdn = serverFqdn(pool, server)
  return {
    host: fqdn ?? `${poolFqdn} server ${server + 1}`,
    holders: [holder(fqdn ?? `${poolFqdn} server ${server + 1}`, poolFqdn)],
    at: ['pools', index, 'servers', server],
    product: pool.product ?? document.product,
    ofPool: { site: pool.site },
    own: {
      'pool-fqdn': poolFqdn,
      'server-fqdn': fqdn ?? missing(`the name of server ${server + 1} of ${poolFqdn}`, 'pools.servers.fqdn'),
      'internal-web-services': webServices?.internal ?? poolFqdn,
      'external-web-services':
        webServices?.external ?? missing(`the external web services name of ${poolFqdn}`, 'pools.webServices.external'),
    },
  }
}

/** A single server may go by the name of its pool. */
function serverFqdn(pool: Pool | EdgePool, server: number): string | undefined {
  const isPool = pool.servers.length === 1 && (!('role' in pool) || ONE_SERVER_ROLES.includes(pool.role))
  return pool.servers[server]?.fqdn ?? (isPool ? pool.fqdn : undefined)
}

const ONE_SERVER_ROLES: readonly Pool['role'][] = ['standard-edition', 'survivable-branch-server']

function holder(name: string, ...others: readonly string[]): CertificateHolder {
  return { name, assignees: [...new Set([name, ...others])] }
}

function missing(text: string, settledBy: string): MissingName {
  return { text, settledBy }
}

/** All its servers have the same certificates. */
function edgePool(document: EnvironmentDocument, pool: EdgePool, index: number): CertificateOwner {
  const { fqdn, services, servers } = pool
  const service = (key: 'access' | 'webConferencing' | 'av', text: string) =>
    services?.[key]?.fqdn ?? missing(`the name of the ${text} service of ${fqdn}`, `edgePools.services.${key}`)
  return {
    host: fqdn,
    holders: servers.map((_, server) => holder(serverFqdn(pool, server) ?? `${fqdn} server ${server + 1}`, fqdn)),
    at: ['edgePools', index],
    product: pool.product ?? document.product,
    own: {
      'access-edge': service('access', 'Access Edge'),
      'web-conferencing-edge': service('webConferencing', 'Web Conferencing Edge'),
      'audio-video-edge': service('av', 'A/V Edge'),
      'edge-internal': fqdn,
      ...(services?.xmpp && { 'xmpp-proxy': services.xmpp.fqdn }),
    },
  }
}

/** The one certificate that all servers share to sign tokens; it is assigned once and copied to each of them. */
function deployment(document: EnvironmentDocument): CertificateOwner {
  const holders = clientPools(document).flatMap((pool) =>
    pool.servers.map((_, server) => holder(serverFqdn(pool, server) ?? `${pool.fqdn} server ${server + 1}`, pool.fqdn)),
  )
  return { host: 'global', holders, at: ['pools'], product: document.product, own: {} }
}

function proxies(document: EnvironmentDocument): readonly CertificateOwner[] {
  return listed(document.reverseProxies).map((proxy, index) => {
    const host = reverseProxyName(proxy, index)
    const at: Path = ['reverseProxies', index]
    return { host, holders: [holder(host)], at, product: document.product, own: {}, proxy: index }
  })
}

function appliances(document: EnvironmentDocument): readonly CertificateOwner[] {
  return listed(document.devices).flatMap(({ category, name, fqdn }, index): CertificateOwner[] => {
    if (category !== 'sba') return []
    const own = { 'server-fqdn': fqdn ?? missing(`the name of ${name}`, 'devices.fqdn') }
    const host = fqdn ?? name
    return [{ host, holders: [holder(host, name)], at: ['devices', index], product: document.product, own }]
  })
}

function farms(document: EnvironmentDocument): readonly CertificateOwner[] {
  return listed(document.officeWebApps).map(({ fqdn, servers = [] }, index) => ({
    host: fqdn,
    holders: servers.length === 0 ? [holder(fqdn)] : servers.map((server) => holder(server.fqdn, fqdn)),
    at: ['officeWebApps', index],
    product: document.product,
    own: { 'office-web-apps': fqdn },
  }))
}

function umServers(document: EnvironmentDocument): readonly CertificateOwner[] {
  const { exchange, product } = document
  if (exchange === undefined || exchange === 'none') return []
  return (exchange.servers ?? []).flatMap(({ fqdn, roles }, index): CertificateOwner[] =>
    roles?.some((role) => role === 'um' || role === 'um-call-router')
      ? [
          {
            host: fqdn,
            holders: [holder(fqdn)],
            at: ['exchange', 'servers', index],
            product,
            own: { 'server-fqdn': fqdn },
          },
        ]
      : [],
  )
}
