/** Values of a facts file. */

import type { Accounts } from '../accounts.ts'
import { type Fields, field, type Leaf, type Part, type Tree } from '../tree.ts'
import { type Sink, settle } from './inventory-class.ts'

/** The objects of a list, or one alone; what is no object is not understood. */
export function objectsIn(tree: Tree | undefined, book: Accounts): readonly Fields[] {
  const items = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]
  return items.flatMap((item) => {
    if (item.kind === 'fields') return [item]
    if (item.kind === 'leaf' && item.value === null) book.ignored(item, 'there is none')
    else settle(book, 'unknown', item, 'expected an object')
    return []
  })
}

/** A property that is one value, or null. */
export function leaf(object: Tree | undefined, name: string): Leaf | undefined {
  const found = field(object, name)
  return found?.kind === 'leaf' ? found : undefined
}

/** The same for several objects; those without it are left out. */
export function leaves(objects: readonly Fields[], name: string): readonly Leaf[] {
  return objects.flatMap((object) => leaf(object, name) ?? [])
}

/** A 32-bit value of the registry, without its sign. */
export function word({ value }: Leaf): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
  return value >= -(2 ** 31) && value < 2 ** 32 ? value >>> 0 : undefined
}

export function truth(text: string): boolean | undefined {
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined
}

/** What several values say of a key together; where that is nothing, why. */
export function sayTogether(
  key: string,
  value: string | boolean | undefined,
  said: readonly Part[],
  why: string,
  { draft, book }: Sink,
): void {
  for (const part of said) {
    if (value === undefined) book.unknown(part, why)
    else draft.say(key, value, part)
  }
}
