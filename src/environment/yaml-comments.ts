/** The comments of a YAML text: what looks like one inside a text of the file is none. */

import { Lexer } from 'yaml'

export interface Comment {
  /** From the number sign on, without the line ending. */
  readonly text: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** The line it speaks of: its own, or for one that stands alone the next that is neither empty nor a comment. */
  readonly about: number
}

/** The lexer marks what follows as the text of a plain or block scalar. */
const SCALAR = '\u001f'
/** Other marks of the lexer, which stand for nothing in the text. */
const MARKS = ['\u0002', '\u0018']

export function commentsOf(text: string): readonly Comment[] {
  const lines = text.split('\n')
  const comments: Comment[] = []
  let [line, column] = [1, 1]
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR || MARKS.includes(token)) {
      isScalar = token === SCALAR
      continue
    }
    if (token.startsWith('#') && !isScalar) {
      const alone = (lines[line - 1] ?? '').slice(0, column - 1).trim() === ''
      comments.push({ text: token.trimEnd(), line, column, about: alone ? nextSaying(lines, line) : line })
    }
    isScalar = false
    const breaks = token.split('\n').length - 1
    column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n')
    line += breaks
  }
  return comments
}

function nextSaying(lines: readonly string[], line: number): number {
  let next = line
  while (next < lines.length && /^\s*(#|$)/.test(lines[next] ?? '')) next += 1
  return next + 1
}
