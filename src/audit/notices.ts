/** What somebody should know of audit data that was laid beside reports. It changes nothing. */

import { meant } from '../environment/schema/meant.ts'
import type { Report } from '../report.ts'
import type { Attestation } from '../report-audit.ts'
import type { AuditData, AuditNotice, Said } from './audit-data.ts'
import { speaksOf } from './speaks-of.ts'
import { isAbout } from './with-audit.ts'

/**
 * In the order of the file.
 * @param isWhole whether every environment that was asked for has its report here
 */
export function noticesOf(
  { findings, attestations, plan, notices }: AuditData,
  reports: readonly Report[],
  isWhole: boolean,
): readonly AuditNotice[] {
  const dated = [...findings, ...attestations]
  return [
    ...notices,
    ...(isWhole ? [...dated, ...plan].flatMap((each) => ofNoEnvironment(each, reports)) : []),
    ...dated.flatMap((each) => ofLaterDay(each, reports)),
    ...attestations.flatMap((each) => ofNothing(each, reports)),
  ].sort((a, b) => a.location.line - b.location.line)
}

function ofNoEnvironment({ environment, location }: Said<unknown>, reports: readonly Report[]): readonly AuditNotice[] {
  if (environment === undefined || reports.some((report) => isAbout({ environment }, report))) return []
  const known = reports.flatMap((report) => [report.environment.path, report.environment.name])
  return [{ message: `no environment here is called "${environment}"${meant(environment, known)}`, location }]
}

/** The same data may be laid beside reports of several days: on an earlier one it is told, and not refused. */
function ofLaterDay(said: Said<{ readonly date: string }>, reports: readonly Report[]): readonly AuditNotice[] {
  const { what, location } = said
  const earlier = reports.find((report) => isAbout(said, report) && report.asOf < what.date)
  if (earlier === undefined) return []
  return [{ message: `is dated ${what.date}, after ${earlier.asOf}, as of which was judged`, location }]
}

/** Of several environments one is enough that has what it speaks of. */
function ofNothing(
  said: Said<Pick<Attestation, 'rule' | 'subject'>>,
  reports: readonly Report[],
): readonly AuditNotice[] {
  const { what, location } = said
  const own = reports.filter((report) => isAbout(said, report))
  if (own.length === 0 || own.some((report) => speaksOf(what, report) !== 'absent')) return []
  const { rule, subject } = what
  const subjects = own.flatMap(({ findings }) => findings.filter(({ ruleId }) => ruleId === rule))
  const near = subject === undefined ? '' : meant(subject, [...new Set(subjects.map((each) => each.subject))])
  const about = subject === undefined ? rule : `${rule} on ${subject}`
  return [{ message: `attests ${about}, of which the report holds nothing${near}`, location }]
}
