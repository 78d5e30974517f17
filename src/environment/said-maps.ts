/** Maps made of parts of others, whose entries keep where they were said. */

import type { Dictionary } from './containers.ts'
import type { MergedEntries, Said } from './merge.ts'
import type { Value } from './yaml-values.ts'

/** An entry of a map, and what says it. */
export type Entry = readonly [key: string, value: Value, said: Said]

/** A map of entries. */
export function mapOf(all: readonly Entry[], entries: MergedEntries): Dictionary {
  const value = Object.fromEntries(all.map(([key, each]) => [key, each]))
  entries.set(value, new Map(all.map(([key, , said]) => [key, said])))
  return value
}

/** A map with another value of one of its keys. */
export function changed(map: Dictionary, key: string, value: Value, entries: MergedEntries): Dictionary {
  const before = entries.get(map)
  const copy = { ...map, [key]: value }
  const said = Object.keys(copy).map((each): [string, Said] => [
    each,
    before?.get(each) ?? { container: map, key: each },
  ])
  entries.set(copy, new Map(said))
  return copy
}

/** The entries of a map. */
export function entriesOf(map: Dictionary, entries: MergedEntries): readonly Entry[] {
  const before = entries.get(map)
  return Object.entries(map).map(([key, value]) => [key, value, before?.get(key) ?? { container: map, key }])
}

/** A map without some of its keys. */
export function without(map: Dictionary, keys: readonly string[], entries: MergedEntries): Dictionary {
  return mapOf(
    entriesOf(map, entries).filter(([key]) => !keys.includes(key)),
    entries,
  )
}
