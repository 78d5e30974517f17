/** What there is, a sheet for each list, and what there must be. */

import type { Report } from '../../report.ts'
import type { EstateList, EstateRequirement } from '../../report-estate.ts'
import { KINDS } from '../document/estate.ts'
import { firstSource, type Table, type Told, tableOf } from './table.ts'

type RequirementRow = EstateRequirement & { readonly about: string; readonly url?: string | undefined }

/** With the document that says so. */
export const REQUIREMENTS: Table = tableOf<RequirementRow>(
  'Requirements',
  [
    ['about', 22, ({ about }) => about],
    ['what', 60, ({ what }) => what],
    ['optional', 10, ({ optional }) => (optional ? 'optional' : undefined)],
    ['where', 30, ({ where }) => where],
    ['because', 44, ({ because }) => because],
    ['document', 44, ({ source, url }) => firstSource([{ title: source, ...(url !== undefined && { url }) }])],
  ],
  requirementRows,
)

function requirementRows({ report: { estate } }: Told): readonly RequirementRow[] {
  const urls = new Map((estate?.documents ?? []).map(({ title, url }) => [title, url]))
  return KINDS.flatMap(([kind, about]) =>
    (estate?.requirements ?? [])
      .filter((each) => each.kind === kind)
      .map((each) => ({ ...each, about, url: urls.get(each.source) })),
  )
}

/** Lists of several reports are one sheet where they have the same columns; of a list without rows the summary tells. */
export function inventoryTables(reports: readonly Report[]): readonly Table[] {
  const lists = reports.flatMap(({ estate }) => estate?.inventory ?? []).filter(({ rows }) => rows.length > 0)
  return [...new Map(lists.map((list) => [keyOf(list), list])).values()].map(tableOfList)
}

function tableOfList(list: EstateList): Table {
  const key = keyOf(list)
  return {
    name: list.title,
    columns: list.columns.map((heading, index) => ({ heading, width: widthOf(list, index) })),
    rows: ({ report }) =>
      (report.estate?.inventory ?? [])
        .filter((each) => keyOf(each) === key)
        .flatMap(({ columns, rows }) => rows.map((cells) => columns.map((_, index) => cells[index]))),
  }
}

function keyOf({ section, title, columns }: EstateList): string {
  return JSON.stringify([section, title, columns])
}

const NARROWEST = 12
const WIDEST = 44

/** As wide as what stands in it, as far as a reader sees several columns at once. */
function widthOf({ columns, rows }: EstateList, index: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), columns[index]?.length ?? 0)
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST)
}
