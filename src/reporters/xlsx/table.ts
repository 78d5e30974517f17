/** Tables of the workbook: what each column says of a row. */

import type { Report, ReportSource } from '../../report.ts'
import type { ReportInput } from '../../report-provenance.ts'
import type { Entry } from '../entries.ts'
import { isWebAddress } from '../html/parts.ts'
import type { Cell } from './cell.ts'
import type { Column } from './sheet.ts'

/** A report, with its lines computed once. */
export interface Told {
  readonly report: Report
  readonly entries: readonly Entry[]
}

/** Of one report, or of several below each other. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: (told: Told) => readonly (readonly Cell[])[]
}

export type TableColumn<Row> = readonly [heading: string, width: number, cell: (row: Row) => Cell]

/** Widths are in characters. */
export function tableOf<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rowsOf: (told: Told) => readonly Row[],
): Table {
  return {
    name,
    columns: columns.map(([heading, width]) => ({ heading, width })),
    rows: (told) => rowsOf(told).map((row) => columns.map(([, , cell]) => cell(row))),
  }
}

/** A cell has room for one link: the first document. */
export function firstSource([first]: readonly ReportSource[]): Cell {
  if (first === undefined) return undefined
  const { title, url } = first
  if (url === undefined) return title
  return isWebAddress(url) ? { text: title, url } : `${title} ${url}`
}

/** The other documents, with their addresses. */
export function otherSources([, ...others]: readonly ReportSource[]): Cell {
  return others.map(({ title, url }) => (url === undefined ? title : `${title} ${url}`))
}

/** A file with its hash. */
export function fileText({ path, sha256 }: ReportInput): string {
  return `${path} SHA-256 ${sha256}`
}
