/** What people say of what no rule could judge: shown beside it, and it stays unknown. */

import type { Finding, Report } from '../report.ts'
import type { Attestation } from '../report-audit.ts'

export interface Attested {
  /** Of a finding; only an unknown one has any. */
  ofFinding(finding: Finding): readonly Attestation[]
  /** Of a rule that has no finding, whatever subject they name. */
  ofRule(ruleId: string): readonly Attestation[]
}

/** The attestations of a report by what they speak of. */
export function attestedIn({ audit }: Report): Attested {
  const byRule = new Map<string, Attestation[]>()
  for (const each of audit?.attestations ?? []) {
    if (each.speaksOf !== 'unknown') continue
    const held = byRule.get(each.rule)
    if (held) held.push(each)
    else byRule.set(each.rule, [each])
  }
  const ofRule = (ruleId: string) => byRule.get(ruleId) ?? []
  return {
    ofRule,
    ofFinding: ({ ruleId, subject, verdict }) =>
      verdict === 'unknown' ? ofRule(ruleId).filter((each) => isSubject(each, subject)) : [],
  }
}

/** Subjects have no case. */
function isSubject({ subject }: Attestation, name: string): boolean {
  return subject === undefined || subject.toLowerCase() === name.toLowerCase()
}

/** `by Ola Nordmann on 2014-05-30: it is so (evidence/note.txt)`. */
export function attestedText({ by, date, answer, evidence }: Attestation): string {
  const shown = evidence === undefined ? '' : ` (${evidence.path})`
  return `by ${by} on ${date}: ${answer}${shown}`
}
