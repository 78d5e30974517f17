/** What is told of a certificate, list or request file that cannot be used. */

import { InputError } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import type { Path } from '../environment/model.ts'

/** Without a line for a binary file. */
interface Problem {
  readonly line?: number
  readonly message: string
}

const MAX_PROBLEMS = 20

/** In the file where it has lines, else where the description names it. */
export function refusal(problems: readonly Problem[], file: string, at: Path, loaded: Loaded): InputError {
  return new InputError(
    problems.slice(0, MAX_PROBLEMS).map(({ line, message }) => {
      if (line !== undefined) return { file, line, column: 1, message }
      const place = loaded.environment.locate(at)
      const snippet = loaded.lineOf(place.file, place.line ?? 1)
      return { ...place, message: `${file}: ${message}`, ...(snippet !== undefined && { snippet }) }
    }),
  )
}
