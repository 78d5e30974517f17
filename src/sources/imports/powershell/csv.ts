/** Tables of comma-separated values with a head: what Export-Csv writes, and every other tool. */

import { CsvError, parse } from 'csv-parse/sync'
import type { Spot } from '../../../environment/imported.ts'
import { BOUNDS, Unreadable } from '../bounds.ts'
import { type Lines, linesOf } from '../lines.ts'
import type { Field, Fields } from '../tree.ts'
import { nameOf } from './exported.ts'

/** Whether Export-Csv has written a text: its first line tells the type of the objects. */
export function isTypedCsv(text: string): boolean {
  return TYPE_LINE.test(text)
}

const TYPE_LINE = /^\uFEFF?#TYPE [^\r\n]*(?:\r\n|\r|\n|$)/

interface Row {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/**
 * Reads the rows below the head as objects; the separator is the comma, the semicolon or the tab, as the head shows.
 * An empty cell is an empty text. Blank lines and the line `#TYPE` are no objects.
 * @throws Unreadable with the line, when a row has more cells than the head, or a quote is not closed
 */
export function readCsvObjects(text: string): readonly Fields[] {
  const typeLine = TYPE_LINE.exec(text)?.[0] ?? ''
  // The parser takes the first line end it sees for the only one.
  const body = text.slice(typeLine.length).replace(/\r\n?/g, '\n')
  const skipped = typeLine === '' ? 0 : 1
  const delimiter = delimiterOf(body)
  const rows = rowsOf(body, delimiter, skipped)
  const [head, ...rest] = rows
  if (head === undefined) return []
  const names = head.record.map((name) => name.trim())
  let count = 0
  const objects = rest.map((row, index) => {
    const line = row.info.lines + skipped
    const last = row.record.at(-1)
    // A separator at the end of every row is a habit of some tools.
    const width = row.record.length > head.record.length && last === '' ? row.record.length - 1 : row.record.length
    if (width > head.record.length) throw new Unreadable('the row has more cells than the head', line)
    count += width
    if (count > BOUNDS.parts) throw new Unreadable(`more than ${BOUNDS.parts.toLocaleString('en')} values`, line)
    return objectOf(row, names, index, delimiter, skipped)
  })
  return objects
}

function rowsOf(body: string, delimiter: string, skipped: number): readonly Row[] {
  try {
    return parse(body, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
      to: BOUNDS.parts,
    }) as unknown as readonly Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines + skipped : 1
    throw new Unreadable(REASONS[error.code] ?? 'the table cannot be read from here on', line)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_MAX_RECORD_SIZE: 'a row has more than 1,048,576 characters',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell',
}

/** Semicolons are what PowerShell and spreadsheets write where the comma is a decimal sign. */
function delimiterOf(body: string): string {
  const head = /[^\n]*\S[^\n]*/.exec(body)?.[0].slice(0, 65_536) ?? ''
  const signs = [',', ';', '\t']
  const counts = signs.map((sign) => cellSpans(head, sign).length)
  return signs[counts.indexOf(Math.max(...counts))] ?? ','
}

function objectOf(row: Row, head: readonly string[], index: number, delimiter: string, skipped: number): Fields {
  const raw = withoutLastEnds(row.raw.replace(/^\uFEFF?(?:[^\S\n]*\n)*/, ''))
  const isOneLine = !raw.includes('\n')
  const first = row.info.lines + skipped - (isOneLine ? 0 : (raw.match(/\n/g)?.length ?? 0))
  const spans = cellSpans(raw, delimiter)
  // Most rows are one line, of which the place needs no search; there may be a hundred thousand of them.
  const spotIn = isOneLine ? spotOnLine : spotAcross(linesOf(raw))
  const what = `row ${index + 1}`
  const fields = head.flatMap((name, cell): readonly Field[] => {
    const value = row.record[cell]
    if (value === undefined || name === '') return []
    const at = spotIn(spans[cell] ?? { start: 0, end: 0 }, first)
    return [{ name, value: { kind: 'leaf', at, what: nameOf(what, name), value } }]
  })
  return { kind: 'fields', at: spotIn({ start: 0, end: raw.length }, first), what, fields }
}

/** A pattern would look at every run of line ends within a cell again and again. */
function withoutLastEnds(raw: string): string {
  let end = raw.length
  while (raw[end - 1] === '\n') end -= 1
  return raw.slice(0, end)
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where the cells of a row are, quotes included; a separator between quotes is none. Looks at no character twice. */
function cellSpans(raw: string, delimiter: string): readonly Span[] {
  const spans: Span[] = []
  const next = (sign: string, from: number) => {
    const at = raw.indexOf(sign, from)
    return at < 0 ? raw.length : at
  }
  let start = 0
  let separator = next(delimiter, 0)
  let quote = next('"', 0)
  while (start <= raw.length) {
    if (quote < separator) {
      const closing = next('"', quote + 1)
      quote = next('"', closing + 1)
      if (separator < closing) separator = next(delimiter, closing)
    } else {
      spans.push({ start, end: separator })
      start = separator + 1
      separator = next(delimiter, start)
    }
  }
  return spans
}

/** A place within a row that is one line. */
function spotOnLine({ start, end }: Span, line: number): Spot {
  return { line, column: start + 1, endLine: line, endColumn: end + 1 }
}

/** The same within a row of several lines, the first of which is given. */
function spotAcross(lines: Lines): typeof spotOnLine {
  return ({ start, end }, first) => {
    const at = lines.spot(start, end)
    return { ...at, line: at.line + first - 1, endLine: (at.endLine ?? at.line) + first - 1 }
  }
}
