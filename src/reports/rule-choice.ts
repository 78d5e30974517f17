/** Which rules were asked for, apart from what a policy made of them. */

import type { Report } from '../report.ts'

/** The ids that ran or that the policy switched off, sorted; where profiles select, only those that ran. */
export function askedFor({ rules, policy }: Report): readonly string[] {
  const off = (policy?.changes ?? []).filter(({ kind }) => kind === 'off').map(({ ruleId }) => ruleId)
  return [...new Set([...rules.map(({ id }) => id), ...off])].sort()
}

/** The profiles that select rules, as one text; empty where there are none. */
export function profilesOf({ policy }: Report): string {
  return (policy?.profiles ?? []).join(', ')
}
