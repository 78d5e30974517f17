/** SQL Servers, mirrors and file shares as things with openings inside. */

import { grouped } from '../../domain/groups.ts'
import { listed } from '../../domain/listed.ts'
import type { Environment, EnvironmentDocument, Path } from '../../environment/model.ts'
import type { Pool } from '../addresses.ts'
import { type End, givenEnd, serversOf, together } from '../opening.ts'
import { isFrontEnd } from '../sections.ts'
import type { GivenPorts, InsideThing } from './inside-thing.ts'

type SqlServer = Exclude<NonNullable<EnvironmentDocument['sqlServers']>, 'none'>[number]
type Store = NonNullable<Pool['backEnd']>

const STORES = [
  'backEnd',
  'archivingStore',
  'monitoringStore',
  'persistentChatStore',
  'persistentChatComplianceStore',
] as const

interface UsedStore {
  readonly store: Store
  readonly pool: Pool
}

function usedStores({ pools }: EnvironmentDocument): readonly UsedStore[] {
  return pools.flatMap((pool) => STORES.flatMap((name) => (pool[name] ? [{ store: pool[name], pool }] : [])))
}

function serversOfStore({ principal, mirror, nodes }: Store): readonly string[] {
  return [...(principal ? [principal] : []), ...(mirror ? [mirror] : []), ...(nodes ?? [])]
}

/** Every SQL Server, reached by the pools that keep something in it. */
export function sqlThings({ document }: Environment): readonly InsideThing[] {
  const users = grouped(
    usedStores(document).flatMap(({ store, pool }) => serversOfStore(store).map((name) => [name, pool] as const)),
  )
  return listed(document.sqlServers).map((server, index) => {
    const pools = users.get(server.name)
    const peer = pools
      ? serversOf([...new Set(pools)], 'the servers of the pools that use it')
      : { text: 'the servers of the pools that use it', addresses: [], settledBy: 'pools.backEnd' }
    return {
      ...sqlThing(server, index, document),
      ports: { sql: instancePort(server) },
      peers: { 'store-users': peer },
    }
  })
}

/** A named instance listens where it was told to. */
function instancePort({ instance, port }: SqlServer): GivenPorts | undefined {
  if (port !== undefined) return { first: port, last: port }
  return instance === undefined || /^mssqlserver$/i.test(instance) ? undefined : { settledBy: 'sqlServers.port' }
}

function sqlThing({ name, fqdn, address }: SqlServer, index: number, document: EnvironmentDocument): InsideThing {
  const at: Path = ['sqlServers', index]
  return { name: fqdn ?? name, at, product: document.product, end: givenEnd(name, address, 'sqlServers.address') }
}

/** SQL Servers that mirror each other, or watch. */
export function mirrorThings({ document }: Environment, role: 'partner' | 'witness'): readonly InsideThing[] {
  const servers = new Map(listed(document.sqlServers).map((server, index) => [server.name, { server, index }]))
  const mirrored = usedStores(document).filter(({ store }) => store.mode === 'mirroring')
  const pairs = mirrored.flatMap(({ store }) => {
    const { principal, mirror, witness } = store
    const own = role === 'witness' ? [witness] : [principal, mirror]
    const others = [principal, mirror, witness].filter((name) => name !== undefined)
    return own.flatMap((name) => (name === undefined ? [] : [[name, others] as const]))
  })
  return [...grouped(pairs)].flatMap(([name, others]) => {
    const held = servers.get(name)
    if (held === undefined) return []
    const { server, index } = held
    const fellows = [...new Set(others.flat())].filter((other) => other !== name)
    const ends = fellows.map((other) => givenEnd('', servers.get(other)?.server.address, 'sqlServers.address'))
    const peer = together(ends, 'the other servers of the mirror', 'pools.backEnd')
    const port = server.mirroringPort
    const ports = port === undefined ? {} : { mirroring: { first: port, last: port } }
    return [{ ...sqlThing(server, index, document), ports, peers: { 'mirror-servers': peer } }]
  })
}

/** File shares, reached by the Front End Servers of the pools that name them. */
export function shareThings({ document }: Environment): readonly InsideThing[] {
  const users = grouped(
    document.pools.flatMap((pool) => (pool.fileShare && isFrontEnd(pool) ? [[pool.fileShare, pool] as const] : [])),
  )
  return listed(document.fileShares).flatMap(({ name, fqdn, unc, address }, index) => {
    const pools = [...(users.get(name) ?? []), ...(users.get(unc) ?? [])]
    if (pools.length === 0) return []
    const at: Path = ['fileShares', index]
    const end: End = givenEnd(name, address, 'fileShares.address')
    const peers = { 'store-users': serversOf(pools, 'the Front End Servers of the pools that use it') }
    return [{ name: fqdn ?? name, at, product: document.product, end, peers }]
  })
}
