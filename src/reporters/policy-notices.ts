/** What somebody should know of the waivers of a run. */

import type { Location, Report } from '../report.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import { position } from './text-finding.ts'

/** `lync-ready.policy.yaml:12:5: the waiver of … ends in 3 days, on 2027-03-31`. */
export function noticeLines(reports: readonly Report[]): readonly string[] {
  return [...new Set(noticesOf(reports).map(({ location, message }) => `${position(location)}: ${message}`))]
}

/** A waiver that several environments share is needed when one of them needs it. */
function noticesOf(reports: readonly Report[]): readonly ReportPolicyNotice[] {
  const all = reports.flatMap(({ policy }) => policy?.notices ?? [])
  const needed = new Set([
    ...reports.flatMap(({ findings }) => findings.flatMap(({ waived }) => waived?.location ?? [])).map(keyOf),
    ...all.filter(({ kind }) => NEEDED.includes(kind)).map(({ location }) => keyOf(location)),
  ])
  return all.filter(({ kind, location }) => kind !== 'unused' || !needed.has(keyOf(location)))
}

/** What is said of a waiver that names something. */
const NEEDED: readonly ReportPolicyNotice['kind'][] = ['expired', 'expiring', 'not-yet', 'level']

function keyOf({ path, line, column }: Omit<Location, 'snippet'>): string {
  return `${path}:${line}:${column}`
}
