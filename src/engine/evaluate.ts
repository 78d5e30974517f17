/** Runs the rules, round by round, until nobody asks anything new. */

import { InputError } from '../environment/input-error.ts'
import type { Environment } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import type { ObservationFor, Question } from '../question.ts'
import type { Requirements } from '../requirements/requirement.ts'
import type { Judgement, Rule } from '../rule.ts'
import type { Source } from '../sources/source.ts'
import { createObserver, type Observer } from './observe.ts'

export interface World {
  readonly environment: Environment
  readonly facts: Facts
  readonly requirements: Requirements
  readonly sources: readonly Source[]
  /** ISO day. */
  readonly now: string
}

/** How one rule came out, before levels and counts. */
export type Outcome =
  | { readonly rule: Rule; readonly kind: 'judged'; readonly judgements: readonly Judgement[] }
  | { readonly rule: Rule; readonly kind: 'skipped'; readonly reason: string }
  | { readonly rule: Rule; readonly kind: 'not-given'; readonly section: string }
  | { readonly rule: Rule; readonly kind: 'error'; readonly error: unknown }

/** A rule that asks about ever new names round after round is wrong; real chains end after a few. */
export const MAX_ROUNDS = 32

/** @throws InputError when a file that a question needed cannot be read */
export async function evaluate(rules: readonly Rule[], world: World): Promise<readonly Outcome[]> {
  const observer = createObserver(world.sources)
  const outcomes = new Map<Rule, Outcome>()
  let open: readonly Rule[] = rules
  for (let round = 1; open.length > 0; round++) {
    const waiting: Rule[] = []
    for (const rule of open) {
      const outcome = runOnce(rule, world, observer)
      if (outcome === 'waiting' && round <= MAX_ROUNDS) waiting.push(rule)
      else outcomes.set(rule, outcome === 'waiting' ? endless(rule) : outcome)
    }
    if (waiting.length > 0) await observer.answerAll()
    open = waiting
  }
  return rules.flatMap((rule) => outcomes.get(rule) ?? [])
}

function endless(rule: Rule): Outcome {
  return { rule, kind: 'error', error: new Error(`asks new questions after ${MAX_ROUNDS} rounds`) }
}

function runOnce(rule: Rule, world: World, observer: Observer): Outcome | 'waiting' {
  const closed = gate(rule, world.environment)
  if (closed) return closed
  let waiting = false
  const observe = <Q extends Question>(question: Q) =>
    observer.ask(question, () => {
      waiting = true
    }) as ObservationFor<Q>
  try {
    const judgements = [...rule.check({ ...world, observe })]
    if (waiting) return 'waiting'
    return judgements.length > 0
      ? { rule, kind: 'judged', judgements }
      : { rule, kind: 'skipped', reason: rule.skippedWhen }
  } catch (error) {
    if (error instanceof InputError) throw error
    return { rule, kind: 'error', error }
  }
}

/** A rule whose sections say "none" has nothing to judge; one whose section is absent cannot judge. */
function gate(rule: Rule, environment: Environment): Outcome | undefined {
  const states = rule.sections.map((name) => ({ name, state: environment.section(name) }))
  const none = states.find(({ state }) => state === 'none')
  if (none) return { rule, kind: 'skipped', reason: `${none.name}: none` }
  const absent = states.find(({ state }) => state === 'absent')
  return absent && { rule, kind: 'not-given', section: absent.name }
}
