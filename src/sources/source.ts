/** What answers questions. A source that cannot tell returns undefined, and the next one is asked. */

import type { Observation, Question } from '../question.ts'

export interface Source {
  readonly name: string
  /** Set where it tells what was observed: rules that judge nothing else run. */
  readonly observes?: true
  answer(question: Question): Observation | undefined | Promise<Observation | undefined>
}
