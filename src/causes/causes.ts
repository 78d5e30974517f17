/**
 * The root causes of a report: unmet findings that stand for others, which are settled with them. Nothing is grouped by how
 * it looks. A finding is a consequence where it is gone once what the other asks for is supposed, where both judge the very
 * same value, or where its rule says what it follows from. What needs several things put right belongs to none of them.
 */

import type { ReportCause } from '../report-causes.ts'
import { declaredConsequences } from './declared.ts'
import { Forest } from './forest.ts'
import type { JudgedEnvironment } from './judged.ts'
import { mootFindings } from './moot.ts'
import { rightAnswers } from './right-answers.ts'
import { sameValues } from './same-value.ts'
import { settledBySupposing } from './supposing.ts'

/** In the order of the findings that stand for them; none where each finding stands for itself. */
export function causesOf(judged: JudgedEnvironment): readonly ReportCause[] {
  const { unmet } = judged
  if (unmet.length < 2) return []
  const forest = new Forest()
  for (const tie of settledBySupposing(rightAnswers(judged), judged)) forest.tie(tie)
  for (const tie of mootFindings(judged)) forest.tie(tie)
  for (const tie of declaredConsequences(judged)) forest.tie(tie)
  for (const tie of sameValues(judged)) forest.tie(tie)
  const messages = new Map(unmet.map(({ index, finding }) => [index, finding.message]))
  return forest.trees().map(({ root, others }) => ({
    headline: messages.get(root) ?? '',
    finding: root,
    consequences: others,
  }))
}
