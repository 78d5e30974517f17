/** SQL Servers, and the stores of pools on them. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlAttribute } from '../xml-tree.ts'
import type { Dependency, SqlInstance } from './model.ts'
import type { Plan } from './plan.ts'
import { fqdnIn, mapOf, textIn } from './values.ts'
import { dependenciesOn, mapDependency, siteName, usageOf, type Work } from './work.ts'

/** The SQL Server an instance is on. With an availability group the cluster is its listener, and the server is the primary. */
interface Held {
  readonly server: string
  readonly fqdn: Placed<string>
  readonly listener: Placed<string> | undefined
  readonly instance: Placed<string> | undefined
}

export interface SqlServers {
  readonly list: readonly Placed<PlacedMap>[]
  readonly held: ReadonlyMap<SqlInstance, Held>
}

/** The SQL Servers, but for the local instances of Standard Edition servers. */
export function mapSqlServers(work: Work): SqlServers {
  const found = work.topology.sqlInstances.flatMap((sql) => readInstance(work, sql) ?? [])
  const held = new Map<SqlInstance, Held>()
  const byServer = new Map<string, Found[]>()
  for (const each of found) {
    // The Cs cmdlets tell a server by its FQDN, and what both say is to be said of one.
    const server = each.fqdn.value
    held.set(each.sql, { ...each, server })
    const beside = byServer.get(server)
    if (beside) beside.push(each)
    else byServer.set(server, [each])
  }
  return { list: [...byServer].flatMap(([server, instances]) => mapServer(work, server, instances)), held }
}

interface Found extends Omit<Held, 'server'> {
  readonly sql: SqlInstance
  /** What says the name of the server. */
  readonly part: XmlAttribute
}

function readInstance({ accounts, plans }: Work, sql: SqlInstance): Found | undefined {
  const { cluster, name } = sql
  if (cluster && plans.has(cluster)) {
    for (const part of [sql.element, ...sql.element.attributes, ...(name ? [name] : [])])
      accounts.ignored(part, 'the SQL Server Express of the server itself')
    return undefined
  }
  const own = fqdnIn(accounts, cluster?.fqdn)
  const primaryPart = attribute(sql.element, PRIMARY)
  const primary = fqdnIn(accounts, primaryPart)
  const grouped = primary !== undefined && own !== undefined && primary.value !== own.value
  const [fqdn, part] = grouped ? [primary, primaryPart] : [own, cluster?.fqdn]
  if (fqdn === undefined || part === undefined) {
    accounts.unknown(sql.element, 'a SQL Server without a name')
    return undefined
  }
  if (primary && primaryPart && !grouped) accounts.ignored(primaryPart, 'the server itself: no availability group')
  const instance = name?.value.trim() === '' ? undefined : textIn(accounts, name)
  return { sql, fqdn, part, listener: grouped ? own : undefined, instance }
}

/** The attribute that names the server that is the primary of an availability group. */
const PRIMARY = 'AlwaysOnPrimaryNodeFqdn'

function mapServer(work: Work, server: string, instances: readonly Found[]): readonly Placed<PlacedMap>[] {
  const [first] = instances
  if (first === undefined) return []
  const { sql, fqdn, part } = first
  work.accounts.mapped(part, `sqlServers ${server}: fqdn`)
  const instance = instances.length === 1 ? first.instance : undefined
  if (instance && sql.name) work.accounts.mapped(sql.name, `sqlServers ${server}: instance`)
  const site = siteName(work, sql.cluster)
  return [placed(sql.element, mapOf({ name: placed(fqdn, server), fqdn, site, instance }))]
}

type Place = 'principal' | 'mirror' | 'witness'

/** The uses of a store. `Mirror` and `Witness` are taken for what they are called; no file with a mirror is public. */
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['Default', 'principal'],
  ['Mirror', 'mirror'],
  ['Witness', 'witness'],
])

/** The store of a role that the services of a pool depend on. */
export function storeOf(work: Work, plan: Plan, role: string, key: string, sql: SqlServers): Placed | undefined {
  const holders = holdersOf(work, plan, role, `pools ${plan.fqdn.value}: ${key}`, sql)
  const principal = holders.get('principal')
  const mirror = holders.get('mirror')
  const witness = holders.get('witness')
  if (principal === undefined) return undefined
  const { fqdn, listener, instance } = principal
  const name = (holder: Held | undefined) => holder && placed(holder.fqdn, holder.server)
  const alone = mirror ? 'mirroring' : 'standalone'
  return placed(
    fqdn,
    mapOf({
      mode: placed(fqdn, listener ? 'always-on-availability-group' : alone),
      principal: listener ? undefined : name(principal),
      mirror: name(mirror),
      witness: mirror && name(witness),
      nodes: listener && placed(fqdn, [placed(fqdn, principal.server)]),
      listener,
      instance,
    }),
  )
}

function holdersOf(work: Work, plan: Plan, role: string, to: string, { held }: SqlServers): ReadonlyMap<Place, Held> {
  const holders = new Map<Place, Held>()
  for (const dependency of dependenciesOn(plan, role)) {
    const place = PLACES.get(usageOf(dependency))
    const holder = dependency.on?.instance && held.get(dependency.on.instance)
    if (place === undefined) continue
    if (holder === undefined) {
      work.accounts.unknown(dependency.element, 'a store that is in no SQL Server')
      continue
    }
    if (!holders.has(place)) holders.set(place, holder)
    if (holders.get(place) === holder) mapStore(work, dependency, `${to}.${place}`, to)
    else work.accounts.unknown(dependency.element, 'a second store of the kind')
  }
  return holders
}

function mapStore(work: Work, dependency: Dependency, to: string, store: string): void {
  const { instance } = dependency.on ?? {}
  mapDependency(work, dependency, to)
  const primary = instance && attribute(instance.element, PRIMARY)
  const listener = instance?.cluster?.fqdn
  if (primary && listener && primary.value.toLowerCase() !== listener.value.toLowerCase())
    work.accounts.mapped(listener, `${store}.listener`)
  if (instance?.name && instance.name.value.trim() !== '') work.accounts.mapped(instance.name, `${store}.instance`)
}
