/** Which of several findings about one thing says it best. */

import type { Found } from './judged.ts'

export interface Wanted {
  /** The rule that is there for it. */
  readonly rule?: string
  /** The subject that is the thing itself. */
  readonly subject?: string
}

/** The rule that is there for it, then what is about the thing itself, what fails, what rests on least; then as in the report. */
export function bestFirst(findings: readonly Found[], wanted: Wanted = {}): readonly Found[] {
  const ranks = new Map(findings.map((found) => [found, ranksOf(found, wanted)]))
  return findings.toSorted((a, b) => {
    const [left = [], right = []] = [ranks.get(a), ranks.get(b)]
    const at = left.findIndex((rank, index) => rank !== right[index])
    return at < 0 ? a.index - b.index : (left[at] ?? 0) - (right[at] ?? 0)
  })
}

function ranksOf({ rule, finding }: Found, wanted: Wanted): readonly number[] {
  const { subject, level, evidence } = finding
  return [
    rule.id === wanted.rule ? 0 : 1,
    subject === wanted.subject ? 0 : 1,
    level === 'fail' ? 0 : 1,
    evidence.filter(({ role }) => role === 'actual').length,
  ]
}
