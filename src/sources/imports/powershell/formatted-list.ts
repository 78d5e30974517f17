/** What Format-List prints: `Name : value`, one property a line, long values going on below themselves. */

import type { Field, Fields } from '../tree.ts'
import { type Aside, nameOf } from './exported.ts'
import { type Line, lineSpot, type Property, propertyIn } from './formatted-lines.ts'
import { shownValue } from './formatted-values.ts'
import { cutValue } from './lost.ts'
import { joinWrapped, type Piece } from './wrapped.ts'

interface Drawn {
  readonly name: string
  readonly line: Line
  readonly colon: number
  readonly pieces: Piece[]
  /** Why the value cannot be put together again. */
  broken?: string
}

const STRAY =
  'the console cut this value, and where it goes on nobody can tell whether a space stood: use ConvertTo-Json -Depth 5, or Out-File -Width 4096'

/** Reads one object from lines none of which is blank; `width` is that of the widest line that goes on below itself. */
export function readListObject(
  lines: readonly Line[],
  what: string,
  width: number,
  asides: Aside[],
): readonly Fields[] {
  const drawn = drawnFrom(lines, what, asides)
  const fields = drawn.flatMap((each): readonly Field[] => {
    const name = nameOf(what, each.name)
    const last = each.pieces.at(-1)
    const at = {
      ...lineSpot(each.line, each.colon + 2, each.line.text.length),
      ...(last ? { endLine: last.line.number, endColumn: last.line.text.length + 1 } : {}),
    }
    const text = joinWrapped(each.pieces, width)
    const reason = each.broken ?? cutValue(text)
    if (reason !== undefined) {
      asides.push({ part: { at, what: name }, status: 'unknown', reason })
      return []
    }
    return [{ name: each.name, value: shownValue(text, { at, what: name }) }]
  })
  const [first] = drawn
  if (first === undefined) return []
  const end = lines.at(-1) as Line
  const at = { line: first.line.number, column: 1, endLine: end.number, endColumn: end.text.length + 1 }
  return [{ kind: 'fields', at, what, fields }]
}

function drawnFrom(lines: readonly Line[], what: string, asides: Aside[]): readonly Drawn[] {
  const drawn: Drawn[] = []
  for (const line of lines) {
    const open = drawn.at(-1)
    const indent = line.text.search(/\S/)
    const property = propertyIn(line.text)
    if (open && indent > open.colon)
      open.pieces.push({ line, start: open.colon + 2, text: line.text.slice(Math.min(indent, open.colon + 2)) })
    // All colons of an object stand below each other, so one elsewhere is part of a value that the console cut.
    else if (property && (open === undefined || property.colon === open.colon)) drawn.push(begun(line, property))
    else asides.push(stray(line, open, what))
  }
  return drawn
}

function begun(line: Line, { name, colon, value }: Property): Drawn {
  return { name, line, colon, pieces: [{ line, start: colon + 2, text: value }] }
}

/** A line that is no property. Below one, it may be the rest of its value, so that is not complete. */
function stray(line: Line, open: Drawn | undefined, what: string): Aside {
  const at = lineSpot(line, 0, line.text.length)
  if (open === undefined)
    return { part: { at, what: nameOf(what, 'a line') }, status: 'unknown', reason: 'no property of an object' }
  open.broken = STRAY
  return { part: { at, what: nameOf(what, `${open.name}, going on`) }, status: 'unknown', reason: STRAY }
}
