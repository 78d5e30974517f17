/** What Format-Table prints: headings, dashes below them, and a row for each object. */

import type { Field, Fields } from '../tree.ts'
import { type Aside, nameOf } from './exported.ts'
import { type Line, lineSpot } from './formatted-lines.ts'
import { shownValue } from './formatted-values.ts'
import { cutValue } from './lost.ts'

interface Column {
  readonly name: string
  readonly start: number
  readonly end: number
}

interface Cell {
  readonly start: number
  readonly end: number
}

const OVERLAP = 'the columns of the table cannot be told apart here: use Format-List, or ConvertTo-Json -Depth 5'

/** The columns of a table; undefined when the line above the dashes is no line of headings. */
export function columnsOf(heading: string, rules: readonly Cell[]): readonly Column[] | undefined {
  const columns = rules.map(({ start, end }, index) => {
    const until = rules[index + 1]?.start ?? heading.length
    return { name: heading.slice(start, Math.max(until, end)).trim(), start, end }
  })
  return columns.every(({ name, start }) => name !== '' && /\S/.test(heading[start] ?? ' ')) ? columns : undefined
}

/** Reads a row; none when it cannot be read, which is then said in `asides`. */
export function readTableRow(line: Line, columns: readonly Column[], what: string, asides: Aside[]): readonly Fields[] {
  const refuse = (reason: string) => {
    asides.push({ part: { at: lineSpot(line, 0, line.text.length), what }, status: 'unknown', reason })
    return []
  }
  const cells = cellsOf(line.text, columns)
  if (cells === undefined) return refuse(OVERLAP)
  if (line.text.slice(cells[0]?.start, cells[0]?.end).trim() === '' && columns.length > 1)
    return refuse('a row without its first column, or the rest of the row above: use Format-List, or ConvertTo-Json')
  const fields = columns.flatMap(({ name }, index): readonly Field[] => {
    const { start, end } = cells[index] as Cell
    const raw = line.text.slice(start, end)
    const value = raw.trim()
    const from = start + Math.max(0, raw.search(/\S/))
    const leaf = { at: lineSpot(line, from, from + value.length), what: nameOf(what, name) }
    const reason = cutValue(value)
    if (reason === undefined) return [{ name, value: shownValue(value, leaf) }]
    asides.push({ part: leaf, status: 'unknown', reason })
    return []
  })
  return [{ kind: 'fields', at: lineSpot(line, 0, line.text.length), what, fields }]
}

/** Where the cells of a row are; undefined when a value lies across two columns. */
function cellsOf(text: string, columns: readonly Column[]): readonly Cell[] | undefined {
  const starts = columns.map((column, index) => (index === 0 ? 0 : startOf(text, column, columns[index - 1]?.end ?? 0)))
  if (starts.includes(undefined)) return undefined
  return (starts as readonly number[]).map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

/** Numbers are written to the right, so they may begin before the dashes of their column, and then end with them. */
function startOf(text: string, { start, end }: Column, least: number): number | undefined {
  const isFilled = (offset: number) => /\S/.test(text[offset] ?? ' ')
  if (!isFilled(start - 1) || !isFilled(start)) return start
  const after = start + (/^\S*/.exec(text.slice(start))?.[0].length ?? 0)
  let first = start
  while (first > least && isFilled(first - 1)) first -= 1
  return after !== end || isFilled(first - 1) ? undefined : first
}
