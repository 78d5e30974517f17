/** How every finding stands on a day, and on other days for as little work as will do. */

import type { Loaded } from '../environment/load.ts'
import type { Facts } from '../facts/facts.ts'
import type { Level } from '../report.ts'
import { deriveRequirements } from '../requirements/derive.ts'
import type { Judgement, Rule } from '../rule.ts'
import { createDeclaredSource } from '../sources/declared.ts'
import { levelOf } from './check.ts'
import { evaluate, type Outcome, type World } from './evaluate.ts'
import { createObserver } from './observe.ts'

/** How a finding stands on a day. */
export type Standing = 'pass' | 'unknown' | Level

/** The findings of a rule by subject, with how each stands. */
export type Standings = ReadonlyMap<string, { readonly standing: Standing; readonly judgement: Judgement }>

export type JudgeOn = (rules: readonly Rule[], day: string) => Promise<ReadonlyMap<Rule, Standings>>

/** How many findings stand so. */
export type Today = { readonly [S in Exclude<Standing, 'pass'>]: number }

export interface Judging {
  readonly rules: readonly Rule[]
  readonly facts: Facts
  /** ISO day: the first one. */
  readonly asOf: string
  /** Told of the stack of a rule that threw. */
  readonly onError: (ruleId: string, error: unknown) => void
}

/** Judges the first day with every rule, and says how to judge another with those that it matters to. */
export async function judgeDays(loaded: Loaded, { rules, facts, asOf, onError }: Judging) {
  const { environment } = loaded
  const world: World = {
    environment,
    facts,
    requirements: deriveRequirements(environment, facts),
    sources: [createDeclaredSource(loaded)],
    now: asOf,
  }
  const observer = createObserver(world.sources)
  const [byDay, byAnswer] = [new Set<Rule>(), new Set<Rule>()]
  const watch = { day: (rule: Rule) => void byDay.add(rule), answer: (rule: Rule) => void byAnswer.add(rule) }
  const told = new Set<string>()
  const standingsOf = (outcomes: readonly Outcome[]) =>
    new Map(
      outcomes.map((outcome) => {
        if (outcome.kind === 'error' && !told.has(outcome.rule.id)) {
          told.add(outcome.rule.id)
          onError(outcome.rule.id, outcome.error)
        }
        return [outcome.rule, standings(outcome)]
      }),
    )
  const outcomes = await evaluate(rules, world, { observer, watch })
  const all = standingsOf(outcomes)
  const judge: JudgeOn = async (asked, now) => {
    // What is answered alike on every day is not asked again; answers for a day are not kept for others.
    const alike = asked.filter((rule) => !byAnswer.has(rule))
    const dated = asked.filter((rule) => byAnswer.has(rule))
    return standingsOf([
      ...(await evaluate(alike, { ...world, now }, { observer, answersOf: asOf })),
      ...(await evaluate(dated, { ...world, now })),
    ])
  }
  const dependent = new Map([...all].filter(([rule]) => byDay.has(rule) || byAnswer.has(rule)))
  return { first: { standings: dependent, today: countStandings(all, outcomes) }, judge }
}

function standings(outcome: Outcome): Standings {
  if (outcome.kind !== 'judged') return new Map()
  const repeated = new Map<string, number>()
  return new Map(
    outcome.judgements.map((judgement) => {
      const { id } = judgement.subject
      const times = repeated.get(id) ?? 0
      repeated.set(id, times + 1)
      return [`${id}\0${times}`, { judgement, standing: standingOf(outcome.rule, judgement) }]
    }),
  )
}

function standingOf(rule: Rule, { verdict, evidence }: Judgement): Standing {
  if (verdict === 'unmet') return rule.severity === 'warn' ? 'warn' : levelOf(rule, evidence())
  return verdict === 'met' ? 'pass' : 'unknown'
}

function countStandings(all: ReadonlyMap<Rule, Standings>, outcomes: readonly Outcome[]): Today {
  const counts = { fail: 0, warn: 0, unknown: outcomes.filter(({ kind }) => kind === 'not-given').length }
  for (const each of all.values()) {
    for (const { standing } of each.values()) if (standing !== 'pass') counts[standing] += 1
  }
  return counts
}
