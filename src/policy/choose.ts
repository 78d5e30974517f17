/** Puts together what a policy, the comments of an environment and a baseline choose for it. */

import type { Rule } from '../rule.ts'
import type { Chosen } from './accept.ts'
import { inlineWaivers } from './inline.ts'
import { type Policy, USUAL_TERMS } from './policy.ts'
import type { RuleBook } from './rule-book.ts'
import { tailor } from './tailor.ts'

interface Given {
  readonly policy: Policy | undefined
  readonly baseline: Chosen['baseline']
  /** The YAML files that may hold comments which accept findings. */
  readonly texts: readonly { readonly file: string; readonly text: string }[]
  /** Whether the caller lets comments do so. */
  readonly inline: boolean
  readonly rules: readonly Rule[]
  readonly book: RuleBook
}

/**
 * Nothing, where nothing is chosen.
 * @throws InputError when a comment that accepts a finding is wrong
 */
export function choose({
  policy,
  baseline,
  texts,
  inline,
  rules,
  book,
}: Given): (Chosen & { readonly rules: readonly Rule[] }) | undefined {
  const given = policy?.terms ?? USUAL_TERMS
  const terms = { ...given, inline: given.inline && inline }
  const comments = inlineWaivers(texts, terms, book)
  const isSilent = comments.waivers.length + comments.notices.length === 0
  if (policy === undefined && baseline === undefined && isSilent) return undefined
  const tailored = policy ? tailor(rules, policy) : { rules, changes: [] }
  return {
    ...tailored,
    ...(policy && { policy }),
    ...(baseline && { baseline }),
    terms,
    waivers: [...(policy?.waivers ?? []), ...comments.waivers],
    notices: [...(policy?.notices ?? []), ...comments.notices],
  }
}
