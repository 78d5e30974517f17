/** Who talks to whom over TLS. */

import { listed } from '../../src/domain/listed.ts'
import type { Environment, EnvironmentDocument, Server } from '../../src/environment/model.ts'
import {
  endAt,
  officeWebAppsEnds,
  reverseProxyEnds,
  type ServerEnd,
  serverEnds,
  sqlEnds,
  type TlsEnd,
} from './shared.ts'

/** An end, and the ends it talks to. */
export interface Link {
  readonly end: TlsEnd
  readonly peers: readonly TlsEnd[]
}

/** Where users are homed: what the reverse proxy and Office Web Apps serve. */
const HOMES: readonly Server['role'][] = ['front-end', 'standard-edition']

/** The servers of the product; what others wrote as trusted applications talks to its own pool only. */
export function meshOf(environment: Environment): readonly ServerEnd[] {
  return serverEnds(environment).filter(({ server }) => server.role !== 'trusted-application')
}

/** Everything around the servers: SQL Servers, Office Web Apps, reverse proxies and gateways. */
export function* linksOf(environment: Environment): Generator<Link> {
  const { document } = environment
  const byPool = serversByPool(environment)
  const poolsOfStores = storesOf(document)
  for (const end of sqlEnds(document)) {
    // A SQL Server that does not give its versions is judged by its own version.
    if (end.tls) yield { end, peers: (poolsOfStores.get(end.id) ?? []).flatMap((pool) => byPool.get(pool) ?? []) }
  }
  const farms = officeWebAppsEnds(document)
  const homes = farms.length === 0 ? [] : serverEnds(environment).filter(({ server }) => HOMES.includes(server.role))
  for (const end of farms) yield { end, peers: homes }
  yield* proxyLinks(document, byPool, new Map(farms.map((farm) => [farm.id, farm])))
  yield* gatewayLinks(document, byPool)
}

function serversByPool(environment: Environment): ReadonlyMap<string, readonly ServerEnd[]> {
  const byPool = new Map<string, ServerEnd[]>()
  for (const end of serverEnds(environment)) {
    const members = byPool.get(end.server.pool)
    if (members) members.push(end)
    else byPool.set(end.server.pool, [end])
  }
  return byPool
}

/** The pools by the SQL Servers their stores are on. */
export function storesOf({ pools }: EnvironmentDocument): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, Set<string>>()
  for (const pool of pools) {
    const { backEnd, archivingStore, monitoringStore, persistentChatStore, persistentChatComplianceStore } = pool
    for (const store of [backEnd, archivingStore, monitoringStore, persistentChatStore, persistentChatComplianceStore])
      for (const name of [store?.principal, store?.mirror, ...(store?.nodes ?? [])]) {
        if (name !== undefined) users.set(name, (users.get(name) ?? new Set()).add(pool.fqdn))
      }
  }
  return new Map([...users].map(([name, pools]) => [name, [...pools]]))
}

function* proxyLinks(
  document: EnvironmentDocument,
  byPool: ReadonlyMap<string, readonly TlsEnd[]>,
  farms: ReadonlyMap<string, TlsEnd>,
): Generator<Link> {
  const ends = reverseProxyEnds(document)
  for (const [index, { publish = [] }] of listed(document.reverseProxies).entries()) {
    const end = ends[index]
    const targets = new Set(publish.map(({ to }) => to))
    if (end) yield { end, peers: [...targets].flatMap((to) => byPool.get(to) ?? farms.get(to) ?? []) }
  }
}

/** Gateways and trunks that talk TLS to a Mediation Server. */
function* gatewayLinks(
  { voice, devices }: EnvironmentDocument,
  byPool: ReadonlyMap<string, readonly TlsEnd[]>,
): Generator<Link> {
  if (voice === undefined || voice === 'none') return
  const places = new Map(listed(devices).map((device, index) => [device.name, { device, index }]))
  const { gateways = [], trunks = [] } = voice
  const talkers = [...gateways.map((each) => ({ ...each, name: each.device })), ...trunks.map(trunkEnd)]
  const pools = new Map<string, Set<string>>()
  for (const { name, transport, mediationPool } of talkers) {
    if (name === undefined || transport !== 'TLS' || mediationPool === undefined) continue
    pools.set(name, (pools.get(name) ?? new Set()).add(mediationPool))
  }
  for (const [name, mediationPools] of pools) {
    const place = places.get(name)
    if (!place) continue
    const end = endAt({ id: name, at: ['devices', place.index], key: 'devices.tls' }, place.device.tls)
    yield { end, peers: [...mediationPools].flatMap((pool) => byPool.get(pool) ?? []) }
  }
}

/** A trunk ends on its session border controller; what the provider speaks beyond it is not ours. */
function trunkEnd<Trunk extends { readonly sbc?: string | undefined }>(trunk: Trunk) {
  return { ...trunk, name: trunk.sbc }
}
