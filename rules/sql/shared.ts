/** What the rules on SQL Server have in common: the stores of the pools, and the SQL Servers that hold them. */

import { remembered } from '../../src/domain/memo.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { type GivenSql, type SqlReading, sqlReader } from '../../src/domain/sql-release.ts'
import type { StoreUse } from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { TableName } from '../../src/facts/table-names.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'
import { describedSqlFinder, type SqlServerGiven } from '../shared/sql-servers.ts'

type Pool = EnvironmentDocument['pools'][number]
export type StoreGiven = NonNullable<Pool['backEnd']>

const STORE_KEYS = [
  ['backEnd', 'back-end', 'Back End'],
  ['archivingStore', 'archiving', 'Archiving store'],
  ['monitoringStore', 'monitoring', 'Monitoring store'],
  ['persistentChatStore', 'persistent-chat', 'Persistent Chat store'],
  ['persistentChatComplianceStore', 'persistent-chat-compliance', 'Persistent Chat compliance store'],
] as const satisfies readonly (readonly [keyof Pool, StoreUse, string])[]

/** One store of one pool. */
export interface PlacedStore {
  readonly pool: Pool
  readonly product: ProductId
  readonly key: (typeof STORE_KEYS)[number][0]
  readonly use: StoreUse
  readonly called: string
  readonly store: StoreGiven
  readonly at: Path
}

/** Every store that a pool names, in the order of the file. */
export function storesOf(document: EnvironmentDocument): readonly PlacedStore[] {
  return document.pools.flatMap((pool, index) =>
    STORE_KEYS.flatMap(([key, use, called]) => {
      const store = pool[key]
      const product = pool.product ?? document.product
      return store ? [{ pool, product, key, use, called, store, at: ['pools', index, key] }] : []
    }),
  )
}

/** Whether the store is in the SQL Server Express of a Standard Edition server, where setup or the product puts it. */
export function isLocal({ pool, use }: PlacedStore, placed: PlacedSql | undefined): boolean {
  if (pool.role !== 'standard-edition') return false
  return use === 'back-end' || (use.startsWith('persistent-chat') && placed?.sql.fqdn === pool.fqdn)
}

/** The stable name of a store: its pool and what it is. */
export function storeId({ pool, called }: PlacedStore): string {
  return `${pool.fqdn} ${called}`
}

/** The names of the SQL Servers that hold the data; a witness holds none. */
export function dataServers({ principal, mirror, nodes = [] }: StoreGiven): readonly string[] {
  return [...new Set([principal, mirror, ...nodes].filter((name) => name !== undefined))]
}

export interface PlacedSql {
  readonly sql: SqlServerGiven
  readonly at: Path
  /** What its version says; absent where none is given. */
  readonly reading?: SqlReading
}

export type SqlFinder = (name: string) => PlacedSql | undefined

/** Finds SQL Servers by name, with their versions read. */
export function sqlFinder(document: EnvironmentDocument, facts: Facts): SqlFinder {
  const read = sqlReader(facts.table('sql-releases').rows)
  const find = describedSqlFinder(document)
  return remembered((name: string): PlacedSql | undefined => {
    const found = find(name)
    if (found === undefined) return undefined
    const { sql, index } = found
    return { sql, at: ['sqlServers', index], ...(sql.version && { reading: read(sql.version) }) }
  })
}

/** What the file says of a version, on one line. */
export function writtenSql({ name, edition, servicePack, cumulativeUpdate, build, architecture }: GivenSql): string {
  return [name, edition, servicePack, cumulativeUpdate, build, architecture].filter(Boolean).join(' ')
}

export function productName(product: ProductId): string {
  return PRODUCT_NAMES[product]
}

/** Evidence: what a row documents. */
export function stated(
  table: TableName,
  row: FactRow & { readonly text: string; readonly note?: string | undefined },
): readonly Evidence[] {
  return [documented(table, row, row.text), ...(row.note ? [note(row.note)] : [])]
}
