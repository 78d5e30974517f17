/** What stands for itself in a report: findings under nothing else, with what goes with them. */

import type { Report } from '../../src/report.ts'

export interface Headline {
  readonly rule: string
  readonly subject: string
  readonly with: readonly string[]
}

export function headlinesOf({ findings, causes = [] }: Report): readonly Headline[] {
  const below = new Map(causes.map(({ finding, consequences }) => [finding, consequences]))
  const under = new Set([...below.values()].flat())
  return findings.flatMap(({ verdict, ruleId: rule, subject }, index) => {
    if (verdict !== 'unmet' || under.has(index)) return []
    const others = (below.get(index) ?? []).flatMap((at) => findings[at] ?? [])
    return [{ rule, subject, with: others.map((other) => `${other.ruleId} ${other.subject}`) }]
  })
}
