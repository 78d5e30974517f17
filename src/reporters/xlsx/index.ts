/** The audit report as a workbook: a sheet for each kind of thing, to be filtered, sorted and worked through. */

import type { Report } from '../../report.ts'
import { frontOf } from '../document/paper.ts'
import { entriesOf } from '../entries.ts'
import type { RenderOptions } from '../index.ts'
import { inventoryTables, REQUIREMENTS } from './estate.ts'
import { AS_REQUIRED, FINDINGS, UNKNOWN } from './findings.ts'
import { ASSESSOR, ATTESTATIONS, COMPARISON } from './people.ts'
import { INPUTS, POLICY, RULES } from './reference.ts'
import type { Sheet } from './sheet.ts'
import { noticesSheet, summarySheet } from './summary.ts'
import type { Table, Told } from './table.ts'
import { PLAN, ROOT_CAUSES } from './work.ts'
import { workbook } from './workbook.ts'

/** One workbook for all of them; a sheet without rows is left out, but for that of the findings. */
export function renderXlsx(reports: readonly Report[], options: Pick<RenderOptions, 'showAll' | 'asSet'>): Uint8Array {
  const front = frontOf(reports, options)
  const isOne = front.one !== undefined
  const told = reports.map((report): Told => ({ report, entries: entriesOf(report) }))
  const names = namesOf(reports)
  const tables = [
    FINDINGS,
    ROOT_CAUSES,
    PLAN,
    UNKNOWN,
    COMPARISON,
    ASSESSOR,
    ATTESTATIONS,
    POLICY,
    ...(options.showAll ? [AS_REQUIRED] : []),
    ...inventoryTables(reports),
    REQUIREMENTS,
    RULES,
    INPUTS,
  ]
  const sheets = tables.map((table) => (isOne ? sheetOf(table, told) : sheetOfSeveral(table, told, names)))
  const kept = [...sheets, noticesSheet(reports)].filter(({ name, rows }) => rows.length > 0 || name === FINDINGS.name)
  return workbook([summarySheet(reports, isOne), ...kept], front)
}

function sheetOf({ name, columns, rows }: Table, told: readonly Told[]): Sheet {
  return { name, columns, rows: told.flatMap(rows) }
}

/** The first column tells of which environment a row is. */
function sheetOfSeveral({ name, columns, rows }: Table, told: readonly Told[], names: readonly string[]): Sheet {
  return {
    name,
    columns: [{ heading: 'environment', width: 24 }, ...columns],
    rows: told.flatMap((each, index) => rows(each).map((cells) => [names[index], ...cells])),
  }
}

/** Names, with the file where several have the same. */
function namesOf(reports: readonly Report[]): readonly string[] {
  const names = reports.map(({ environment }) => environment.name)
  const isUnique = new Set(names).size === names.length
  return reports.map(({ environment: { name, path } }) => (isUnique ? name : `${name} (${path})`))
}
