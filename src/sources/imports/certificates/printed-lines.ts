/** What a tool prints, line by line, each with its account. */

import type { ImportItem, Spot } from '../../../environment/imported.ts'
import { BOUNDS, Unreadable } from '../bounds.ts'

export interface PrintedLine {
  readonly text: string
  readonly trimmed: string
  /** Of white space before the text. */
  readonly indent: number
  readonly number: number
  readonly at: Spot
}

export type Said = Omit<ImportItem, 'at' | 'what'>

/** The lines of a text, those without text included. */
export function printedLines(text: string): readonly PrintedLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.length > BOUNDS.parts) throw new Unreadable(`more than ${BOUNDS.parts.toLocaleString('en')} lines`)
  return lines.map((line, index) => {
    const trimmed = line.trim()
    const indent = line.length - line.trimStart().length
    const at = {
      line: index + 1,
      column: indent + 1,
      endLine: index + 1,
      endColumn: Math.max(indent, line.trimEnd().length) + 1,
    }
    return { text: line, trimmed, indent, number: index, at }
  })
}

/** An item for every line that holds something. The name is that of the field: values may be of any length, or secret. */
export function lineItems(lines: readonly PrintedLine[], said: ReadonlyMap<number, Said>): readonly ImportItem[] {
  return lines
    .filter(({ trimmed }) => trimmed !== '')
    .map(({ at, trimmed, number }) => ({
      at,
      what: `line ${at.line}: ${nameOf(trimmed)}`,
      ...(said.get(number) ?? { status: 'unknown', reason: 'nothing here reads it' }),
    }))
}

/** Not two digits of a key that is printed octet by octet. */
function nameOf(trimmed: string): string {
  const named = /^([A-Za-z][\w .()-]{2,60}?)\s*[:=]/.exec(trimmed)?.[1]
  return named ?? (/^[A-Za-z][A-Za-z -]{2,60}$/.test(trimmed) ? trimmed : 'text')
}
