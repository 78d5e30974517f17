/** CSV as RFC 4180 has it: the one place where it is escaped. */

import { printable } from './printable.ts'

// What a spreadsheet takes for the start of a formula, wide forms included.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** One cell; a leading `'` keeps a spreadsheet from reading text as a formula. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  const shown = printable(harmless)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** Lines of cells. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
