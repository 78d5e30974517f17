/** The rules that ran, as a report tells of them. */

import type { Facts } from '../facts/facts.ts'
import type { ReportRule } from '../report.ts'
import type { Rule } from '../rule.ts'

const made = new WeakMap<readonly Rule[], { readonly facts: Facts; readonly shown: readonly ReportRule[] }>()

/** Made once for all environments that are judged by the same rules: a thousand reports then hold one list. */
export function reportRules(rules: readonly Rule[], facts: Facts): readonly ReportRule[] {
  const held = made.get(rules)
  if (held?.facts === facts) return held.shown
  const shown = rules.map((rule) => reportRule(rule, facts))
  made.set(rules, { facts, shown })
  return shown
}

function reportRule(rule: Rule, facts: Facts): ReportRule {
  const { id, family, title, severity, why, cites } = rule
  const sources = cites.flatMap((key) => {
    const source = facts.source(key)
    return source ? [{ title: source.title, ...(source.url !== undefined && { url: source.url }) }] : []
  })
  return { id, family, title, severity, why, sources }
}
