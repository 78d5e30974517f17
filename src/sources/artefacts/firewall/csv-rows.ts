/** The rows of a CSV text with their places, by csv-parse, within bounds. */

import { CsvError, parse } from 'csv-parse/sync'
import { splitLines } from '../line-accounts.ts'

export interface CsvRow {
  readonly cells: readonly string[]
  /** The column a cell starts in, from 1; in a row of several lines, 1. */
  columnOf(cell: number): number
  readonly line: number
  readonly endLine: number
}

export interface CsvRows {
  readonly rows: readonly CsvRow[]
  /** Where and why the rest of the text was not read. */
  readonly fault?: { readonly line: number; readonly reason: string }
}

/** The plan of a large estate has some hundreds of rules. */
const MAX_ROWS = 20_000
const MAX_ROW = 65_536

interface ParsedRow {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** Parses a text; what cannot be parsed ends it, with the rows before it kept. */
export function parseCsv(text: string, maxRows = MAX_ROWS): CsvRows {
  const delimiter = delimiterOf(text)
  if (!text.includes('"')) return unquotedRows(text, delimiter, maxRows)
  const rows: CsvRow[] = []
  try {
    // The parser takes the first line end it sees for the only one.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter,
      comment: '#',
      comment_no_infix: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
      to: maxRows + 1,
      // Rows are taken one by one, so that those before a mistake are not lost with it.
      on_record: (parsed: unknown) => {
        rows.push(toRow(parsed as ParsedRow, delimiter))
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : (rows.at(-1)?.endLine ?? 0) + 1
    return { rows, fault: { line, reason: REASONS[error.code] ?? 'the table cannot be read from here on' } }
  }
  return upTo(maxRows, rows)
}

/** Without a quote every line is a row: long lists of subnets are split at once. */
function unquotedRows(text: string, delimiter: string, maxRows: number): CsvRows {
  const rows: CsvRow[] = []
  for (const [index, raw] of splitLines(text).entries()) {
    const line = index + 1
    if (raw === '' || raw.startsWith('#')) continue
    if (raw.length > MAX_ROW) return { rows, fault: { line, reason: TOO_LONG } }
    const columnOf = (cell: number) => (cell > 0 ? (cellColumns(raw, delimiter)[cell] ?? 1) : 1)
    rows.push({ cells: raw.split(delimiter), columnOf, line, endLine: line })
    if (rows.length > maxRows) break
  }
  return upTo(maxRows, rows)
}

function upTo(maxRows: number, rows: readonly CsvRow[]): CsvRows {
  if (rows.length <= maxRows) return { rows }
  const line = rows.at(-1)?.line ?? 1
  return { rows: rows.slice(0, maxRows), fault: { line, reason: `there are more than ${maxRows} rows` } }
}

const TOO_LONG = `a row has more than ${MAX_ROW} characters; nothing from here on is read`
const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed; nothing from here on is read',
  CSV_MAX_RECORD_SIZE: TOO_LONG,
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote; nothing from here on is read',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell; nothing from here on is read',
}

/** Semicolons are what spreadsheets write where the comma is a decimal sign. */
function delimiterOf(text: string): string {
  const head = text.split(/[\r\n]/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const counts = [',', ';', '\t'].map((sign) => head.slice(0, MAX_ROW).split(sign).length)
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ','
}

/** The raw text of a row starts with the blank lines and comments before it. */
const BEFORE = /^\uFEFF?(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/

function toRow({ record, raw, info }: ParsedRow, delimiter: string): CsvRow {
  const text = raw.replace(BEFORE, '').replace(/[\r\n]+$/, '')
  const inside = text.match(/\r\n|\r|\n/g)?.length ?? 0
  const columnOf = (cell: number) => (inside === 0 && cell > 0 ? (cellColumns(text, delimiter)[cell] ?? 1) : 1)
  return { cells: record, columnOf, line: info.lines - inside, endLine: info.lines }
}

function cellColumns(raw: string, delimiter: string): readonly number[] {
  const columns = [1]
  let quoted = false
  for (let index = 0; index < raw.length; index += 1) {
    if (raw[index] === '"') quoted = !quoted
    else if (raw[index] === delimiter && !quoted) columns.push(index + 2)
  }
  return columns
}
