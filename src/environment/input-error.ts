/** The user's input is wrong: where, what, and what was expected instead. Always exit code 2, never a stack. */

export interface InputProblem {
  /** As the user named it, or relative to the root. */
  readonly file: string
  /** From 1; absent when the whole file is meant. */
  readonly line?: number
  /** From 1, in UTF-16 code units. */
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly message: string
  /** The line itself, to show with a caret. */
  readonly snippet?: string
}

export class InputError extends Error {
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line ?? 1}:${column ?? 1}: ${message}`).join('\n'),
    )
    this.name = 'InputError'
    this.problems = problems
  }
}
