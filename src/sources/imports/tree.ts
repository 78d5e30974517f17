/**
 * One shape for what JSON, CLIXML, tables and formatted lists hold, so that what is read does not depend on how it was
 * exported: PowerShell writes the same objects in each of them.
 */

import type { Spot } from '../../environment/imported.ts'

export type Tree = Leaf | List | Fields

/** Something of the file that has to be accounted for. */
export interface Part {
  readonly at: Spot
  /** Its name, with what it belongs to: `[2] AccessEdgeExternalFqdn`. */
  readonly what: string
}

export interface Leaf extends Part {
  readonly kind: 'leaf'
  readonly value: string | number | boolean | null
}

export interface List extends Part {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

/** An object, in the order of the file. Of a name given twice both are here. */
export interface Fields extends Part {
  readonly kind: 'fields'
  readonly fields: readonly Field[]
}

export interface Field {
  /** As written. */
  readonly name: string
  readonly value: Tree
}

/** The value of a field, whatever the case of its name: PowerShell does not care, and neither do the tools that call it. */
export function field(tree: Tree | undefined, name: string): Tree | undefined {
  if (tree?.kind !== 'fields') return undefined
  let wanted: string | undefined
  // Lengths are compared first: exports have fields by the hundred thousand, and most are named as they are asked for.
  for (const { name: own, value } of tree.fields) {
    if (own.length !== name.length) continue
    if (own === name) return value
    wanted ??= name.toLowerCase()
    if (own.toLowerCase() === wanted) return value
  }
  return undefined
}

/** The text of a field that is a text or a number; white space around it is left out, and an empty one is none. */
export function textField(tree: Tree | undefined, name: string): (Part & { readonly text: string }) | undefined {
  const found = field(tree, name)
  if (found?.kind !== 'leaf' || found.value === null) return undefined
  const text = String(found.value).trim()
  return text === '' ? undefined : { at: found.at, what: found.what, text }
}

/** One object, a list of them, or nothing: PowerShell writes one object without a list, and none as nothing at all. */
export function objects(tree: Tree): readonly Fields[] {
  if (tree.kind === 'fields') return [tree]
  return tree.kind === 'list' ? tree.items.filter((item) => item.kind === 'fields') : []
}

/** Every leaf, and every list or object that is empty: what has to be accounted for. */
export function* parts(tree: Tree): Generator<Part> {
  if (tree.kind === 'leaf') yield tree
  else if (tree.kind === 'list') {
    if (tree.items.length === 0) yield tree
    for (const item of tree.items) yield* parts(item)
  } else {
    if (tree.fields.length === 0) yield tree
    for (const { value } of tree.fields) yield* parts(value)
  }
}
