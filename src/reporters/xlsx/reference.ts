/** What a report is held to later: every rule, what the policy changed, and every file with its hash. */

import type { ReportRule, Result } from '../../report.ts'
import type { ReportInput } from '../../report-provenance.ts'
import { unlisted } from '../entries.ts'
import { statusWord } from '../html/parts.ts'
import { otherFiles } from '../other-files.ts'
import { changeWords, placeText } from '../policy-text.ts'
import { firstSource, otherSources, type Table, type Told, tableOf } from './table.ts'

type RuleRow = Result & { readonly rule: ReportRule }

/** Every rule that was run, in report order. */
export const RULES: Table = tableOf<RuleRow>(
  'Rules',
  [
    ['rule', 30, ({ rule }) => rule.id],
    ['title', 44, ({ rule }) => rule.title],
    ['status', 14, ({ status }) => statusWord(status)],
    ['met', 8, ({ counts }) => counts.met],
    ['unmet', 8, ({ counts }) => counts.unmet],
    ['unknown', 10, ({ counts }) => counts.unknown],
    ['accepted', 10, ({ counts }) => counts.waived ?? 0],
    ['reason', 34, ({ reason }) => reason],
    ['give', 30, ({ settledBy }) => settledBy],
    ['why', 60, ({ rule }) => rule.why],
    ['document', 44, ({ rule }) => firstSource(rule.sources)],
    ['other documents', 44, ({ rule }) => otherSources(rule.sources)],
  ],
  ({ report: { rules, results } }) => {
    const byId = new Map(rules.map((rule) => [rule.id, rule]))
    return results.map((result) => ({ ...result, rule: byId.get(result.ruleId) ?? unlisted(result.ruleId) }))
  },
)

interface PolicyRow {
  readonly rule: string
  readonly what: string
  readonly subject?: string
  readonly reason?: string | undefined
  readonly where: string
}

/** What the policy changes, and what a baseline lists that is there no more. */
export const POLICY: Table = tableOf<PolicyRow>(
  'Policy',
  [
    ['rule', 30, ({ rule }) => rule],
    ['what', 34, ({ what }) => what],
    ['subject', 26, ({ subject }) => subject],
    ['reason', 50, ({ reason }) => reason],
    ['where', 34, ({ where }) => where],
  ],
  policyRows,
)

function policyRows({ report: { policy } }: Told): readonly PolicyRow[] {
  const changes = (policy?.changes ?? []).map((change): PolicyRow => {
    return {
      rule: change.ruleId,
      what: changeWords(change),
      reason: change.reason,
      where: placeText(change.location),
    }
  })
  const fixed = (policy?.baseline?.fixed ?? []).map(({ ruleId, subject, path }): PolicyRow => {
    return { rule: ruleId, what: 'fixed: the baseline lists it, and it is there no more', subject, where: path }
  })
  return [...changes, ...fixed]
}

/** Every file that was read. */
export const INPUTS: Table = tableOf<ReportInput>(
  'Inputs',
  [
    ['file', 50, ({ path }) => path],
    ['SHA-256', 70, ({ sha256 }) => sha256],
  ],
  ({ report }) => [...report.inputs, ...otherFiles(report)],
)
