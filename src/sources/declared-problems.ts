/** Files of the description that cannot be used: every problem with its place, as one error. */

import { InputError } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import type { LineProblem } from './artefacts/line-accounts.ts'

const MAX_PROBLEMS = 20

/** @throws InputError with what is wrong in a file, when something is */
export function refuseProblems(problems: readonly LineProblem[], file: string, loaded: Loaded): void {
  if (problems.length === 0) return
  throw new InputError(
    problems.slice(0, MAX_PROBLEMS).map(({ line, column, message }) => {
      const snippet = loaded.lineOf(file, line)
      return { file, line, column, message, ...(snippet !== undefined && { snippet }) }
    }),
  )
}
