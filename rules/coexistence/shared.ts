/** What the rules on coexistence have in common: which systems there are, and what is documented of them. */

import { listed } from '../../src/domain/listed.ts'
import type { MigrationPathRow, PathVerdict } from '../../src/domain/migration-path-row.ts'
import { EARLIER_SYSTEMS, isEarlier, isProduct, type System } from '../../src/domain/systems.ts'
import type { Environment, EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, note } from '../../src/rule.ts'

type Kind = MigrationPathRow['kind']
export type RowOf<K extends Kind> = Extract<MigrationPathRow, { kind: K }> & FactRow
export type Row = MigrationPathRow & FactRow

/** The rows of a kind whose products hold the one that is moved to. */
export function rowsOf<K extends Kind>(facts: Facts, product: ProductId, kind: K): readonly RowOf<K>[] {
  return facts.rows('migration-paths', product).filter((row): row is RowOf<K> => row.kind === kind)
}

/** What a row documents, with its reservations. */
export function stated(row: Row): readonly Evidence[] {
  return [documented('migration-paths', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

/** A version of the product, or a system before it, with the first place that names it. */
export interface Present {
  readonly system: System
  readonly at: Path
  /** What is on it: the FQDN of a pool, or the name of the system. */
  readonly id: string
}

/** What of a description is a pool or an Edge pool. */
export interface PoolPlace {
  readonly fqdn: string
  readonly at: Path
  readonly product: ProductId
}

/** Every pool and Edge pool with its product version. */
export function poolPlaces({ product, pools, edgePools }: EnvironmentDocument): readonly PoolPlace[] {
  const place = (section: string) => (pool: { fqdn: string; product?: ProductId | undefined }, index: number) => ({
    fqdn: pool.fqdn,
    at: [section, index],
    product: pool.product ?? product,
  })
  return [...pools.map(place('pools')), ...listed(edgePools).map(place('edgePools'))]
}

/** The versions in service on a day, the newest last, each with one place. */
export function systemsPresent({ document }: Environment, now: string): readonly Present[] {
  const pools = poolPlaces(document).map(({ product, at, fqdn }) => ({ system: product, at, id: fqdn }))
  const present = new Map<System, Present>()
  for (const each of [...pools, ...earlierSystems(document, now)]) {
    if (!present.has(each.system)) present.set(each.system, each)
  }
  return [...present.values()].sort((a, b) => (isEarlier(a.system, b.system) ? -1 : 1))
}

/** The earlier systems that are in service on a day; what stands beside one of them is no version of its own. */
function earlierSystems({ coexistsWith }: EnvironmentDocument, now: string): readonly Present[] {
  return listed(coexistsWith).flatMap(({ system, removedOn }, index) => {
    const known = EARLIER_SYSTEMS.find((each) => each === system && each !== 'group-chat-2010')
    const gone = removedOn !== undefined && removedOn <= now
    return known && !gone ? [{ system: known, at: ['coexistsWith', index], id: known }] : []
  })
}

/** The newest version of the product among those present. */
export function newestProduct(present: readonly Present[]): ProductId | undefined {
  return present.map(({ system }) => system).findLast(isProduct)
}

/** Whether two lists name the same systems. */
export function sameSystems(a: readonly System[], b: readonly System[]): boolean {
  return a.length === b.length && a.every((system) => b.includes(system))
}

/** A verdict in a sentence. */
export const VERDICTS: { readonly [Verdict in PathVerdict]: string } = {
  supported: 'supported',
  unsupported: 'not supported',
  unconfirmed: 'not documented as supported',
}
