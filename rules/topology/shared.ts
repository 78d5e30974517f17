/** Rows of the table of pool rules, and pools of both kinds. */

import { listed } from '../../src/domain/listed.ts'
import type { POOL_RULES, PoolRuleRow } from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument, Path, Server } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'

type Row = PoolRuleRow & FactRow
type RuleStatement = Extract<Row, { kind: 'rule' }>
export type SizeRow = Extract<Row, { kind: 'size' }>
export type Pool = EnvironmentDocument['pools'][number]
type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]

export interface PlacedPool {
  readonly pool: Pool
  readonly at: Path
  readonly product: ProductId
}

export function poolsOf({ pools, product }: EnvironmentDocument): readonly PlacedPool[] {
  return pools.map((pool, index) => ({ pool, at: ['pools', index], product: pool.product ?? product }))
}

export function edgePoolsOf({ edgePools, product }: EnvironmentDocument) {
  return listed(edgePools).map((pool: EdgePool, index) => ({
    pool,
    at: ['edgePools', index],
    product: pool.product ?? product,
  }))
}

/** The row that states what one rule judges, where it holds for the product. */
export function ruleRow(
  facts: Facts,
  product: ProductId,
  rule: (typeof POOL_RULES)[number],
): RuleStatement | undefined {
  return facts.rows('pool-rules', product).find((row): row is RuleStatement => row.kind === 'rule' && row.rule === rule)
}

/** The same, of a row that speaks of some roles: the one that speaks of this. */
export function ruleRowFor(
  facts: Facts,
  product: ProductId,
  rule: (typeof POOL_RULES)[number],
  role: Pool['role'],
): RuleStatement | undefined {
  return facts
    .rows('pool-rules', product)
    .find((row): row is RuleStatement => row.kind === 'rule' && row.rule === rule && row.roles?.includes(role) === true)
}

/** The roles whose servers register users, or know where they are registered. */
const REGISTRARS: readonly Pool['role'][] = ['front-end', 'standard-edition', 'director']

export function isRegistrar(role: Pool['role']): boolean {
  return REGISTRARS.includes(role)
}

/** How many servers a pool of the role may have. */
export function sizeRow(facts: Facts, product: ProductId, role: Server['role']): SizeRow | undefined {
  return facts
    .rows('pool-rules', product)
    .find((row): row is SizeRow => row.kind === 'size' && row.roles.includes(role))
}

/** Evidence: what a row of the table documents. */
export function stated(row: Row): readonly Evidence[] {
  return [documented('pool-rules', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** `1 server`, `12 servers` */
export function servers(count: number): string {
  return `${count} server${count === 1 ? '' : 's'}`
}
