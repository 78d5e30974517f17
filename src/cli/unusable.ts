/** Files that could not be judged: as a set keeps them, and in words. */

import { InputError, type InputProblem } from '../environment/input-error.ts'
import { EXIT } from '../policy/verdict.ts'
import type { UnusableFile } from '../report-set.ts'
import { printable } from '../reporters/printable.ts'

/** Without lines of the file and without stacks, which hold paths of this machine: standard error has them. */
export function unusableFile(file: string, error: unknown): UnusableFile {
  if (error instanceof InputError) return unusableInput(file, error.problems)
  return { file, exitCode: EXIT.ours, problems: [{ file, message: String(error) }] }
}

/** A file that cannot be used, or a pattern that matches none. */
export function unusableInput(file: string, problems: readonly InputProblem[]): UnusableFile {
  return {
    file,
    exitCode: EXIT.unusable,
    problems: problems.map(({ file, line, column, message }) => ({
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message,
    })),
  }
}

/** One line for each problem. */
export function unusableLines(unusable: readonly UnusableFile[]): readonly string[] {
  return unusable.flatMap(({ problems }) =>
    problems.map(({ file, line, column = 1, message }) =>
      printable(line === undefined ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`),
    ),
  )
}
