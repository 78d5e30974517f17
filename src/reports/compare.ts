/** Lays the comparison with earlier reports beside reports. */

import type { Report } from '../report.ts'
import { withFields } from '../report-fields.ts'
import { diffReports } from './diff.ts'

export interface Compared {
  readonly reports: readonly Report[]
  /** Paths of environments of which there is no earlier report. */
  readonly unmatched: readonly string[]
}

/**
 * Environments are the same when their paths are; a second one of the same path is compared with the second.
 * @param path the file of the earlier reports, as reports name it
 */
export function compareWith(earlier: readonly Report[], reports: readonly Report[], path: string): Compared {
  const left = new Map<string, Report[]>()
  for (const report of earlier) left.set(pathOf(report), [...(left.get(pathOf(report)) ?? []), report])
  const unmatched: string[] = []
  const compared = reports.map((report) => {
    const before = left.get(pathOf(report))?.shift()
    if (before !== undefined) return withComparison(before, report, path)
    unmatched.push(pathOf(report))
    return report
  })
  return { reports: compared, unmatched }
}

function pathOf({ environment }: Report): string {
  return environment.path
}

function withComparison(before: Report, report: Report, path: string): Report {
  const [compared] = diffReports([before], [report]).environments
  const { files = [], new: found = [], fixed = [], changed = [], lost = [] } = compared ?? {}
  const { asOf, tool } = before
  return withFields(report, {
    comparison: { path, asOf, version: tool.version, files, new: found, fixed, changed, lost },
  })
}
