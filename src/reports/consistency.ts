/** Whether a report fits itself: what it says twice, and what follows from its other parts. */

import type { Report } from '../report.ts'
import { fittedCauses } from './fitting-causes.ts'

export interface Digests {
  fingerprint(ruleId: string, subject: string, path: string): string
  rules(version: string, ruleIds: readonly string[]): string
}

/** In words what does not fit. */
export function inconsistencies(report: Report, digests: Digests): readonly string[] {
  const { findings, provenance, results, rules, summary, tool } = report
  const strange = findings.filter(
    ({ ruleId, subject, location, fingerprint }) => digests.fingerprint(ruleId, subject, location.path) !== fingerprint,
  )
  const ids = rules.map(({ id }) => id)
  const counted = Object.entries(summary).filter(
    ([status, count]) => results.filter((result) => result.status === status).length !== count,
  )
  return [
    ...strange.map(({ ruleId, subject }) => `the finding ${ruleId} on ${subject} does not fit its fingerprint`),
    ...(provenance && digests.rules(tool.version, ids) !== provenance.rules
      ? ['the list of rules is not the one that was judged by']
      : []),
    ...fittedCauses(report).misfits,
    ...counted.map(([status]) => `the summary counts other rules as ${status} than the results`),
  ]
}
