/** The tables of facts for a terminal. */

import { printable } from './printable.ts'
import { counted, hanging } from './text-layout.ts'

interface Document {
  readonly key: string
  readonly title: string
  readonly url?: string
  /** ISO day on which it was read. */
  readonly read: string
}

interface Row {
  readonly id: string
  readonly products: readonly string[]
  readonly confidence: string
  readonly citations: readonly Document[]
}

/** How old the tables are, taken together. */
export interface ShownKnowledge {
  readonly version: string
  /** ISO days on which the oldest and the newest document were read. */
  readonly oldest: string
  readonly newest: string
}

/** A table, whatever its rows say beside what every row carries. */
export interface ShownTable {
  readonly name: string
  readonly title: string
  readonly sources: readonly Document[]
  readonly rows: readonly Row[]
}

/** Every table on a line: name, size, title; then how old all of it is. */
export function renderTables(tables: readonly ShownTable[], { version, oldest, newest }: ShownKnowledge): string {
  const rows = tables.map(({ name, title, rows, sources }) => [
    name,
    `${counted(rows.length, 'row')}, ${counted(sources.length, 'source')}`,
    title,
  ])
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
  return `${lines.join('')}\nrule knowledge ${version}, from documents read ${oldest === newest ? `on ${newest}` : `between ${oldest} and ${newest}`}\n`
}

/** The rows of a table, then the documents they rest on with the day each was read. */
export function renderTable({ name, title, sources, rows }: ShownTable, width: number): string {
  const documents = sources.flatMap(({ key, title: document, url, read }) => [
    ...hanging('  ', `${key}  ${document} (read ${read})`, 4, width),
    ...(url === undefined ? [] : [`    ${printable(url)}`]),
  ])
  return `${[`${name}: ${title}`, '', ...rows.map(rowLine), '', 'sources', ...documents].join('\n')}\n`
}

function rowLine({ id, products, confidence, citations }: Row): string {
  return printable(`${id}  ${products.join(',')}  ${confidence}  ${citations.map(({ key }) => key).join(',')}`)
}
