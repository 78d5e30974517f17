/**
 * Reads a table of subnets (CSV with a header; comma, semicolon or tab): a column with the subnet and one with what
 * becomes of it, such as `prefix,verdict`. Columns for a mask, a name, ports and a protocol may stand beside them.
 */

import { type CsvRow, parseCsv } from '../firewall/csv-rows.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { type ListColumn, listColumn } from './prefix-list-columns.ts'
import { listPolicy, newListDraft, takeEntry } from './prefix-list-entries.ts'
import type { VpnReading } from './reading.ts'

/** More than any client takes. */
const MAX_ROWS = 200_000

/** Reads the table. Never throws. */
export function readPrefixCsv(text: string, file: string): VpnReading {
  const ledger = openLedger()
  const lines = splitLines(text).length
  const parsed = parseCsv(text, MAX_ROWS)
  const draft = newListDraft()
  for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'blank, or a comment')
  if (parsed.fault) ledger.problem(Math.min(parsed.fault.line, lines), 1, parsed.fault.reason)
  const [head, ...rows] = parsed.rows
  const columns = head && readHead(head, ledger)
  if (columns) for (const row of rows) takeRow(row)
  else if (!parsed.fault && !head) ledger.problem(1, 1, EXPECTED)
  if (!columns || parsed.fault)
    draft.unresolved.push({
      what: 'the table cannot be read in full',
      place: { file, line: 1, column: 1 },
      effect: 'any',
    })
  return { policy: listPolicy(draft, file), ...ledger.close(lines) }

  function takeRow(row: CsvRow): void {
    for (let line = row.line; line <= row.endLine; line += 1) ledger.read(line)
    const cells = (column: ListColumn) => (columns?.get(column) ?? []).map((index) => row.cells[index]?.trim() ?? '')
    const at = columns?.get('target')?.find((index) => (row.cells[index]?.trim() ?? '') !== '')
    const beyond = row.cells.findIndex((cell, index) => index >= (head?.cells.length ?? 0) && cell.trim() !== '')
    const place = { file, line: row.line, column: row.columnOf(beyond < 0 ? (at ?? 0) : beyond) }
    const fail = (message: string) => {
      ledger.problem(row.line, place.column, message)
      draft.unresolved.push({ what: 'a row of the table cannot be read', place, effect: 'any' })
    }
    const entry = {
      target: cells('target')
        .filter((text) => text !== '')
        .join(','),
      mask: cells('mask')[0] ?? '',
      verdict: cells('verdict')[0] ?? '',
      only: cells('only'),
      place,
    }
    if (beyond >= 0) fail('the row has more cells than the header; quote a cell with commas')
    else if (entry.target === '') fail('expected a subnet in this row')
    else {
      const fault = takeEntry(entry, draft, ledger)
      if (fault) fail(fault.fault)
    }
  }
}

const EXPECTED = 'expected a header with at least: prefix, verdict'

function readHead(head: CsvRow, ledger: Ledger): ReadonlyMap<ListColumn, readonly number[]> | undefined {
  const columns = new Map<ListColumn, number[]>()
  for (const [index, heading] of head.cells.entries()) {
    const column = listColumn(heading)
    if (column === undefined) ledger.note(head.line, `column ${index + 1} is not read: its heading is not known`)
    else if (column !== 'remark') columns.set(column, [...(columns.get(column) ?? []), index])
  }
  const twice = (['mask', 'verdict'] as const).find((column) => (columns.get(column)?.length ?? 0) > 1)
  if (columns.has('target') && columns.has('verdict') && !twice) {
    ledger.read(head.line)
    return columns
  }
  ledger.problem(head.line, 1, twice ? `two columns say ${twice}` : EXPECTED)
  return undefined
}
