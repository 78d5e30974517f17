/** Reports with other fields. */

import type { Report } from './report.ts'

/** The report with these fields instead of its own; what is computed only when somebody looks at it stays so. */
export function withFields(report: Report, fields: Partial<Report>): Report {
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(report), ...Object.getOwnPropertyDescriptors(fields) },
  ) as Report
}
