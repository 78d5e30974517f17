/** The rows of a table that may hold here, and how requirements of the same id come together. */

import type { Environment } from '../environment/model.ts'
import type { FactRow, ProductId } from '../facts/citation.ts'
import type { Facts } from '../facts/facts.ts'
import type { TableName, Tables } from '../facts/table-names.ts'
import type { Because } from './requirement.ts'
import { edgePoolsOf } from './sections.ts'

/** Rows for any product of the environment, in the order of the table. */
export function rowsFor<Name extends TableName>(
  name: Name,
  { document }: Environment,
  facts: Facts,
): readonly (Tables[Name] & FactRow)[] {
  const own = [...document.pools, ...edgePoolsOf(document)].flatMap(({ product }) => product ?? [])
  const products: ReadonlySet<ProductId> = new Set([document.product, ...own])
  return facts.table(name).rows.filter((row) => row.products.some((product) => products.has(product)))
}

/** One of each id, in the order of the ids. */
export function joinedById<Requirement extends { readonly id: string }>(
  requirements: Iterable<Requirement>,
  join: (a: Requirement, b: Requirement) => Requirement,
): readonly Requirement[] {
  const byId = new Map<string, Requirement>()
  for (const requirement of requirements) {
    const held = byId.get(requirement.id)
    byId.set(requirement.id, held ? join(held, requirement) : requirement)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What is required comes before what is not, what is certain before what is open. */
export function rankOf({
  necessity,
  openUntil,
}: {
  readonly necessity: 'required' | 'recommended' | 'optional'
  readonly openUntil?: string
}): number {
  return (necessity === 'required' ? 0 : 2) + (openUntil === undefined ? 0 : 1)
}

/** The reasons of both, each once. */
export function reasonsOf(a: readonly Because[], b: readonly Because[]): readonly Because[] {
  return [...a, ...b.filter(({ text }) => !a.some((each) => each.text === text))]
}
