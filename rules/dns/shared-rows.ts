/** Rows of the table of DNS rules, and the pools they speak of. */

import type { DnsRuleRow } from '../../src/domain/dns-rule-row.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence } from '../../src/rule.ts'

export type Row = DnsRuleRow & FactRow
export type Pool = EnvironmentDocument['pools'][number]
export type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]

/** The row with this id, where it holds for the product. */
export function rowOf(facts: Facts, product: ProductId, id: string): Row | undefined {
  return facts.rows('dns-rules', product).find((row) => row.id === id)
}

/** What the row documents. */
export function stated(row: Row): Evidence {
  return documented('dns-rules', row, row.text)
}

/** A pool with its place, and the row that holds for its product. */
export interface Ruled<Of> {
  readonly pool: Of
  readonly at: Path
  readonly row: Row
}

/** The pools for whose product the row holds. */
export function ruledPools(document: EnvironmentDocument, facts: Facts, id: string): readonly Ruled<Pool>[] {
  return document.pools.flatMap((pool, index) => {
    const row = rowOf(facts, pool.product ?? document.product, id)
    return row ? [{ pool, at: ['pools', index], row }] : []
  })
}

/** The Edge pools for whose product the row holds. */
export function ruledEdgePools(document: EnvironmentDocument, facts: Facts, id: string): readonly Ruled<EdgePool>[] {
  return edgePoolsOf(document).flatMap((pool, index) => {
    const row = rowOf(facts, pool.product ?? document.product, id)
    return row ? [{ pool, at: ['edgePools', index], row }] : []
  })
}

/** The Edge pools; none where there are none, or they are not given. */
export function edgePoolsOf({ edgePools }: EnvironmentDocument): readonly EdgePool[] {
  return listed(edgePools)
}
