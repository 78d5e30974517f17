/**
 * JSON lines: each line is one object of a `type`, and names the environment it belongs to. Of each report first its
 * `report` (version, tool, day, environment, inputs), then its `rule`, `result` and `finding` lines, last its `summary`.
 * Together they hold all that the JSON report holds, under the same names.
 */

import type { Report } from '../report.ts'
import { printableJson } from './printable.ts'

/** All lines of all reports. */
export function renderJsonLines(reports: readonly Report[]): string {
  return [...jsonLinePieces(reports)].join('')
}

/** The lines of one report after the other. */
export function* jsonLinePieces(reports: readonly Report[]): Generator<string> {
  for (const report of reports) {
    yield linesOf(report)
      .map((line) => `${printableJson(JSON.stringify(line))}\n`)
      .join('')
  }
}

function linesOf(report: Report): readonly object[] {
  const { rules, results, findings, summary, coverage, ...head } = report
  const environmentPath = report.environment.path
  const line = (type: string) => (fields: object) => ({ type, environmentPath, ...fields })
  return [
    line('report')(head),
    ...rules.map(line('rule')),
    ...results.map(line('result')),
    ...findings.map(line('finding')),
    line('summary')({ summary, coverage }),
  ]
}
