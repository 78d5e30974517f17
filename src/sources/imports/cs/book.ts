/** The book of a file, for those who hold texts: a text is a copy of the leaf it comes from, and the book knows leaves. */

import type { Accounts } from '../accounts.ts'
import { type Fields, type Part, parts } from '../tree.ts'

/** The same book, which takes a part by its name and place. */
export function bookByPlace(book: Accounts, objects: readonly Fields[]): Accounts {
  const known = new Map<string, Part>()
  for (const object of objects) for (const part of parts(object)) known.set(keyOf(part), part)
  const leaf = (part: Part) => known.get(keyOf(part)) ?? part
  return {
    mapped: (part, to) => book.mapped(leaf(part), to),
    ignored: (part, reason) => book.ignored(leaf(part), reason),
    dropped: (part, reason) => book.dropped(leaf(part), reason),
    unknown: (part, reason) => book.unknown(leaf(part), reason),
    close: () => book.close(),
  }
}

function keyOf({ at, what }: Part): string {
  return `${at.line}:${at.column} ${what}`
}
