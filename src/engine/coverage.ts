/** How much could be judged, and the few keys that would lift it most. */

import type { Environment } from '../environment/model.ts'
import { SECTION_NAMES } from '../environment/schema/document.ts'
import { countJudged } from '../policy/verdict.ts'
import type { Coverage, Result } from '../report.ts'
import type { Rule } from '../rule.ts'
import type { Outcome } from './evaluate.ts'

/** Counts a missing key once per rule, however many subjects lack it. */
export function coverageOf(
  outcomes: readonly Outcome[],
  results: readonly Result[],
  allRules: readonly Rule[],
  environment: Environment,
): Coverage {
  const rulesOfKey = new Map<string, number>()
  for (const outcome of outcomes) {
    for (const key of missingKeys(outcome)) rulesOfKey.set(key, (rulesOfKey.get(key) ?? 0) + 1)
  }
  const missing = [...rulesOfKey]
    .map(([key, rules]) => ({ key, rules }))
    .sort((a, b) => b.rules - a.rules || (a.key < b.key ? -1 : 1))
  const read = new Set(allRules.flatMap((rule) => [...rule.sections, ...(rule.alsoReads ?? [])]))
  return {
    ...countJudged(results),
    missing,
    unread: SECTION_NAMES.filter((name) => environment.section(name) === 'given' && !read.has(name)),
  }
}

function missingKeys(outcome: Outcome): ReadonlySet<string> {
  if (outcome.kind === 'not-given') return new Set([outcome.section])
  if (outcome.kind === 'not-answered') return new Set([outcome.answer.settledBy])
  if (outcome.kind !== 'judged') return new Set()
  return new Set(outcome.judgements.flatMap(({ settledBy }) => settledBy ?? []))
}
