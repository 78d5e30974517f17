/** A script with its statements, the places of what stands in it, and the variables that are known. */

import { linesOf } from '../../imports/lines.ts'
import { unclosedAt } from './script-scan.ts'
import { type ScriptStatement, scriptStatements } from './script-statements.ts'

export interface ScriptText {
  readonly statements: readonly ScriptStatement[]
  /** Where a string or a comment starts that is not closed. */
  unclosed(): number | undefined
  /** The line and column of an index. */
  position(at: number): { readonly line: number; readonly column: number }
  /** Every line a statement stands in. */
  eachLine(statement: ScriptStatement, say: (line: number) => void): void
}

/** Cuts a script; line ends count as in the file. */
export function openScript(text: string): ScriptText {
  const script = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = linesOf(script)
  const position = (at: number) => {
    const { line, column } = lines.spot(at)
    return { line, column }
  }
  return {
    statements: scriptStatements(script),
    unclosed: () => unclosedAt(script),
    position,
    eachLine: ({ start, end }, say) => {
      const last = position(Math.max(start, end - 1)).line
      for (let { line } = position(start); line <= last; line += 1) say(line)
    },
  }
}

/** Whether a statement gives a variable a value. */
export function isAssignment({ words: [, second] }: ScriptStatement): boolean {
  return second !== undefined && /^[-+*/]?=$/.test(second.text)
}

/** Keeps a literal; anything else makes the variable unknown from here on. */
export function assign({ words, depth }: ScriptStatement, variables: Map<string, readonly string[]>): void {
  const [target, sign, ...rest] = words
  const name = (target?.text ?? '').toLowerCase()
  const values = rest
    .filter(({ kind }) => kind !== 'comma')
    .map((word) => (word.kind === 'quoted' || /^\d+$/.test(word.text) ? word.values : undefined))
  const known = values.length > 0 && values.every((some) => some !== undefined)
  if (known && sign?.text === '=' && depth === 0 && target?.kind === 'variable')
    variables.set(name, values.flat() as string[])
  else variables.delete(name.replace(/^.*(?=\$)/, ''))
}
