/** What became of everything that exported files hold, for a spreadsheet. */

import { csvLines } from './csv-cell.ts'
import type { ShownImport } from './import-data.ts'

const HEADINGS = ['file', 'line', 'column', 'status', 'what', 'to', 'reason']

/** A line for each item. */
export function renderImportCsv(files: readonly ShownImport[]): string {
  const lines = files.flatMap(({ file, items }) =>
    items.map(({ line, column, status, what, to = '', reason = '' }) => [
      file,
      `${line}`,
      `${column}`,
      status,
      what,
      to,
      reason,
    ]),
  )
  return csvLines([HEADINGS, ...lines])
}
