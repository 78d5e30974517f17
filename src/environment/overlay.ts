/**
 * Lays what one source says over what another says: of a value that both give, the upper one stands, and where they
 * differ that is noted. Containers that are made here remember where each entry came from.
 */

import { alike, normal, sameText } from './alike.ts'
import { type Dictionary, isDictionary, isList, type List } from './containers.ts'
import { type MergedEntries, namedLike, type Said } from './merge.ts'
import type { Path } from './model.ts'
import { partsOfAnother } from './other-parts.ts'
import { keyOfItems, longForm } from './short-forms.ts'
import type { Container, Value } from './yaml-values.ts'

/** A value, with the container and key that say it. */
export interface Slot {
  readonly value: Value
  readonly said: Said
}

/** Two sources that say different things of one value. */
export interface Difference {
  readonly path: Path
  /** What stands. */
  readonly upper: Slot
  readonly lower: Slot
}

export interface Overlay {
  readonly entries: MergedEntries
  readonly differences: Difference[]
  /** Both are inventories: each lists some of what is installed, and none says that nothing else is. */
  readonly areInventories?: true
}

/** `upper` over `lower`; a `null` in the upper one removes what the lower one says. */
export function lay(lower: Slot | undefined, upper: Slot | undefined, path: Path, overlay: Overlay): Slot | undefined {
  if (upper === undefined) return lower
  if (upper.value === null) return undefined
  if (lower === undefined || lower.value === null) return upper
  return path.at(-1) === 'os' ? laySystem(lower, upper, path, overlay) : layValues(lower, upper, path, overlay)
}

/** What stands in the parts of one system is the name in the other: whether the two differ is told of the whole. */
function laySystem(lower: Slot, upper: Slot, path: Path, overlay: Overlay): Slot {
  noteUnlike(lower, upper, path, overlay)
  return layValues(lower, upper, path, { ...overlay, differences: [] })
}

function layValues(lower: Slot, upper: Slot, path: Path, overlay: Overlay): Slot {
  const below = writtenOut(lower, upper, path, overlay)
  const above = writtenOut(upper, lower, path, overlay)
  if (isDictionary(below.value) && isDictionary(above.value)) {
    return { value: layMaps(below.value, above.value, path, overlay), said: upper.said }
  }
  if (isList(below.value) && isList(above.value)) return layLists(below, above, path, overlay)
  noteUnlike(below, above, path, overlay)
  return upper
}

/** The long form of a short one, where the other side is in the long form. */
function writtenOut(slot: Slot, other: Slot, path: Path, { entries }: Overlay): Slot {
  const item = keyOfItems(path)
  if (item !== undefined) return itemsWrittenOut(slot, item, entries)
  if (!isDictionary(other.value)) return slot
  const form = longForm(path, slot.value)
  if (form === undefined) return slot
  const value = { ...form.also, ...Object.fromEntries(form.keys.map((key) => [key, slot.value])) }
  entries.set(value, new Map(Object.keys(value).map((key) => [key, slot.said])))
  return { value, said: slot.said }
}

/** A list of maps for a list of words, or for one of either. */
function itemsWrittenOut(slot: Slot, key: string, entries: MergedEntries): Slot {
  const { value } = slot
  if (value === 'none' || (isList(value) && value.every(isDictionary))) return slot
  const items = isList(value) ? value : [value]
  const said = new Map(items.map((_, index) => [index, isList(value) ? itemSaid(slot, index) : slot.said] as const))
  const list = items.map((item, index) => {
    if (typeof item === 'object') return item
    const map = { [key]: item }
    entries.set(map, new Map([[key, said.get(index) as Said]]))
    return map
  })
  entries.set(list, said)
  return { value: list, said: slot.said }
}

function layMaps(lower: Dictionary, upper: Dictionary, path: Path, overlay: Overlay): Container {
  const value: Record<string, Value> = {}
  const said = new Map<string | number, Said>()
  const hidden = partsOfAnother(lower, upper, path)
  const keys = keysOf(lower, upper)
  for (const key of new Set([...keys.keys(), ...Object.keys(upper)])) {
    const below = hidden.includes(key) ? undefined : slotOf(lower, keys.get(key) ?? key)
    const slot = lay(below, slotOf(upper, key), [...path, key], overlay)
    if (slot === undefined) continue
    value[key] = slot.value
    said.set(key, slot.said)
  }
  overlay.entries.set(value, said)
  return value
}

