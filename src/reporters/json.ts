/** The report itself, as `schema/report.json` describes it. */

import type { Report } from '../report.ts'
import type { ReportSet } from '../report-set.ts'
import type { RenderOptions } from './index.ts'
import { printableJson } from './printable.ts'

/** One report as it is; several, or what is left of several, as a set. */
export function renderJson(
  reports: readonly Report[],
  { asSet = false, details = {} }: Pick<RenderOptions, 'asSet' | 'details'> = {},
): string {
  const [first, second] = reports
  const set: ReportSet = { reportVersion: 1, reports, ...details }
  const whole = !asSet && first !== undefined && second === undefined ? first : set
  return `${printableJson(JSON.stringify(whole, null, 2))}\n`
}
