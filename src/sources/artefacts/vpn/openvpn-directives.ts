/** The lines of an OpenVPN file as directives. Inline blocks, which hold keys, are dropped unread. */

import { type Ledger, splitLines } from '../line-accounts.ts'

export interface Word {
  readonly text: string
  /** From 1. */
  readonly column: number
}

export interface Directive {
  readonly line: number
  readonly name: string
  readonly column: number
  readonly args: readonly Word[]
}

/** OpenVPN reads 256 characters a line; what is much longer is no directive. */
const MAX_LINE = 8192
const OPENING = /^\s*<([\w-]{1,64})>\s*$/

/** The directives of a file, in order; every other line is accounted for. */
export function readDirectives(
  text: string,
  ledger: Ledger,
): { readonly directives: readonly Directive[]; readonly lines: number } {
  const lines = splitLines(text)
  const directives: Directive[] = []
  let block: { readonly name: string; readonly line: number } | undefined
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const opening = block === undefined ? OPENING.exec(raw)?.[1] : undefined
    if (opening !== undefined) block = { name: opening, line }
    if (block === undefined) takeLine(raw, line, directives, ledger)
    else ledger.ignore(line, 'inline block, not kept')
    if (block && raw.trim() === `</${block.name}>`) block = undefined
  }
  if (block) ledger.problem(block.line, 1, 'the inline block is not closed, so that nothing after it is read')
  return { directives, lines: lines.length }
}

function takeLine(raw: string, line: number, directives: Directive[], ledger: Ledger): void {
  const directive = readLine(raw, line)
  if (directive === undefined) ledger.ignore(line, 'blank or comment')
  else if ('fault' in directive) ledger.problem(line, 1, directive.fault)
  else directives.push(directive)
}

function readLine(raw: string, line: number): Directive | { readonly fault: string } | undefined {
  if (raw.length > MAX_LINE) return { fault: `the line is longer than ${MAX_LINE} characters` }
  const words = splitWords(raw)
  return 'fault' in words ? words : toDirective(words, line)
}

/** `--route` and `setenv opt route` are the option `route`. */
function toDirective(words: readonly Word[], line: number): Directive | undefined {
  const [first, second, ...rest] = words
  if (first === undefined) return undefined
  if (first.text === 'setenv' && second?.text === 'opt' && rest.length > 0) return toDirective(rest, line)
  const name = first.text.startsWith('--') && first.text.length > 2 ? first.text.slice(2) : first.text
  return { line, name, column: first.column, args: words.slice(1) }
}

/** The option inside `push "…"`. */
export function pushedDirective({ line, args }: Directive): Directive | { readonly fault: string } | undefined {
  const [pushed] = args
  if (pushed === undefined || args.length > 1)
    return { fault: 'expected one option in quotes, as in push "route 10.0.0.0 255.0.0.0"' }
  const words = splitWords(pushed.text)
  if ('fault' in words) return words
  // The quote before it is not part of the word.
  return toDirective(
    words.map((word) => ({ ...word, column: word.column + pushed.column })),
    line,
  )
}

/** Splits as OpenVPN does: double quotes with backslashes, single quotes without, comments only where a word may start. */
function splitWords(raw: string): readonly Word[] | { readonly fault: string } {
  const words: Word[] = []
  let at = 0
  for (;;) {
    while (at < raw.length && /\s/.test(raw[at] ?? '')) at += 1
    const start = raw[at]
    if (start === undefined || start === '#' || start === ';') return words
    const word = readWord(raw, at)
    if (word === undefined) return { fault: 'a quote is not closed' }
    words.push({ text: word.text, column: at + 1 })
    at = word.next
  }
}

/** In double quotes, in single ones, or bare; a backslash keeps what follows it, save in single quotes. */
const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|(?!["'])((?:[^\s\\]|\\.)+\\?|\\)/y

function readWord(raw: string, start: number): { readonly text: string; readonly next: number } | undefined {
  WORD.lastIndex = start
  const match = WORD.exec(raw)
  if (match === null) return undefined
  const escaped = match[1] ?? match[3]
  const text = escaped?.includes('\\') ? escaped.replace(/\\(.)/g, '$1') : escaped
  return { text: text ?? match[2] ?? '', next: start + match[0].length }
}
