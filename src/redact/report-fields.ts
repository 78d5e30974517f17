/** What becomes of each field of a report. */

import type {
  Coverage,
  Finding,
  Location,
  Report,
  ReportEvidence,
  ReportRule,
  ReportWaiver,
  Result,
} from '../report.ts'
import type { ReportCause } from '../report-causes.ts'
import type { ReportComparison } from '../report-comparison.ts'
import type { ReportObservation } from '../report-observed.ts'
import type { ReportBaseline, ReportPolicy, ReportPolicyChange, ReportPolicyNotice } from '../report-policy.ts'
import type { ReportProvenance } from '../report-provenance.ts'
import { auditFields } from './audit-fields.ts'
import { estateFields } from './estate-fields.ts'
import { each, type Fields, freeText, gone, keep, object } from './fields.ts'
import { inputOf, type Means, placeOf } from './means.ts'

/** The report without names. Statuses, counts and everything the program says by itself stay. */
export function reportOf(means: Means): (report: Report) => Report {
  const { path, pseudonyms, whole } = means
  const fields: Fields<Report> = {
    reportVersion: keep,
    tool: keep,
    asOf: keep,
    knowledge: keep,
    redacted: keep,
    environment: object<Report['environment']>({
      path,
      name: (name) => whole('redacted', name),
      product: keep,
    }),
    policy: policyOf(means),
    inputs: each(inputOf(means)),
    observed: each(observationOf(means)),
    provenance: object<ReportProvenance>({ facts: keep, rules: keep, policy: each(inputOf(means)) }),
    rules: each<ReportRule>(keep),
    results: each(object<Result>({ ...RESULT, reason: means.text })),
    findings: each(findingOf(means)),
    causes: each(object<ReportCause>({ headline: means.text, finding: keep, consequences: keep })),
    summary: keep,
    coverage: object<Coverage>({ ...COVERAGE }),
    estate: estateFields(means),
    audit: auditFields(means),
    comparison: comparisonOf(means),
  }
  const redacted = object(fields)
  return (report) => redacted({ ...report, redacted: { key: pseudonyms.key, isKeyed: pseudonyms.isKeyed } })
}

const RESULT: Omit<Fields<Result>, 'reason'> = {
  ruleId: keep,
  status: keep,
  counts: keep,
  readsDay: keep,
  settledBy: keep,
}

const COVERAGE: Fields<Coverage> = {
  rules: keep,
  judged: keep,
  unknown: keep,
  skipped: keep,
  missing: keep,
  unread: keep,
}

function observationOf({ path, text, pseudonyms }: Means): (observation: ReportObservation) => ReportObservation {
  return object<ReportObservation>({
    kind: keep,
    path,
    sha256: pseudonyms.hashOf,
    vantages: each(text),
    from: keep,
    until: keep,
    answered: keep,
    notRun: keep,
    complete: keep,
  })
}

function locationOf(means: Means): (location: Location) => Location {
  return object<Location>({ path: means.path, line: keep, column: keep, endLine: keep, endColumn: keep, snippet: gone })
}

function findingOf(means: Means): (finding: Finding) => Finding {
  const { text, fingerprint } = means
  const mapped = object<Finding>({
    ruleId: keep,
    subject: text,
    verdict: keep,
    level: keep,
    message: text,
    evidence: each(object<ReportEvidence>({ role: keep, text, location: placeOf(means), fact: keep })),
    location: locationOf(means),
    fix: text,
    settledBy: text,
    fingerprint: keep,
    waived: waiverOf(means),
  })
  return (finding) => {
    const made = mapped(finding)
    return { ...made, fingerprint: fingerprint(made.ruleId, made.subject, made.location.path) }
  }
}

function waiverOf(means: Means): (waiver: ReportWaiver) => ReportWaiver {
  return object<ReportWaiver>({
    by: keep,
    reason: freeText,
    until: keep,
    daysLeft: keep,
    approver: (name) => means.whole('person', name),
    ticket: (name) => means.whole('ticket', name),
    risk: freeText,
    location: placeOf(means),
  })
}

function policyOf(means: Means): (policy: ReportPolicy) => ReportPolicy {
  const { path, text } = means
  return object<ReportPolicy>({
    path,
    profiles: each(text),
    failOn: keep,
    requireKnown: keep,
    minCoverage: keep,
    changes: each(
      object<ReportPolicyChange>({
        ruleId: keep,
        kind: keep,
        parameter: keep,
        unit: keep,
        from: keep,
        to: keep,
        reason: freeText,
        location: placeOf(means),
      }),
    ),
    notices: each(object<ReportPolicyNotice>({ kind: keep, message: text, location: placeOf(means) })),
    baseline: object<ReportBaseline>({
      path,
      known: keep,
      fixed: each((fixed) => ({ ruleId: fixed.ruleId, subject: text(fixed.subject), path: path(fixed.path) })),
    }),
  })
}

function comparisonOf(means: Means): (comparison: ReportComparison) => ReportComparison {
  const { path, text, fingerprint } = means
  type Change = ReportComparison['new'][number]
  type State = NonNullable<Change['after']>
  const state = object<State>({ verdict: keep, level: keep, message: text, waived: waiverOf(means) })
  const mapped = object<Change>({
    ruleId: keep,
    subject: text,
    fingerprint: keep,
    location: locationOf(means),
    before: state,
    after: state,
    causes: keep,
  })
  const changes = each<Change>((change) => {
    const made = mapped(change)
    return { ...made, fingerprint: fingerprint(made.ruleId, made.subject, made.location.path) }
  })
  return object<ReportComparison>({
    path,
    asOf: keep,
    version: keep,
    files: each((file) => ({ path: path(file.path), change: file.change })),
    new: changes,
    fixed: changes,
    changed: changes,
    lost: changes,
  })
}
