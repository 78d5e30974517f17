/** Which rules run: `--only` and `--skip` take ids, families and globs. */

import type { Rule } from '../rule.ts'

export interface Selection {
  readonly rules: readonly Rule[]
  /** Patterns that match no rule, with what was perhaps meant. */
  readonly unmatched: readonly string[]
  /** Old ids that were given, with what replaced them. */
  readonly replaced: readonly { readonly old: string; readonly now: string }[]
}

/** `dns/auto-sign-in-srv-present`, `dns`, `dns/*-srv-*`; an old id stands for what replaced it. */
export function selectRules(
  all: readonly Rule[],
  { only, skip }: { readonly only: readonly string[]; readonly skip: readonly string[] },
  replacements: ReadonlyMap<string, string>,
): Selection {
  const replaced = [...only, ...skip].flatMap((old) => {
    const now = replacements.get(old)
    return now === undefined ? [] : [{ old, now }]
  })
  const current = (pattern: string) => matcher(replacements.get(pattern) ?? pattern)
  const wanted = only.map(current)
  const unwanted = skip.map(current)
  return {
    rules: all.filter(
      (rule) => (wanted.length === 0 || wanted.some((is) => is(rule))) && !unwanted.some((is) => is(rule)),
    ),
    unmatched: [...only, ...skip].filter((pattern) => !all.some(current(pattern))),
    replaced,
  }
}

/** Whether a rule is meant by an id, a family or a pattern. */
export function matcher(pattern: string): (rule: Pick<Rule, 'id' | 'family'>) => boolean {
  if (!/[*?]/.test(pattern)) return (rule) => rule.id === pattern || rule.family === pattern
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
  const expression = new RegExp(`^${source.replaceAll('\u0000', '.*')}$`)
  return (rule) => expression.test(rule.id)
}
