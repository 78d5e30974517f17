/** The lines of a FortiGate configuration as words. A quoted value may go on over many lines, as certificates do. */

import type { Ledger } from '../line-accounts.ts'

export interface Word {
  readonly text: string
  /** From 1. */
  readonly column: number
}

/** A line that was not passed over. */
export interface CommandLine {
  readonly line: number
  readonly words: readonly Word[]
}

const MAX_LINE = 65_536

/** Cuts lines into words; lines inside a quoted value are passed over, and never shown. */
export function commandLines(lines: readonly string[], ledger: Ledger): readonly CommandLine[] {
  const commands: CommandLine[] = []
  let quotedSince = 0
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    if (raw.length > MAX_LINE) ledger.problem(line, 1, `the line is longer than ${MAX_LINE} characters`)
    else if (quotedSince > 0) {
      ledger.ignore(line, 'inside a quoted value')
      if (wordsOf(raw, true).closed) quotedSince = 0
    } else if (/^\s*(?:#|$)/.test(raw)) ledger.ignore(line, 'blank or comment')
    else {
      const { words, closed } = wordsOf(raw, false)
      if (!closed) quotedSince = line
      commands.push({ line, words: withoutPrompt(words) })
    }
  }
  if (quotedSince > 0) ledger.problem(quotedSince, 1, 'a quoted value starts here and does not end')
  return commands
}

const WORD = /(?:"(?:\\.|[^"\\])*(?:"|\\?$)|\\.|[^\s"\\])+/g
const QUOTED = /"((?:\\.|[^"\\])*)("|\\?$)|\\(.)/g

/** Words of a line that starts inside or outside quotes; a backslash keeps what stands behind it. */
function wordsOf(raw: string, inside: boolean): { readonly words: readonly Word[]; readonly closed: boolean } {
  let closed = true
  const unquoted = (_: string, body: string | undefined, end: string | undefined, kept: string | undefined) => {
    if (end !== undefined && end !== '"') closed = false
    return kept ?? (body ?? '').replace(/\\(.)/g, '$1')
  }
  const words = [...(inside ? `"${raw}` : raw).matchAll(WORD)].map(({ 0: text, index }) => ({
    text: /["\\]/.test(text) ? text.replace(QUOTED, unquoted) : text,
    column: index + 1,
  }))
  return { words, closed }
}

/** `FGT-01 (portal) # set …`, as a copied session has it. */
function withoutPrompt(words: readonly Word[]): readonly Word[] {
  const mark = words.slice(0, 3).findIndex(({ text }) => text === '#' || text === '$')
  return mark > 0 ? words.slice(mark + 1) : words
}