/** The keys of the lower map as the upper one spells them: some are domain names, which have no case and no final dot. */
function keysOf(lower: Dictionary, upper: Dictionary): ReadonlyMap<string, string> {
  const spelt = new Map(Object.keys(upper).map((key) => [normal(key), key]))
  return new Map(
    Object.keys(lower).map((key) => [Object.hasOwn(upper, key) ? key : (spelt.get(normal(key)) ?? key), key]),
  )
}

/** Lists of what is installed: either source may know of more. */
const INSTALLED = ['hotfixes', 'features', 'visualCpp']

function layLists(lower: Slot, upper: Slot, path: Path, overlay: Overlay): Slot {
  const [below, above] = [lower.value as List, upper.value as List]
  const place = placesIn(below, above, path)
  if (place === undefined) {
    const isInstalled = INSTALLED.includes(String(path.at(-1)))
    const isUnion = isInstalled && (overlay.areInventories || above.every((item) => holdsText(below, item)))
    if (!isUnion) noteUnlike(lower, upper, path, overlay)
    return isInstalled ? together(lower, upper, overlay) : upper
  }
  const value: Value[] = [...below]
  const said = new Map<string | number, Said>(below.map((_, index) => [index, itemSaid(lower, index)]))
  for (const [index, item] of above.entries()) {
    const at = place(item) ?? value.length
    const over = { value: item, said: itemSaid(upper, index) }
    const under = at < below.length ? { value: below[at] as Value, said: itemSaid(lower, at) } : undefined
    const slot = lay(under, over, [...path, at], overlay) ?? over
    value[at] = slot.value
    said.set(at, over.said)
  }
  overlay.entries.set(value, said)
  return { value, said: upper.said }
}

/** Where each item of the upper list stands in the lower one; undefined where items have nothing to be told apart by. */
function placesIn(below: List, above: List, path: Path): ((item: Value) => number | undefined) | undefined {
  const key = keyOfItems(path)
  if (key === undefined) return namedLike(below, above) ?? onlyServer(below, above, path)
  return differ(below, key) && differ(above, key) ? namedLike(below, above, [key]) : undefined
}

function differ(list: List, key: string): boolean {
  return new Set(list.map((item) => isDictionary(item) && normal(item[key] ?? null))).size === list.length
}

/** A server that is alone in its pool need not be named to be the same one. */
function onlyServer(below: List, above: List, path: Path): ((item: Value) => number) | undefined {
  const [one, other] = [below[0], above[0]]
  const alone = path.at(-1) === 'servers' && below.length === 1 && above.length === 1
  if (!alone || one === undefined || other === undefined || !isDictionary(one) || !isDictionary(other)) return undefined
  return one.fqdn === undefined || other.fqdn === undefined ? () => 0 : undefined
}

function together(lower: Slot, upper: Slot, overlay: Overlay): Slot {
  const [below, above] = [lower.value as List, upper.value as List]
  const value: Value[] = [...above]
  const said = new Map<string | number, Said>(above.map((_, index) => [index, itemSaid(upper, index)]))
  for (const [index, item] of below.entries()) {
    if (holdsText(above, item)) continue
    said.set(value.length, itemSaid(lower, index))
    value.push(item)
  }
  overlay.entries.set(value, said)
  return { value, said: upper.said }
}

function holdsText(list: List, item: Value): boolean {
  return list.some((other) => sameText(item, other))
}

function itemSaid({ value }: Slot, index: number): Said {
  return { container: value as Container, key: index }
}

function slotOf(map: Dictionary, key: string): Slot | undefined {
  return Object.hasOwn(map, key) ? { value: map[key] as Value, said: { container: map, key } } : undefined
}

function noteUnlike(lower: Slot, upper: Slot, path: Path, { differences }: Overlay): void {
  if (!alike(lower.value, upper.value, path)) differences.push({ path, upper, lower })
}
