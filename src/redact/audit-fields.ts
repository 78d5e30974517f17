/** What becomes of what a person adds to a report: who it was goes, what was decided and when stays. */

import type { AssessorFinding, Attestation, PlanEntry, ReportAudit, ReportCover } from '../report-audit.ts'
import { each, freeText, gone, keep, object } from './fields.ts'
import { inputOf, type Means, placeOf } from './means.ts'

export function auditFields(means: Means): (audit: ReportAudit) => ReportAudit {
  const { path, text } = means
  const named = (prefix: string) => (name: string) => means.whole(prefix, name)
  return object<ReportAudit>({
    path,
    sha256: means.pseudonyms.hashOf,
    cover: object<ReportCover>({
      title: gone,
      client: named('client'),
      author: named('person'),
      company: named('company'),
      purpose: gone,
      confidentiality: text,
      version: text,
      logo: gone,
    }),
    findings: each(
      object<AssessorFinding>({
        id: named('id'),
        title: freeText,
        level: keep,
        subject: text,
        text: freeText,
        fix: freeText,
        by: named('person'),
        date: keep,
        evidence: each(inputOf(means)),
        location: placeOf(means),
      }),
    ),
    attestations: each(
      object<Attestation>({
        rule: keep,
        subject: text,
        answer: freeText,
        by: named('person'),
        date: keep,
        evidence: inputOf(means),
        speaksOf: keep,
        location: placeOf(means),
      }),
    ),
    plan: each(object<PlanEntry>({ rules: keep, owner: named('person'), effort: text, order: keep, due: keep })),
  })
}
