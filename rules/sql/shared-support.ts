/** Judges the SQL Servers behind the stores by the table of supported releases, one condition a rule. */

import { compareBuilds } from '../../src/domain/builds.ts'
import { grouped } from '../../src/domain/groups.ts'
import type { SqlServer } from '../../src/domain/sql-release.ts'
import type { SqlStoreRow } from '../../src/domain/store-rows.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { type Evidence, given } from '../../src/rule.ts'
import {
  dataServers,
  isLocal,
  type PlacedSql,
  type PlacedStore,
  sqlFinder,
  stated,
  storesOf,
  writtenSql,
} from './shared.ts'

type Row = SqlStoreRow & { readonly citations: SqlStoreRow['citations'] }

/** A SQL Server with the hardest of what is asked of it, and the store that asks. */
export interface HeldStore {
  readonly name: string
  readonly placed: PlacedSql | undefined
  readonly store: PlacedStore
}

/** A SQL Server that was read, with the row that speaks of its release. */
export interface SeenSql extends HeldStore {
  readonly placed: PlacedSql
  readonly sql: SqlServer
  readonly row: Row
}

/** Each SQL Server once for each product and use, those of Standard Edition servers themselves apart. */
export function heldStores({ document }: Environment, facts: Facts): readonly HeldStore[] {
  const find = sqlFinder(document, facts)
  const seen = new Map<string, HeldStore>()
  for (const store of storesOf(document)) {
    for (const called of dataServers(store.store)) {
      const placed = find(called)
      const name = placed?.sql.name ?? called
      const key = JSON.stringify([name.toLowerCase(), store.product, store.use])
      if (!seen.has(key) && !isLocal(store, placed)) seen.set(key, { name, placed, store })
    }
  }
  return [...seen.values()]
}

/** The SQL Servers of a release that the product supports; of the others nothing more is worth judging. */
export function listedSql(environment: Environment, facts: Facts): readonly SeenSql[] {
  return heldStores(environment, facts).flatMap((held) => {
    const { placed, store } = held
    if (placed?.reading === undefined || 'unreadable' in placed.reading) return []
    const row = storeRow(facts, store, placed.reading.sql.release)
    return row?.verdict === 'supported' ? [{ ...held, placed, sql: placed.reading.sql, row }] : []
  })
}

/** The row that speaks of a release for a use; `*` speaks of the rest. */
export function storeRow(facts: Facts, { product, use }: PlacedStore, release: string): Row | undefined {
  const rows = facts.rows('sql-support', product).filter((row) => row.kind === 'store' && row.uses.includes(use))
  return (rows.find((row) => row.release === release) ?? rows.find((row) => row.release === '*')) as Row | undefined
}

/** Of several uses of one SQL Server the first that is not right, else the first: a fault is told once. */
export function onePerServer<Held extends { readonly name: string }, Outcome>(
  held: readonly Held[],
  judge: (each: Held) => Outcome | undefined,
  isRight: (outcome: Outcome) => boolean,
): readonly Outcome[] {
  const kept = new Map<string, Outcome>()
  for (const each of held) {
    const outcome = judge(each)
    const before = kept.get(each.name.toLowerCase())
    if (outcome !== undefined && (before === undefined || (isRight(before) && !isRight(outcome))))
      kept.set(each.name.toLowerCase(), outcome)
  }
  return [...kept.values()]
}

export function isMet({ verdict }: { readonly verdict: string }): boolean {
  return verdict === 'met'
}

type Level = { readonly is: 'yes' } | { readonly is: 'no' | 'open'; readonly server: string }

/** Tells whether the servers of a pool have an update of the product. */
export function productLevels({ servers }: Environment): (pool: string, floor: string) => Level {
  const byPool = grouped(servers.map((server) => [server.pool, server] as const))
  return (pool, floor) => {
    const builds = (byPool.get(pool) ?? []).map(({ id, productVersion }) => ({
      id,
      order: productVersion && compareBuilds(productVersion.value, floor),
    }))
    const behind = builds.find(({ order }) => order === -1)
    if (behind) return { is: 'no', server: behind.id }
    const open = builds.find(({ order }) => order === undefined)
    return open ? { is: 'open', server: open.id } : { is: 'yes' }
  }
}

/** Evidence for a SQL Server: the row, and the version as given. */
export function evidenceOf({ placed, row }: SeenSql): () => readonly Evidence[] {
  return () => [
    ...stated('sql-support', row),
    ...(placed.sql.version ? [given([...placed.at, 'version'], writtenSql(placed.sql.version))] : []),
  ]
}

/** The releases a product supports for a use, in words. */
export function supportedReleases(facts: Facts, product: ProductId, { use }: PlacedStore): string {
  return facts
    .rows('sql-support', product)
    .filter((row) => row.kind === 'store' && row.uses.includes(use) && row.verdict === 'supported')
    .map((row) => row.release)
    .join(', ')
}
