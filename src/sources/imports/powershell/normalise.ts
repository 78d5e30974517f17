/** Makes the objects of all forms alike: wrappers undone, lost values taken out, bytes dropped. */

import type { Fields, Leaf, List, Tree } from '../tree.ts'
import { isBookkeeping } from './bookkeeping.ts'
import type { Aside, Exported } from './exported.ts'
import { lostLeaf, lostValue } from './lost.ts'

/** Finds the objects in trees, and takes out of them what no kind of object is to see. */
export function normalise(trees: readonly Tree[], before: readonly Aside[] = []): Exported {
  const asides = [...before]
  const objects = trees.flatMap((tree) => {
    const clean = cleaned(tree, asides)
    return clean === undefined ? [] : [...objectsIn(clean, asides)]
  })
  return { objects, asides }
}

/** Windows PowerShell 5 writes a list as `{"value": [...], "Count": 3}` where the list has properties of its own. */
function wrapped(tree: Fields): { list: List; count: Tree } | undefined {
  if (tree.fields.length !== 2) return undefined
  const list = tree.fields.find(({ name }) => name === 'value')?.value
  const count = tree.fields.find(({ name }) => name === 'Count')?.value
  return list?.kind === 'list' && count?.kind === 'leaf' ? { list, count } : undefined
}

/** Windows PowerShell 5 writes some dates as `{"value": "/Date(…)/", "DateTime": "Thursday, …"}`. */
function dated(tree: Fields): Leaf | undefined {
  const value = tree.fields.find(({ name }) => name === 'value')?.value
  const isDate = value?.kind === 'leaf' && typeof value.value === 'string' && value.value.startsWith('/Date(')
  return isDate && tree.fields.some(({ name }) => name === 'DateTime') ? value : undefined
}

/** The tree without what is lost or dropped; undefined when nothing of it is left. */
function cleaned(tree: Tree, asides: Aside[]): Tree | undefined {
  if (tree.kind === 'leaf') return cleanedLeaf(tree, asides)
  if (tree.kind === 'list') return cleanedList(tree, asides)
  const date = dated(tree)
  if (date) {
    for (const { value } of tree.fields)
      if (value !== date && value.kind === 'leaf')
        asides.push({ part: value, status: 'ignored', reason: 'the same date in words' })
    return date
  }
  const wrapper = wrapped(tree)
  if (wrapper) {
    asides.push({ part: wrapper.count, status: 'ignored', reason: 'how many items follow' })
    return cleaned(wrapper.list, asides)
  }
  if (tree.fields.length === 0) return tree
  const fields = tree.fields.flatMap(({ name, value }) => {
    // Nobody asks for these, so that only their types were written is no loss.
    const kept = isBookkeeping(name) ? value : cleaned(value, asides)
    return kept ? [{ name, value: kept }] : []
  })
  return fields.length === 0 ? undefined : { ...tree, fields }
}

/** What is lost leaves its name, by which a kind knows its objects, and no value. */
function cleanedLeaf(leaf: Leaf, asides: Aside[]): Leaf {
  const reason = typeof leaf.value === 'string' ? lostValue(leaf.value) : undefined
  if (reason === undefined) return leaf
  const { at, what } = leaf
  return lostLeaf({ at, what }, reason, asides)
}

function cleanedList(list: List, asides: Aside[]): Tree | undefined {
  if (isBytes(list)) {
    const { at, what } = list
    asides.push({ part: { at, what }, status: 'dropped', reason: 'bytes: they may be those of a key' })
    return undefined
  }
  if (list.items.length === 0) return list
  const items = list.items.flatMap((item) => cleaned(item, asides) ?? [])
  return items.length === 0 ? undefined : { ...list, items }
}

const FEWEST_BYTES = 16

/** Whether a list is a byte array: raw data of a certificate, a hash, a key. */
function isBytes({ items }: List): boolean {
  return items.length >= FEWEST_BYTES && items.every((item) => item.kind === 'leaf' && isByte(item))
}

function isByte({ value }: Leaf): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255
}

/** Lists inside each other are one list: a pipeline of lists is written so. */
function* objectsIn(tree: Tree, asides: Aside[]): Generator<Fields> {
  if (tree.kind === 'fields') yield tree
  else if (tree.kind === 'list') for (const item of tree.items) yield* objectsIn(item, asides)
  else asides.push({ part: tree, status: 'unknown', reason: 'a value alone, not an object with properties' })
}
