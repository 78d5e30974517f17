/** Runs the rules, round by round, until nobody asks anything new. */

import { InputError } from '../environment/input-error.ts'
import type { Environment } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import type { AskedQuestion, Observation, ObservationFor, Unanswered } from '../question.ts'
import type { Requirements } from '../requirements/requirement.ts'
import type { Judgement, Rule, RuleContext } from '../rule.ts'
import type { Source } from '../sources/source.ts'
import { createObserver, dated, type Observer } from './observe.ts'

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
  | {
      readonly rule: Rule
      readonly kind: 'judged'
      readonly judgements: readonly Judgement[]
      /** How many more were met, and not kept. */
      readonly metUnkept: number
    }
  | { readonly rule: Rule; readonly kind: 'skipped'; readonly reason: string }
  | { readonly rule: Rule; readonly kind: 'not-given'; readonly section: string }
  /** It found no subject, but the network did not answer a question: with an answer there might be one. */
  | { readonly rule: Rule; readonly kind: 'not-answered'; readonly answer: Unanswered }
  | { readonly rule: Rule; readonly kind: 'error'; readonly error: unknown }

/** Told what a judgement depends on. */
export interface Watch {
  /** The rule looked at the day itself. */
  day(rule: Rule): void
  /** The rule looked at what an answer says of the day. */
  answer(rule: Rule): void
  /** The rule asked a question. */
  question?(rule: Rule): void
}

export interface EvaluateOptions {
  /** Holds answers of earlier runs. */
  readonly observer?: Observer
  readonly watch?: Watch
  /** False where nobody looks at what is met: it is counted, and goes. In a large estate that is nearly everything. */
  readonly keepMet?: boolean
  /** The ISO day as of which questions are answered; default the day as of which is judged. */
  readonly answersOf?: string
}

/** A rule that asks about ever new names round after round is wrong; real chains end after a few. */
export const MAX_ROUNDS = 32

/** @throws InputError when a file that a question needed cannot be read */
export async function evaluate(
  rules: readonly Rule[],
  world: World,
  options: EvaluateOptions = {},
): Promise<readonly Outcome[]> {
  const { observer = createObserver(world.sources), watch, answersOf = world.now, keepMet = true } = options
  const ask: Ask = (question, onPending) => observer.ask(dated(question, answersOf), onPending)
  const outcomes = new Map<Rule, Outcome>()
  let open: readonly Rule[] = rules
  for (let round = 1; open.length > 0; round++) {
    const waiting: Rule[] = []
    for (const rule of open) {
      const outcome = runOnce(rule, world, { ask, watch, keepMet })
      if (outcome === 'waiting' && round <= MAX_ROUNDS) waiting.push(rule)
      else outcomes.set(rule, outcome === 'waiting' ? endless(rule) : outcome)
    }
    if (waiting.length > 0) await observer.answerAll()
    open = waiting
  }
  return rules.flatMap((rule) => outcomes.get(rule) ?? [])
}

/** What one rule finds with these answers; undefined where one is not at hand, or the rule fails. */
export function judgeOnce(
  rule: Rule,
  world: World,
  ask: (question: AskedQuestion, onPending: () => void) => Observation,
): readonly Judgement[] | undefined {
  const outcome = runOnce(rule, world, { ask, watch: undefined, keepMet: false })
  if (outcome === 'waiting' || outcome.kind === 'error') return undefined
  return outcome.kind === 'judged' ? outcome.judgements : []
}

function endless(rule: Rule): Outcome {
  return { rule, kind: 'error', error: new Error(`asks new questions after ${MAX_ROUNDS} rounds`) }
}

type Ask = (question: AskedQuestion, onPending: () => void) => Observation

interface Running {
  readonly ask: Ask
  readonly watch: Watch | undefined
  readonly keepMet: boolean
}

function runOnce(rule: Rule, world: World, { ask, watch, keepMet }: Running): Outcome | 'waiting' {
  const closed = gate(rule, world)
  if (closed) return closed
  let waiting = false
  let open: Unanswered | undefined
  const asked = (question: AskedQuestion) => {
    const answer = ask(question, () => {
      waiting = true
    })
    if (answer.status === 'unanswered' && answer.unheard) open ??= answer
    return answer
  }
  try {
    const judgements: Judgement[] = []
    let metUnkept = 0
    for (const judgement of rule.check(contextOf(rule, world, asked, watch))) {
      if (keepMet || judgement.verdict !== 'met') judgements.push(judgement)
      else metUnkept += 1
    }
    if (waiting) return 'waiting'
    if (judgements.length + metUnkept > 0) return { rule, kind: 'judged', judgements, metUnkept }
    return open ? { rule, kind: 'not-answered', answer: open } : { rule, kind: 'skipped', reason: rule.skippedWhen }
  } catch (error) {
    if (error instanceof InputError) throw error
    return { rule, kind: 'error', error }
  }
}

function contextOf(
  rule: Rule,
  { environment, facts, requirements, now }: World,
  ask: (question: AskedQuestion) => Observation,
  watch: Watch | undefined,
): RuleContext {
  const observe = <Q extends AskedQuestion>(question: Q) => {
    watch?.question?.(rule)
    const answer = ask(question)
    return (watch ? watched(answer, () => watch.answer(rule)) : answer) as ObservationFor<Q>
  }
  return {
    environment,
    facts,
    requirements,
    observe,
    param: (name) => {
      const param = rule.params?.[name]
      if (param === undefined) throw new Error(`declares no parameter ${name}`)
      return param.default
    },
    get now() {
      watch?.day(rule)
      return now
    },
  }
}

/** Of an answer about a certificate, whether its path is valid and what the revocation lists say depend on the day. */
function watched(answer: Observation, onDated: () => void): Observation {
  if (!('view' in answer)) return answer
  const { path, revocation } = answer
  const told = <Value>(value: Value) => ({
    enumerable: true,
    get: () => {
      onDated()
      return value
    },
  })
  return Object.defineProperties({ ...answer }, { path: told(path), revocation: told(revocation) })
}

const NOT_OBSERVED = 'nothing was observed: it is judged with --live or --observations'

/** A rule whose sections say "none" has nothing to judge; one whose section is absent cannot judge. */
function gate(rule: Rule, { environment, sources }: World): Outcome | undefined {
  if (rule.observed && !sources.some(({ observes }) => observes)) return { rule, kind: 'skipped', reason: NOT_OBSERVED }
  const states = rule.sections.map((name) => ({ name, state: environment.section(name) }))
  const none = states.find(({ state }) => state === 'none')
  if (none) return { rule, kind: 'skipped', reason: `${none.name}: none` }
  const absent = states.find(({ state }) => state === 'absent')
  return absent && { rule, kind: 'not-given', section: absent.name }
}
