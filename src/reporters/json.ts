/** The report itself, as `schema/report.json` describes it. */

import type { Report, ReportSet } from '../report.ts'
import { printableJson } from './printable.ts'

/** One report as it is, several as a set. */
export function renderJson(reports: readonly Report[]): string {
  const [first, second] = reports
  const set: ReportSet = { reportVersion: 1, reports }
  const whole = first !== undefined && second === undefined ? first : set
  return `${printableJson(JSON.stringify(whole, null, 2))}\n`
}
