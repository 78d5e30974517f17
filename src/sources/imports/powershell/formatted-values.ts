/** Values as a console shows them. */

import type { Leaf, Tree } from '../tree.ts'

/** `{a, b}` is a list; everything else a text, and an empty one is no value. `part` is the place of the text. */
export function shownValue(text: string, { at, what }: Pick<Leaf, 'at' | 'what'>): Tree {
  const value = text.trim()
  const inner = /^\{(.*)\}$/s.exec(value)?.[1]
  if (inner === undefined) return { kind: 'leaf', at, what, value: value === '' ? null : value }
  const items = inner.trim() === '' ? [] : inner.split(/,\s+/)
  let from = 0
  const placeOf = (item: string) => {
    // A list that goes on in further lines has one place.
    if (at.endLine !== at.line) return at
    from = value.indexOf(item, from)
    const column = at.column + from
    from += item.length
    return { line: at.line, column, endLine: at.line, endColumn: column + item.length }
  }
  return {
    kind: 'list',
    at,
    what,
    items: items.map((item, index) => ({
      kind: 'leaf',
      at: placeOf(item),
      what: `${what}[${index}]`,
      value: item.trim(),
    })),
  }
}
