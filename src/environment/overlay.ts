/**
 * Lays what one source says over what another says: of a value that both give, the upper one stands, and where they
 * differ that is noted. Containers that are made here remember where each entry came from.
 */

import { formatAddress, parseAddress } from '../domain/prefix.ts'
import { type Dictionary, isDictionary, isList, type List } from './containers.ts'
import { type MergedEntries, namedLike, type Said } from './merge.ts'
import type { Path } from './model.ts'
import { longForm } from './short-forms.ts'
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
  if (!isDictionary(other.value)) return slot
  const form = longForm(path, slot.value)
  if (form === undefined) return slot
  const value = { ...form.also, ...Object.fromEntries(form.keys.map((key) => [key, slot.value])) }
  entries.set(value, new Map(Object.keys(value).map((key) => [key, slot.said])))
  return { value, said: slot.said }
}

function layMaps(lower: Dictionary, upper: Dictionary, path: Path, overlay: Overlay): Container {
  const value: Record<string, Value> = {}
  const said = new Map<string | number, Said>()
  const hidden = path.at(-1) === 'os' ? partsOfName(upper.name) : []
  for (const key of new Set([...Object.keys(lower), ...Object.keys(upper)])) {
    const below = hidden.includes(key) ? undefined : slotOf(lower, key)
    const slot = lay(below, slotOf(upper, key), [...path, key], overlay)
    if (slot === undefined) continue
    value[key] = slot.value
    said.set(key, slot.said)
  }
  overlay.entries.set(value, said)
  return value
}

/** Parts of an operating system that the upper name says itself: another source's part beside it would mix two systems. */
function partsOfName(name: Value | undefined): readonly string[] {
  const text = String(name ?? '')
  return [
    ...(/standard|datacenter|enterprise|essentials|foundation|web|pro|home|ultimate|education/i.test(text)
      ? ['edition']
      : []),
    ...(/\bSP\s?\d|service pack|\bRTM\b/i.test(text) ? ['servicePack'] : []),
  ]
}

/** Lists of what is installed: either source may know of more. */
const INSTALLED = ['hotfixes', 'features', 'visualCpp']

function layLists(lower: Slot, upper: Slot, path: Path, overlay: Overlay): Slot {
  const [below, above] = [lower.value as List, upper.value as List]
  const place = namedLike(below, above) ?? onlyServer(below, above, path)
  if (place === undefined) {
    if (!INSTALLED.includes(String(path.at(-1)))) noteUnlike(lower, upper, path, overlay)
    else if (!above.every((item) => below.some((other) => sameText(item, other))))
      noteUnlike(lower, upper, path, overlay)
    return INSTALLED.includes(String(path.at(-1))) ? together(lower, upper, overlay) : upper
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
    if (above.some((other) => sameText(item, other))) continue
    said.set(value.length, itemSaid(lower, index))
    value.push(item)
  }
  overlay.entries.set(value, said)
  return { value, said: upper.said }
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

/** Whether two values say the same: one thing is a list of one, names have no case, and order counts for SIP domains only. */
function alike(one: Value, other: Value, path: Path): boolean {
  const [first, second] = [texts(one), texts(other)]
  if (path.at(-1) === 'sipDomains') {
    return first[0] === second[0] && first.length === second.length && first.every((each) => second.includes(each))
  }
  return first.length === second.length && first.every((each) => second.includes(each))
}

function texts(value: Value): readonly string[] {
  return (isList(value) ? value : [value]).map(normal)
}

function normal(value: Value): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  const text = String(value).trim().toLowerCase()
  const address = parseAddress(text)
  return address ? formatAddress(address) : text.replace(text.includes('://') ? /\/$/ : /\.$/, '')
}

function sameText(one: Value, other: Value): boolean {
  return normal(one) === normal(other)
}
