/** Joins what the kinds of objects in one file say: lists of named things by name, everything else key by key. */

import type { ImportItem, Placed, PlacedMap, PlacedValue, Spot } from '../../../environment/imported.ts'

/** A value that says something else than one before it of the same thing. The first one stands. */
export interface Conflict {
  readonly at: Spot
  readonly reason: string
}

/** Joins documents in their order. */
export function mergeDocuments(documents: readonly PlacedMap[]): {
  readonly document: PlacedMap
  readonly conflicts: readonly Conflict[]
} {
  const conflicts: Conflict[] = []
  return { document: documents.reduce((all, each) => mergeMaps(all, each, '', conflicts), {}), conflicts }
}

/** What is in dispute stands nowhere, so it is not mapped. */
export function disputed(items: readonly ImportItem[], conflicts: readonly Conflict[]): readonly ImportItem[] {
  const reasons = new Map(conflicts.map(({ at, reason }) => [placeOf(at), reason]))
  return items.map((item) => {
    const reason = reasons.get(placeOf(item.at))
    return reason === undefined ? item : { status: 'unknown', at: item.at, what: item.what, reason }
  })
}

function placeOf({ line, column }: Spot): string {
  return `${line}:${column}`
}

function mergeMaps(one: PlacedMap, other: PlacedMap, path: string, conflicts: Conflict[]): PlacedMap {
  const merged: Record<string, Placed> = { ...one }
  for (const [key, value] of Object.entries(other)) {
    const held = merged[key]
    merged[key] = held ? merge(held, value, path === '' ? key : `${path}.${key}`, conflicts) : value
  }
  return merged
}

function merge(held: Placed, more: Placed, path: string, conflicts: Conflict[]): Placed {
  const one = held.value
  const other = more.value
  if (isList(one) && isList(other)) return { at: held.at, value: mergeLists(one, other, path, conflicts) }
  if (isMap(one) && isMap(other)) return { at: held.at, value: mergeMaps(one, other, path, conflicts) }
  if (one !== other) {
    const said = typeof one === 'object' ? 'something else' : `"${one}"`
    conflicts.push({
      at: more.at,
      reason: `${path} is already ${said} by line ${held.at.line}, and only one can be true`,
    })
  }
  return held
}

function mergeLists(one: readonly Placed[], other: readonly Placed[], path: string, conflicts: Conflict[]) {
  const merged = [...one]
  const places = new Map(one.map(({ value }, index) => [keyOf(value), index]))
  for (const item of other) {
    const key = keyOf(item.value)
    const index = key === undefined ? undefined : places.get(key)
    if (index === undefined) {
      if (key !== undefined) places.set(key, merged.length)
      merged.push(item)
    } else merged[index] = merge(merged[index] as Placed, item, `${path} ${key}`, conflicts)
  }
  return merged
}

const NAMING = ['fqdn', 'name', 'id', 'device', 'site', 'domain'] as const

/** What tells an item of a list from the others. */
function keyOf(value: PlacedValue): string | undefined {
  if (!isMap(value)) return isList(value) ? undefined : String(value)
  const name = NAMING.map((key) => value[key]?.value).find((each) => typeof each === 'string')
  return typeof name === 'string' ? name.toLowerCase() : undefined
}

function isList(value: PlacedValue): value is readonly Placed[] {
  return Array.isArray(value)
}

function isMap(value: PlacedValue): value is PlacedMap {
  return typeof value === 'object' && !Array.isArray(value)
}
