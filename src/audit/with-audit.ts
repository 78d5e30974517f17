/** Lays audit data beside reports. Nothing that was judged changes. */

import type { Report } from '../report.ts'
import type { ReportAudit } from '../report-audit.ts'
import { withFields } from '../report-fields.ts'
import type { AuditData, Said } from './audit-data.ts'
import { speaksOf } from './speaks-of.ts'

/** The same report with what is said of its environment. */
export function withAudit(report: Report, { input, cover, findings, attestations, plan }: AuditData): Report {
  const audit: ReportAudit = {
    path: input.path,
    sha256: input.sha256,
    cover,
    findings: saidOf(report, findings),
    attestations: saidOf(report, attestations).map(({ location, ...each }) => ({
      ...each,
      speaksOf: speaksOf(each, report),
      location,
    })),
    plan: saidOf(report, plan),
  }
  return withFields(report, { audit })
}

function saidOf<What>(report: Report, said: readonly Said<What>[]): readonly What[] {
  return said.filter((each) => isAbout(each, report)).map(({ what }) => what)
}

/** Whether something is said of the environment of a report. */
export function isAbout({ environment }: Pick<Said<unknown>, 'environment'>, { environment: { path, name } }: Report) {
  return environment === undefined || environment === name || environment.replaceAll('\\', '/') === path
}
