/** A report as it is shown by default: what is met is counted, and not listed. */

import type { Report } from '../report.ts'
import type { ReportCause } from '../report-causes.ts'
import { withFields } from '../report-fields.ts'

/** The report without met findings; causes name the others by their new places. */
export function withoutMet(report: Report): Report {
  const findings = report.findings.filter(({ verdict }) => verdict !== 'met')
  return withFields(report, {
    findings,
    get causes() {
      return report.causes && moved(report, report.causes)
    },
  })
}

function moved({ findings }: Report, causes: readonly ReportCause[]): readonly ReportCause[] {
  let kept = 0
  const places = findings.map(({ verdict }) => (verdict === 'met' ? undefined : kept++))
  return causes.flatMap(({ headline, finding, consequences }) => {
    const place = places[finding]
    return place === undefined
      ? []
      : [{ headline, finding: place, consequences: consequences.flatMap((each) => places[each] ?? []) }]
  })
}
