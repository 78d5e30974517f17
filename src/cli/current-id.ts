/** The id of a rule as it is called today. */

import type { Context } from './context.ts'
import { near } from './near.ts'
import type { RuleIds } from './rule-ids.ts'

/** An old id stands for what replaced it, with a notice; ends the command when there is no such rule. */
export async function currentId(
  given: string,
  { current, replacements }: RuleIds,
  { fail, notice }: Context,
): Promise<string> {
  const now = replacements.get(given) ?? given
  if (!current.includes(now)) {
    fail(`there is no rule ${given}${near(given, [...current, ...replacements.keys()])} (lync-ready rules lists them)`)
  }
  if (now !== given) notice(`${given} is now ${now}`)
  return now
}
