/** Readings put together from what a reader has. */

import type { ImportItem, ImportReading, Placed, PlacedValue, Spot } from '../../environment/imported.ts'
import type { Unreadable } from './bounds.ts'
import type { Part } from './tree.ts'

/** A reading with nothing in it yet. */
export function emptyReading(title: string, items: readonly ImportItem[] = []): ImportReading {
  return { title, items, problems: [], document: {}, hosts: [], zones: [], certificates: [] }
}

/** A reading of which nothing is used, and why. */
export function refused(title: string, { message, line, column }: Unreadable): ImportReading {
  return { ...emptyReading(title), problems: [{ line, column, message }] }
}

/** A value with the place of the part that says it. */
export function placed<Value extends PlacedValue>(part: Part | { readonly at: Spot }, value: Value): Placed<Value> {
  return { at: part.at, value }
}

/** The same without places, as YAML would hold it. */
export function plain(value: PlacedValue): unknown {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each: Placed) => plain(each.value))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain((each as Placed).value)]))
}
