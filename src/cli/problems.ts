/** Errors in the words of the person who can mend them. */

import type { InputError, InputProblem } from '../environment/input-error.ts'
import { printable } from '../reporters/printable.ts'
import { snippetLines } from '../reporters/snippet.ts'

const WIDTH = 100

/** Each problem with its place, the line itself and a caret. */
export function explainInputError({ problems }: InputError): string {
  return problems.map((problem) => `${problemLines(problem).join('\n')}\n`).join('')
}

/** What went wrong with a file of the system, without its absolute path. */
export function systemReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EEXIST: 'it exists already',
    EISDIR: 'it is a folder',
    ENOENT: 'there is no such file or folder',
    ENOSPC: 'no space left',
    ENOTDIR: 'a part of its path is not a folder',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
  }
  return words[code] ?? code
}

function problemLines(problem: InputProblem): readonly string[] {
  const { file, line, column = 1, message, snippet } = problem
  if (line === undefined) return [`${printable(file)}: ${printable(message)}`]
  const head = `${printable(file)}:${line}:${column}: ${printable(message)}`
  if (snippet === undefined || snippet.trim() === '') return [head]
  const { endLine = line, endColumn = column } = problem
  return [head, ...snippetLines({ line, column, endLine, endColumn, snippet }, WIDTH)]
}
