/** Rows of the table of availability, and stores by the way they survive the loss of a server. */

import type {
  AVAILABILITY_RULES,
  ClusterNodesRow,
  ModeRow,
  ModeServerRow,
  SqlAvailabilityRow,
} from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { given, type Judgement, unknown } from '../../src/rule.ts'
import {
  dataServers,
  isLocal,
  type PlacedSql,
  type PlacedStore,
  type SqlFinder,
  type StoreGiven,
  storeId,
  storesOf,
} from './shared.ts'

type Row = SqlAvailabilityRow & FactRow

/** The row that states what one rule judges, where it holds for the product. */
export function ruleRow(facts: Facts, product: ProductId, rule: (typeof AVAILABILITY_RULES)[number]): Row | undefined {
  return facts.rows('sql-availability', product).find((row) => row.kind === 'rule' && row.rule === rule)
}

/** The rows of a kind that speak of a way. */
export function rowsOf<Kind extends 'mode' | 'server' | 'nodes'>(
  facts: Facts,
  product: ProductId,
  kind: Kind,
  mode: StoreGiven['mode'],
): readonly Extract<ModeRow | ModeServerRow | ClusterNodesRow, { kind: Kind }>[] {
  return facts
    .rows('sql-availability', product)
    .filter((row) => row.kind === kind && 'modes' in row && row.modes.includes(mode)) as never
}

/** `mirroring`, `always on availability group` */
export function inWords(mode: StoreGiven['mode']): string {
  return mode.replaceAll('-', ' ').replace('always on', 'Always On')
}

/** The stores but those that a Standard Edition server keeps by itself, whatever is said of them. */
export function storesElsewhere(document: EnvironmentDocument): readonly PlacedStore[] {
  return storesOf(document).filter((store) => !isLocal(store, undefined))
}

/** Stores that share their way and their servers with another of the same pool are told once, under the first. */
export function distinctStores(document: EnvironmentDocument): readonly PlacedStore[] {
  const seen = new Set<string>()
  return storesElsewhere(document).filter(({ pool, store }) => {
    const key = JSON.stringify([pool.fqdn, store])
    return !seen.has(key) && seen.add(key)
  })
}

/** The SQL Servers that hold a store. */
export function serversOf({ store }: PlacedStore, find: SqlFinder): readonly NamedSql[] {
  return dataServers(store).map((name) => ({ name, placed: find(name) }))
}

export interface NamedSql {
  readonly name: string
  readonly placed: PlacedSql | undefined
}

/** Says that the servers of a store are not given. */
export function unnamed(store: PlacedStore): Judgement {
  const message = `which SQL Servers hold the ${store.called} of ${store.pool.fqdn} is not given`
  const key = store.store.mode === 'mirroring' || store.store.mode === 'standalone' ? 'principal' : 'nodes'
  return unknown({ id: storeId(store), at: store.at }, message, { settledBy: `pools.${store.key}.${key}` })
}

/** Evidence: how a store is held. */
export function heldAs({ store, at }: PlacedStore) {
  return given(at, `${inWords(store.mode)} on ${dataServers(store).join(', ') || 'servers not given'}`)
}
