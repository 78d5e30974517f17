/** A fault of the program. */

import { printable } from '../reporters/printable.ts'

/** The stack, for the report that is asked for. */
export function explainCrash(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  const lines = text.split('\n').map(printable).join('\n')
  return `${lines}\n\nThis is our fault, not that of your input: please report it with the lines above.\n`
}
