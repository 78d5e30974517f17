/** What the table of network rules says for each Edge pool, and what every rule over it needs. */

import { described, listed } from '../../src/domain/listed.ts'
import type { NetworkRuleName, NetworkRuleRow } from '../../src/domain/network-rule-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'

export type Row = NetworkRuleRow & FactRow
export type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]
export type EdgeServer = EdgePool['servers'][number]

/** The row of a rule for a product; undefined where no document says anything. */
export function rowOf(facts: Facts, rule: NetworkRuleName, product: ProductId): Row | undefined {
  return facts.rows('network-rules', product).find((row) => row.rule === rule)
}

/** What a row says, as evidence. */
export function says(row: Row): Evidence {
  return documented('network-rules', row, row.says)
}

export interface OwnRow<Thing> {
  readonly thing: Thing
  readonly row: Row
  readonly at: Path
}

/** Every Edge pool for whose product the row says something. */
export function edgePoolsWith(
  { edgePools, product }: EnvironmentDocument,
  facts: Facts,
  rule: NetworkRuleName,
): readonly OwnRow<EdgePool>[] {
  return listed(edgePools).flatMap((thing, index) => {
    const row = rowOf(facts, rule, thing.product ?? product)
    return row ? [{ thing, row, at: ['edgePools', index] }] : []
  })
}

export interface OwnServer extends OwnRow<EdgeServer> {
  readonly pool: EdgePool
  /** Its FQDN, or that of the pool, with its place where several have none. */
  readonly id: string
}

/** Every Edge Server for whose product the row says something. */
export function edgeServersWith(
  document: EnvironmentDocument,
  facts: Facts,
  rule: NetworkRuleName,
): readonly OwnServer[] {
  return edgePoolsWith(document, facts, rule).flatMap(({ thing: pool, row, at }) =>
    pool.servers.map((thing, index) => ({
      thing,
      row,
      pool,
      at: [...at, 'servers', index],
      id: thing.fqdn ?? (pool.servers.length === 1 ? pool.fqdn : `${pool.fqdn}/${addressOf(thing)}`),
    })),
  )
}

function addressOf({ internal, external }: EdgeServer): string {
  return internal?.address?.[0] ?? external?.access?.[0] ?? 'a server without a name'
}

/** A yes-or-no of the description, and what it means. */
export interface Flag {
  readonly subject: Subject
  readonly value: boolean | undefined
  readonly wanted: boolean
  readonly key: string
  readonly right: string
  readonly wrong: string
  readonly fix: string
  readonly row: Row
}

/** Met where the flag is as wanted, unknown where it is not given. */
export function judgeFlag({ subject, value, wanted, key, right, wrong, fix, row }: Flag): Judgement {
  if (value === undefined) return unknown(subject, `whether ${right} is not given`, { settledBy: key })
  const evidence = () => [says(row), given(subject.at, `${key}: ${value}`)]
  return value === wanted ? met(subject, right, evidence) : unmet(subject, wrong, { fix, evidence })
}

/** What the description says of the firewalls; nothing where there are none. */
export function firewallOf({ firewall }: EnvironmentDocument) {
  return described(firewall) ?? {}
}
