/** What stands behind the findings, and what to do about them. */

import type { Finding } from '../../report.ts'
import { type Headline, headlinesOf } from '../../reports/headlines.ts'
import { type PlanStep, planOf } from '../../reports/plan.ts'
import { acceptedMark, givenText, stepFixes, wrongText } from '../document/plan.ts'
import { position } from '../text-finding.ts'
import { type Table, tableOf } from './table.ts'

/** What several findings follow from. */
export const ROOT_CAUSES: Table = tableOf<Headline>(
  'Root causes',
  [
    ['status', 10, ({ level }) => level],
    ['root cause', 60, ({ text, rootAccepted }) => (rootAccepted ? `${text} (accepted)` : text)],
    ['findings', 10, ({ count }) => count],
    ['rule', 26, ({ root }) => root.ruleId],
    ['subject', 26, ({ root }) => root.subject],
    ['where', 30, ({ root }) => position(root.location)],
    ['leads to', 60, ({ consequences }) => consequences.map(findingText)],
    ['fix', 44, ({ root }) => root.fix],
    ['fingerprint', 20, ({ root }) => root.fingerprint],
  ],
  ({ report }) => headlinesOf(report).all.filter(({ consequences }) => consequences.length > 0),
)

function findingText({ ruleId, message }: Finding): string {
  return `${ruleId}: ${message}`
}

type NumberedStep = PlanStep & { readonly step: number }

/** The steps, in order. */
export const PLAN: Table = tableOf<NumberedStep>(
  'Plan',
  [
    ['step', 7, ({ step }) => step],
    ['status', 10, ({ level }) => level],
    ['what to do', 60, (step) => stepFixes(step).map((fix) => fix + acceptedMark(step))],
    ['what is wrong', 50, wrongText],
    ['rule', 26, ({ rule }) => rule.id],
    ['subjects', 10, ({ subjects }) => subjects.length],
    ['where', 34, ({ subjects }) => subjects],
    ['files', 30, ({ files }) => files],
    ['settles findings', 10, ({ settles }) => settles.findings],
    ['of rules', 30, ({ settles }) => settles.rules],
    ['owner', 22, ({ owner }) => givenText(owner)],
    ['effort', 20, ({ effort }) => givenText(effort)],
    ['due', 11, ({ due }) => due],
  ],
  ({ report }) => planOf(report).map((step, index) => ({ ...step, step: index + 1 })),
)
