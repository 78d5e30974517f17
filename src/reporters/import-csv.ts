/** What became of everything that exported files hold, for a spreadsheet. */

import type { ShownImport } from './import-data.ts'
import { csvCell } from './requirements-csv.ts'

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
  return [HEADINGS, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
