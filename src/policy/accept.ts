/** Accepts what waivers and a baseline name: a pure function from a report to the report in which that does not count. */

import { daysBetween } from '../domain/certificate-day.ts'
import type { Finding, Report, ReportWaiver, Result } from '../report.ts'
import { withFields } from '../report-fields.ts'
import type { ReportBaseline, ReportPolicyChange, ReportPolicyNotice } from '../report-policy.ts'
import { type Baseline, type BaselineIndex, fixedOf, indexOf, knownIn, outgrown } from './baseline.ts'
import { type Held, holds, noticesOf, waiverBook } from './holding.ts'
import type { Policy, Waiver, WaiverTerms } from './policy.ts'
import { matcher } from './select.ts'
import { countJudged, statusOf, summarise } from './verdict.ts'

/** What is to be done to the report of one environment. */
export interface Chosen {
  readonly policy?: Policy
  readonly changes: readonly ReportPolicyChange[]
  readonly terms: WaiverTerms
  /** Those of the policy and those of comments. */
  readonly waivers: readonly Waiver[]
  readonly baseline?: Baseline
  readonly notices: readonly ReportPolicyNotice[]
}

/** The same report for the same report and choice. What is accepted stays in it. */
export function accept(report: Report, chosen: Chosen): Report {
  const { policy, changes, terms, baseline } = chosen
  const index = baseline && indexOf(baseline)
  const book = waiverBook(chosen.waivers, report)
  const findings = report.findings.map((finding) => accepted(finding, report.asOf, book, index))
  const results = countedAgain(report.results, findings)
  const profiles = policy?.profiles.map(({ name }) => name) ?? []
  const { failOn, minCoverage } = policy?.demanded ?? {}
  const requireKnown = idsOf(policy?.demanded.requireKnown, report)
  return withFields(report, {
    policy: {
      ...(policy && { path: policy.path }),
      ...(profiles.length > 0 && { profiles }),
      ...(failOn !== undefined && { failOn }),
      ...(requireKnown !== undefined && { requireKnown }),
      ...(minCoverage !== undefined && { minCoverage }),
      changes,
      notices: [
        ...chosen.notices,
        ...noticesOf(book, { ...report, results, findings }, terms),
        ...(index ? outgrown(index, findings) : []),
      ],
      ...(index && { baseline: standingOf(index, report, findings) }),
    },
    inputs: [...report.inputs, ...(policy?.inputs ?? []), ...(baseline ? [baseline.input] : [])],
    findings,
    results,
    summary: summarise(results),
    coverage: { ...report.coverage, ...countJudged(results) },
  })
}

/** The rules that a demand names, of those that were judged. */
function idsOf(demand: boolean | readonly string[] | undefined, { rules }: Report) {
  if (typeof demand !== 'object') return demand
  const wanted = demand.map(matcher)
  return rules.filter((rule) => wanted.some((is) => is(rule))).map(({ id }) => id)
}

/** Only what is not met can be accepted: what is not known may be worse than anyone thought of. */
function accepted(finding: Finding, asOf: string, book: readonly Held[], index: BaselineIndex | undefined): Finding {
  if (finding.verdict !== 'unmet' || finding.waived !== undefined) return finding
  const waiver = holds(finding, asOf, book)
  if (waiver !== undefined) return { ...finding, waived: asReported(waiver, asOf) }
  return index && knownIn(index, finding) ? { ...finding, waived: index.waived } : finding
}

function asReported({ by, reason, until, approver, ticket, risk, location }: Waiver, asOf: string): ReportWaiver {
  return {
    by,
    reason,
    until,
    daysLeft: daysBetween(asOf, until),
    ...(approver !== undefined && { approver }),
    ...(ticket !== undefined && { ticket }),
    ...(risk !== undefined && { risk }),
    location,
  }
}

/** The results of the rules of which something is accepted. */
function countedAgain(results: readonly Result[], findings: readonly Finding[]): readonly Result[] {
  const ofRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.verdict !== 'unmet') continue
    const held = ofRule.get(finding.ruleId)
    if (held) held.push(finding)
    else ofRule.set(finding.ruleId, [finding])
  }
  return results.map((result) => {
    const unmet = ofRule.get(result.ruleId) ?? []
    const counting = unmet.filter(({ waived }) => waived === undefined)
    const waived = unmet.length - counting.length
    if (waived === 0) return result
    const counts = { ...result.counts, waived }
    const levels = counting.flatMap(({ level }) => level ?? [])
    return { ...result, status: statusOf(levels, counts), counts }
  })
}

function standingOf(index: BaselineIndex, report: Report, findings: readonly Finding[]): ReportBaseline {
  return {
    path: index.baseline.input.path,
    known: findings.filter(({ waived }) => waived?.by === 'baseline').length,
    fixed: fixedOf(index.baseline, report).map(({ rule, subject, file }) => ({ ruleId: rule, subject, path: file })),
  }
}
