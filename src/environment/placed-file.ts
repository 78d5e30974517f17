/** Turns what a reader of exports found into values of the environment format, which remember their places. */

import type { Place } from '../question.ts'
import type { Placed, PlacedMap, PlacedValue, Spot } from './imported.ts'
import type { YamlFile } from './yaml-tree.ts'
import type { Container, Value } from './yaml-values.ts'

type Spots = ReadonlyMap<string | number, Spot>

export interface PlacedFile extends YamlFile {
  /** The values of a map of this file, as YAML would hold them; every container is held by the file. */
  valueOf(map: PlacedMap): { readonly [key: string]: Value }
}

/** A file that says parts of a description, though it is no environment file. Its lines are never shown. */
export function placedFile(file: string): PlacedFile {
  const held = new WeakMap<Container, Spots>()
  const placeOf = (container: Container, key: string | number): Place | undefined => {
    const spot = held.get(container)?.get(key)
    return spot && { file, ...spot }
  }
  return {
    file,
    text: '',
    value: null,
    holds: (container) => held.has(container),
    placeOf,
    placeOfKey: placeOf,
    // It may hold names and signatures that nobody asked to see.
    snippet: () => '',
    valueOf: (map) => mapValue(map, held),
  }
}

function mapValue(map: PlacedMap, held: WeakMap<Container, Spots>): { readonly [key: string]: Value } {
  const value: Record<string, Value> = {}
  const spots = new Map<string | number, Spot>()
  for (const [key, placed] of Object.entries(map)) {
    value[key] = rawValue(placed.value, held)
    spots.set(key, placed.at)
  }
  held.set(value, spots)
  return value
}

function rawValue(value: PlacedValue, held: WeakMap<Container, Spots>): Value {
  if (typeof value !== 'object') return value
  if (!isList(value)) return mapValue(value, held)
  const list = value.map((item) => rawValue(item.value, held))
  held.set(list, new Map(value.map(({ at }, index) => [index, at])))
  return list
}

function isList(value: readonly Placed[] | PlacedMap): value is readonly Placed[] {
  return Array.isArray(value)
}
