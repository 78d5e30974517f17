/** Pure code outside of rules that asks questions, run until each has its answer. */

import type { Loaded } from '../environment/load.ts'
import type { AskedQuestion, ObservationFor } from '../question.ts'
import { createDeclaredSource } from '../sources/declared.ts'
import { MAX_ROUNDS } from './evaluate.ts'
import { createObserver, dated } from './observe.ts'

/**
 * As rules are run: again, until nothing new is asked. `now` is the ISO day as of which questions are answered.
 *
 * @throws InputError when a file of the environment that a question needs cannot be used
 */
export async function answered<Result>(
  loaded: Loaded,
  now: string,
  ask: (observe: <Q extends AskedQuestion>(question: Q) => ObservationFor<Q>) => Result,
): Promise<Result> {
  const observer = createObserver([createDeclaredSource(loaded)])
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    let waiting = false
    const observe = <Q extends AskedQuestion>(question: Q) =>
      observer.ask(dated(question, now), () => {
        waiting = true
      }) as ObservationFor<Q>
    const result = ask(observe)
    if (!waiting) return result
    await observer.answerAll()
  }
  throw new Error(`asks new questions after ${MAX_ROUNDS} rounds`)
}
