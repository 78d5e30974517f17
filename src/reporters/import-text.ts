/** What became of everything that exported files hold, to read. */

import { countsText, IMPORT_STATUSES, type ImportStatus, type ShownImport, type ShownItem } from './import-data.ts'
import { printable } from './printable.ts'
import { cells, hanging } from './text-layout.ts'
import type { Page } from './text-page.ts'

const STATUS_CELLS = Math.max(...IMPORT_STATUSES.map(cells))

/** Each file with its items, and how many there are of each status. */
export function renderImportText(files: readonly ShownImport[], page: Page): string {
  return files.map((file) => fileText(file, page)).join('\n')
}

function fileText({ file, title, items, counts }: ShownImport, page: Page): string {
  const { chalk, width } = page
  const places = Math.max(0, ...items.map((item) => placeOf(item).length))
  const lines = items.flatMap((item) => itemLines(item, places, page))
  const head = hanging('', `${file}: ${title}`, 2, width)
  return `${[...head.map((line) => chalk.bold(line)), ...lines, `  ${countsText(counts)}`].join('\n')}\n`
}

function placeOf({ line, column }: ShownItem): string {
  return `${line}:${column}`
}

function itemLines(item: ShownItem, places: number, page: Page): readonly string[] {
  const { status, what, to, reason } = item
  const padded = ' '.repeat(STATUS_CELLS - status.length)
  const lead = `  ${placeOf(item).padEnd(places)}  ${word(status, page)}${padded}  `
  const text = to === undefined ? `${what}${reason === undefined ? '' : `: ${reason}`}` : `${what} -> ${to}`
  return hanging(lead, text, places + STATUS_CELLS + 6, page.width)
}

function word(status: ImportStatus, { chalk }: Page): string {
  const colours = { mapped: chalk.green, ignored: chalk.dim, dropped: chalk.yellow, unknown: chalk.magenta }
  return colours[status](printable(status))
}
