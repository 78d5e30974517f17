/** Walks of clients to their server, with every answer the description gives. */

import { type Choice, discover } from '../discovery/discover.ts'
import type { NotWalked, Walk } from '../discovery/walk.ts'
import type { Loaded } from '../environment/load.ts'
import type { Facts } from '../facts/facts.ts'
import type { AskedQuestion, ObservationFor } from '../question.ts'
import { createDeclaredSource } from '../sources/declared.ts'
import { MAX_ROUNDS } from './evaluate.ts'
import { createObserver, dated } from './observe.ts'

export interface WalkOptions {
  readonly facts: Facts
  /** ISO day. */
  readonly now: string
  readonly choice: Choice
}

/**
 * As rules are run: again, until nothing new is asked.
 *
 * @throws InputError when a file of the environment that a question needs cannot be used
 */
export async function walkEnvironment(
  loaded: Loaded,
  { facts, now, choice }: WalkOptions,
): Promise<{ readonly walks: readonly Walk[]; readonly notWalked: readonly NotWalked[] }> {
  const observer = createObserver([createDeclaredSource(loaded)])
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    let waiting = false
    const observe = <Q extends AskedQuestion>(question: Q) =>
      observer.ask(dated(question, now), () => {
        waiting = true
      }) as ObservationFor<Q>
    const { walks, notWalked } = discover({ environment: loaded.environment, facts, observe }, choice)
    const done = [...walks]
    if (!waiting) return { walks: done, notWalked }
    await observer.answerAll()
  }
  throw new Error(`asks new questions after ${MAX_ROUNDS} rounds`)
}
