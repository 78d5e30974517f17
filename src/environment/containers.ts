/** Which values hold others. */

import type { Path } from './model.ts'
import type { Value } from './yaml-values.ts'

export type Dictionary = { readonly [key: string]: Value }

export type List = readonly Value[]

export function isList(value: Value | undefined): value is List {
  return Array.isArray(value)
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: Value, path: Path): Value | undefined {
  return path.reduce<Value | undefined>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, Value>)[key] : undefined,
    value,
  )
}
