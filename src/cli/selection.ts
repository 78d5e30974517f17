/** From the patterns of a command line to rules. */

import { rules as allRules } from '../../rules/index.ts'
import { type Selection, selectRules } from '../policy/select.ts'
import type { Rule } from '../rule.ts'
import type { Context } from './context.ts'
import { near } from './near.ts'
import { readRuleIds } from './rule-ids.ts'

export interface Wanted {
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  /** `true`: all that run. */
  readonly requireKnown?: boolean | readonly string[]
}

export interface Chosen {
  readonly rules: readonly Rule[]
  /** Absent where the command line does not say. */
  readonly requireKnown?: boolean | readonly string[]
}

/** The rules that run, and those that must be known; ends the command when a pattern means nothing. */
export function chooseRules({ only = [], skip = [], requireKnown }: Wanted, context: Context): Chosen {
  const ids = readRuleIds()
  const select = (patterns: { only: readonly string[]; skip: readonly string[] }) =>
    understood(selectRules(allRules, patterns, ids.replacements), context)
  const { rules } = select({ only, skip })
  if (rules.length === 0) context.fail('no rule is left to run: --only and --skip exclude them all')
  if (requireKnown === undefined) return { rules }
  if (typeof requireKnown === 'boolean') return { rules, requireKnown }
  const demanded = select({ only: requireKnown, skip: [] }).rules
  const idle = demanded.find((rule) => !rules.includes(rule))
  if (idle) context.fail(`--require-known demands ${idle.id}, which --only or --skip excludes`)
  return { rules, requireKnown: demanded.map(({ id }) => id) }
}

function understood(selection: Selection, context: Context): Selection {
  const { unmatched, replaced } = selection
  for (const { old, now } of replaced) context.notice(`${old} is now ${now}`)
  const [first] = unmatched
  if (first !== undefined) {
    context.fail(`no rule matches ${unmatched.join(', ')}${near(first, known())} (lync-ready rules lists them)`)
  }
  return selection
}

function known(): readonly string[] {
  return allRules.flatMap(({ id, family }) => [family, id])
}
