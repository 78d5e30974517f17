/** Whether a report knows what an attestation speaks of. */

import type { Report, Result } from '../report.ts'
import type { Attestation } from '../report-audit.ts'

/** Subjects have no case. */
export function speaksOf(
  { rule, subject }: Pick<Attestation, 'rule' | 'subject'>,
  { findings, results }: Report,
): Attestation['speaksOf'] {
  const result = results.find(({ ruleId }) => ruleId === rule)
  if (result === undefined) return 'absent'
  const ofRule = findings.filter(({ ruleId }) => ruleId === rule)
  const own = subject === undefined ? ofRule : ofRule.filter((each) => isSame(each.subject, subject))
  if (own.some(({ verdict }) => verdict === 'unknown') || isUnknownAsWhole(result)) return 'unknown'
  if (own.length > 0) return 'judged'
  if (subject === undefined) return result.status === 'skip' ? 'absent' : 'judged'
  const listed = ofRule.filter(({ verdict }) => verdict === 'met').length
  return result.counts.met > listed ? 'untold' : 'absent'
}

/** No subject has a finding of its own: the section is not given, or the rule broke. */
function isUnknownAsWhole({ status, counts }: Result): boolean {
  return status === 'error' || (status === 'unknown' && counts.unknown === 0)
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
