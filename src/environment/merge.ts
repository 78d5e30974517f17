/**
 * `extends`: maps merge, lists of named things merge by name, other lists replace, `null` removes.
 * Merged containers remember where each entry came from, so that positions point into the file that said it.
 */

import { type Dictionary, isDictionary, isList, type List } from './containers.ts'
import type { Container, Value } from './yaml-values.ts'

/** Where an entry of a merged container was said. */
export interface Said {
  readonly container: Container
  readonly key: string | number
}

export type MergedEntries = WeakMap<Container, ReadonlyMap<string | number, Said>>

/** The keys that name a thing, in the order they are tried. */
const IDENTITIES = ['name', 'id', 'fqdn'] as const

/** Lays `over` upon `base`; the entries of every container it makes are recorded in `entries`. */
export function mergeValues(base: Value, over: Value, entries: MergedEntries): Value {
  if (isList(base) && isList(over)) return mergeLists(base, over, entries)
  if (isDictionary(base) && isDictionary(over)) return mergeMaps(base, over, entries)
  return isDictionary(over) ? mergeMaps({}, over, entries) : over
}

function mergeMaps(base: Dictionary, over: Dictionary, entries: MergedEntries): Container {
  const merged: Record<string, Value> = {}
  const said = new Map<string | number, Said>()
  for (const key of Object.keys(base)) {
    if (over[key] === null) continue
    merged[key] = base[key] as Value
    said.set(key, { container: base, key })
  }
  for (const key of Object.keys(over)) {
    const value = over[key] as Value
    if (value === null) continue
    merged[key] = key in merged ? mergeValues(merged[key] as Value, value, entries) : dropNulls(value, entries)
    said.set(key, { container: over, key })
  }
  entries.set(merged, said)
  return merged
}

/** A new part of an overlay is merged onto nothing, so that its `null`s remove nothing and leave no trace. */
function dropNulls(value: Value, entries: MergedEntries): Value {
  return isDictionary(value) ? mergeMaps({}, value, entries) : value
}

function mergeLists(base: List, over: List, entries: MergedEntries): Container {
  const place = namedLike(base, over)
  if (place === undefined) return over
  const merged: Value[] = [...base]
  const said = new Map<string | number, Said>(base.map((_, index) => [index, { container: base, key: index }]))
  over.forEach((item, index) => {
    const at = place(item) ?? merged.length
    merged[at] = at < base.length ? mergeValues(merged[at] as Value, item, entries) : item
    said.set(at, { container: over, key: index })
  })
  entries.set(merged, said)
  return merged
}

/**
 * For two lists of named things: where the thing of the same name stands in the first. Undefined for other lists.
 * A second thing of one name is given no place, so that it stays, and is reported as the second that it is.
 */
export function namedLike(
  base: List,
  over: List,
  keys: readonly string[] = IDENTITIES,
): ((item: Value) => number | undefined) | undefined {
  if ([...base, ...over].some((item) => identity(item, keys) === undefined)) return undefined
  const places = new Map(base.map((item, index) => [identity(item, keys), index]))
  return (item) => {
    const name = identity(item, keys)
    const at = places.get(name)
    places.delete(name)
    return at
  }
}

/** The name of a named thing: the value of the first identity key it has. */
function identity(item: Value, keys: readonly string[]): string | undefined {
  if (!isDictionary(item)) return undefined
  const key = keys.find((each) => typeof item[each] === 'string' || typeof item[each] === 'number')
  if (key === undefined) return undefined
  const name = String(item[key]).toLowerCase()
  return `${key} ${key === 'fqdn' ? name.replace(/\.$/, '') : name}`
}
