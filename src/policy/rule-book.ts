/** The rules there are, and how a policy names them. */

import { meant } from '../environment/schema/meant.ts'
import type { Rule } from '../rule.ts'
import { matcher } from './select.ts'

export interface RuleBook {
  readonly rules: readonly Rule[]
  /** From an old id to the one that stands for it today. */
  readonly replacements: ReadonlyMap<string, string>
}

/** The rules that an id, a family or a pattern means; an old id stands for what replaced it. */
export function rulesOf(pattern: string, { rules, replacements }: RuleBook): readonly Rule[] {
  return rules.filter(matcher(replacements.get(pattern) ?? pattern))
}

/** The rule of an id. */
export function ruleOf(id: string, { rules, replacements }: RuleBook): Rule | undefined {
  const now = replacements.get(id) ?? id
  return rules.find((rule) => rule.id === now)
}

/** That there is no such rule, and which was perhaps meant; where one is to be named, a family or pattern is none. */
export function noRule(given: string, book: RuleBook): string {
  const { rules, replacements } = book
  const [first] = rulesOf(given, book)
  if (first !== undefined) return `"${given}" stands for several rules: name one by its id, such as ${first.id}`
  const known = [...new Set(rules.flatMap(({ id, family }) => [family, id])), ...replacements.keys()]
  return `no rule matches "${given}"${meant(given, known)} (lync-ready rules lists them)`
}
