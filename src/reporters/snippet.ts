/** A line of an input file with carets under the part that is meant. */

import { printable } from './printable.ts'
import { cells } from './text-layout.ts'

/** The part of a location the snippet needs; columns count UTF-16 code units from 1, the last one is exclusive. */
export interface Marked {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly snippet: string
}

const GUTTER_CELLS = 8
const KEPT_BEFORE = 20

/** Two lines: the text and the carets. A long line is cut so that the first caret stays visible. */
export function snippetLines(marked: Marked, width: number): readonly [string, string] {
  const { line, column, snippet } = marked
  const end = Math.max(endOf(marked), column)
  const meant = printable(snippet.slice(column - 1, end))
  const room = Math.max(width - GUTTER_CELLS, 2 * KEPT_BEFORE)
  const before = shortened(printable(snippet.slice(0, column - 1)), cells(meant), room)
  const text = cut(before + meant + printable(snippet.slice(end)), room)
  const carets = Math.max(1, Math.min(cells(meant), cells(text) - cells(before)))
  return [
    `${String(line).padStart(5)} | ${text}`.trimEnd(),
    `${' '.repeat(5)} | ${' '.repeat(cells(before))}${'^'.repeat(carets)}`,
  ]
}

function endOf({ line, endLine, endColumn, snippet }: Marked): number {
  return endLine > line ? snippet.trimEnd().length : endColumn - 1
}

function shortened(before: string, meantCells: number, room: number): string {
  const chars = [...before]
  const fits = cells(before) + meantCells <= room || chars.length <= KEPT_BEFORE
  return fits ? before : `…${chars.slice(-KEPT_BEFORE).join('')}`
}

function cut(text: string, room: number): string {
  const chars = [...text]
  return chars.length <= room ? text : `${chars.slice(0, room - 1).join('')}…`
}
