/** Evidence: what is documented of the answers of a service. */

import type { AnswerTopic } from '../../src/domain/service-answer-row.ts'
import { documented, type Evidence, type RuleContext } from '../../src/rule.ts'

export function documentedAnswers(
  { facts, environment }: Pick<RuleContext, 'facts' | 'environment'>,
  topic: AnswerTopic,
): readonly Evidence[] {
  const rows = facts.rows('service-answers', environment.document.product)
  return rows.flatMap((row) =>
    row.kind === 'documented' && row.topic === topic ? [documented('service-answers', row, row.says)] : [],
  )
}
