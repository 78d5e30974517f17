/** VPN files in XML or JSON, and scripts, that cannot be parsed. */

import type { Unresolved } from '../../../domain/tunnel.ts'
import { Unreadable } from '../../imports/bounds.ts'
import type { ScriptText } from '../firewall/script-text.ts'
import type { Ledger } from '../line-accounts.ts'

/**
 * Enters why a text of so many lines cannot be parsed; gives the line. A fault at its end may lie behind its last line.
 * @throws what else was caught
 */
export function noteUnreadable(error: unknown, lines: number, ledger: Ledger): number {
  if (!(error instanceof Unreadable)) throw error
  const line = Math.min(error.line, lines)
  ledger.problem(line, error.line > lines ? 1 : error.column, error.message)
  return line
}

/** Of such a file nothing is known. */
export function nothingKnown(file: string): Unresolved {
  return { what: 'the file cannot be read', place: { file, line: 1, column: 1 }, effect: 'any' }
}

/** PowerShell runs nothing of a script with a string or a comment that is not closed: enters that, and what follows from it. */
export function noteUnclosed({ unclosed, position }: ScriptText, file: string, ledger: Ledger): readonly Unresolved[] {
  const at = unclosed()
  if (at === undefined) return []
  const { line, column } = position(at)
  ledger.problem(line, column, 'the string or comment that starts here is not closed')
  return [nothingKnown(file)]
}
