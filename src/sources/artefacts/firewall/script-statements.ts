/** Cuts a Windows script, PowerShell or command file, into statements. */

import { afterBracket, afterComment, afterHereString, afterString, endOfLine, stringValue } from './script-scan.ts'

/** One word. `values` are the literal texts it stands for; without them its value is not known. */
export interface ScriptWord {
  readonly kind: 'bare' | 'quoted' | 'parameter' | 'variable' | 'expression' | 'splat' | 'comma' | 'pipe'
  readonly text: string
  readonly values?: readonly string[]
  readonly at: number
}

/** One statement; `netsh` commands keep their text, because they have a syntax of their own. */
export interface ScriptStatement {
  readonly kind: 'command' | 'netsh'
  readonly words: readonly ScriptWord[]
  readonly text: string
  readonly start: number
  readonly end: number
  /** How many blocks it stands in: a statement in one may run never, or often. */
  readonly depth: number
}

/** A comment of a command file, or a line that only prints. */
const REMARK = /(?:@?rem\b|::|@?echo\b)/iy
const NETSH = /@?netsh(?:\.exe)?\s/iy

/** All statements of a script, in order. */
export function scriptStatements(text: string): readonly ScriptStatement[] {
  const scan: Scan = { text, statements: [], words: [], depth: 0 }
  for (let at = 0; at < text.length; ) at = scanAt(scan, at)
  finish(scan, text.length)
  return scan.statements
}

/** A scan under way. */
interface Scan {
  readonly text: string
  readonly statements: ScriptStatement[]
  words: ScriptWord[]
  depth: number
}

function finish(scan: Scan, end: number): void {
  const { words, depth } = scan
  const [first] = words
  if (first) scan.statements.push({ kind: 'command', words, text: '', start: first.at, end, depth })
  scan.words = []
}

/** Reads what starts at an index, and gives the index behind it. */
function scanAt(scan: Scan, at: number): number {
  const { text } = scan
  const char = text[at] ?? ''
  const whole = scan.words.length === 0 && char !== ' ' ? afterLineCommand(text, at) : undefined
  if (whole !== undefined) {
    if (matches(NETSH, text, at)) keepNetsh(scan, at, whole)
    return whole
  }
  if (isSeparator(char)) {
    separate(scan, char, at)
    return at + 1
  }
  const step = nextWord(text, at)
  if (step.word) scan.words.push(step.word)
  return step.next
}

function isSeparator(char: string): boolean {
  return char === '\n' || char === ';' || char === '{' || char === '}'
}

function separate(scan: Scan, char: string, at: number): void {
  if (char !== '\n' || !goesOn(scan.words)) finish(scan, at)
  if (char === '{') scan.depth += 1
  if (char === '}') scan.depth = Math.max(0, scan.depth - 1)
}

function keepNetsh({ statements, text, depth }: Scan, start: number, end: number): void {
  statements.push({ kind: 'netsh', words: [], text: text.slice(start, end), start, end, depth })
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The end of a line that is read as a whole, with the lines it goes on in. */
function afterLineCommand(text: string, at: number): number | undefined {
  if (matches(REMARK, text, at)) return endOfLine(text, at)
  if (!matches(NETSH, text, at)) return undefined
  let end = endOfLine(text, at)
  while (/[\^`]$/.test(text.slice(at, end)) && end < text.length)
    end = endOfLine(text, end + (text.startsWith('\r\n', end) ? 2 : 1))
  return end
}

/** A line end ends a statement, but not behind a comma or a pipe. */
function goesOn(words: readonly ScriptWord[]): boolean {
  const last = words.at(-1)
  return last?.kind === 'comma' || last?.kind === 'pipe'
}

interface Step {
  readonly next: number
  readonly word?: ScriptWord
}

const WORD_END = /[\s,;|(){}"']/g

function nextWord(text: string, at: number): Step {
  const char = text[at] ?? ''
  if (char === ' ' || /\s/.test(char)) return { next: at + 1 }
  const continued = char === '`' ? /^`\r?\n/.exec(text.slice(at, at + 3))?.[0] : undefined
  if (continued) return { next: at + continued.length }
  const comment = afterComment(text, at)
  if (comment !== undefined) return { next: comment }
  if (char === ',') return { next: at + 1, word: { kind: 'comma', text: char, at } }
  if (char === '|') return { next: at + 1, word: { kind: 'pipe', text: char, at } }
  const here = afterHereString(text, at)
  if (here !== undefined) return { next: here, word: { kind: 'expression', text: '', at } }
  if (char === '"' || char === "'") return quotedWord(text, at)
  if ((char === '(' || char === '@' || char === '$') && /^(?:[@$]?\(|[@$]\{)/.test(text.slice(at, at + 2)))
    return bracketWord(text, at)
  return bareWord(text, at)
}

function quotedWord(text: string, at: number): Step {
  const next = afterString(text, at)
  const value = stringValue(text.slice(at, next))
  return {
    next,
    word: {
      kind: value === undefined ? 'expression' : 'quoted',
      text: value ?? '',
      at,
      ...(value === undefined ? {} : { values: [value] }),
    },
  }
}

/** `@('a', 'b')` is the list it says; any other bracket is an expression. */
function bracketWord(text: string, at: number): Step {
  const open = text[at] === '(' ? at : at + 1
  const next = afterBracket(text, open)
  const values = text[open] === '(' && text[at] !== '$' ? literalList(text.slice(open + 1, next - 1)) : undefined
  return { next, word: { kind: values ? 'quoted' : 'expression', text: '', at, ...(values ? { values } : {}) } }
}

/** Strings and numbers with commas, white space and comments between them. */
function literalList(inner: string): readonly string[] | undefined {
  // A bracket inside is no literal; looking into it would take a nested text apart once for each level.
  if (/[(){}]/.test(inner.replace(/"[^"]*"|'[^']*'/g, ''))) return undefined
  const words: ScriptWord[] = []
  for (let at = 0; at < inner.length; ) {
    const step = nextWord(inner, at)
    if (step.word && step.word.kind !== 'comma') words.push(step.word)
    at = step.next
  }
  const values = words.map((word) => (word.kind === 'quoted' || /^\d+$/.test(word.text) ? word.values : undefined))
  return values.some((some) => some === undefined) ? undefined : (values.flat() as string[])
}

function bareWord(text: string, at: number): Step {
  WORD_END.lastIndex = at + 1
  const end = WORD_END.exec(text)?.index ?? text.length
  const word = text.slice(at, end)
  const glued = /["'(]/.test(text[end] ?? '')
  if (glued) {
    const next = text[end] === '(' ? afterBracket(text, end) : afterString(text, end)
    return { next, word: { kind: 'expression', text: word, at } }
  }
  const kind = bareKind(word)
  return { next: end, word: kind === 'bare' ? { kind, text: word, at, values: [word] } : { kind, text: word, at } }
}

function bareKind(word: string): ScriptWord['kind'] {
  if (/^\$[A-Za-z_]\w*$/.test(word)) return 'variable'
  if (/^@[A-Za-z_]\w*$/.test(word)) return 'splat'
  if (/^[-\u2013][A-Za-z]/.test(word)) return 'parameter'
  return /[$%`]/.test(word) ? 'expression' : 'bare'
}
