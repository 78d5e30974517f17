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

/** Which export holds a container. */
export type ExportOf = WeakMap<Container, YamlFile>

/** A file that says parts of a description, though it is no environment file. Its lines are never shown. */
export function placedFile(file: string, exports: ExportOf): PlacedFile {
  const held = new WeakMap<Container, Spots>()
  const placeOf = (container: Container, key: string | number): Place | undefined => {
    const spot = held.get(container)?.get(key)
    return spot && { file, ...spot }
  }
  const hold = (container: Container, spots: Spots) => {
    held.set(container, spots)
    exports.set(container, placed)
  }
  const placed: PlacedFile = {
    file,
    text: '',
    value: null,
    holds: (container) => held.has(container),
    placeOf,
    placeOfKey: placeOf,
    // It may hold names and signatures that nobody asked to see.
    snippet: () => '',
    valueOf: (map) => mapValue(map, hold),
  }
  return placed
}

type Hold = (container: Container, spots: Spots) => void

function mapValue(map: PlacedMap, hold: Hold): { readonly [key: string]: Value } {
  const value: Record<string, Value> = {}
  const spots = new Map<string | number, Spot>()
  for (const [key, placed] of Object.entries(map)) {
    value[key] = rawValue(placed.value, hold)
    spots.set(key, placed.at)
  }
  hold(value, spots)
  return value
}

function rawValue(value: PlacedValue, hold: Hold): Value {
  if (typeof value !== 'object') return value
  if (!isList(value)) return mapValue(value, hold)
  const list = value.map((item) => rawValue(item.value, hold))
  hold(list, new Map(value.map(({ at }, index) => [index, at])))
  return list
}

function isList(value: readonly Placed[] | PlacedMap): value is readonly Placed[] {
  return Array.isArray(value)
}
