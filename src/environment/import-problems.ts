import type { ImportReading } from './imported.ts'
import type { InputProblem } from './input-error.ts'

/** What is wrong with an export, as of any other input, with what it was taken for. */
export function problemsIn({ problems, title }: ImportReading, file: string): readonly InputProblem[] {
  return problems.map(({ line, column, message }) => ({ file, line, column, message: `${title}: ${message}` }))
}
