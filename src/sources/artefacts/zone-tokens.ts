/** Splits a master file into entries (RFC 1035 5.1): lines, joined where parentheses say so, cut into fields. */

import type { ZoneFault, ZoneLimits, ZoneSpan } from './zone-types.ts'

/** One field. A quoted field is without its quotes; escapes are as written, since names and text decode them differently. */
export interface ZoneToken {
  readonly raw: string
  readonly quoted: boolean
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** One logical line. The span runs from the first field or parenthesis to the last. */
export interface ZoneEntry extends ZoneSpan {
  readonly tokens: readonly ZoneToken[]
  /** The line starts with white space: the owner is that of the record before. */
  readonly blankOwner: boolean
  readonly comment: boolean
  readonly fault?: ZoneFault
}

interface Draft {
  readonly tokens: ZoneToken[]
  readonly blankOwner: boolean
  readonly line: number
  comment: boolean
  column: number
  endColumn: number
  /** The parentheses still open. */
  depth: number
  opened: { readonly line: number; readonly column: number }
  fault: ZoneFault | undefined
  full: boolean
}

/** The physical lines, without their ends. A lone CR ends a line, as in BIND. */
export function zoneLines(text: string): readonly string[] {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines
}

/** The entries of the lines, in order, covering each line once. After a limit the last entry covers all that is left. */
export function* zoneEntries(lines: readonly string[], limits: ZoneLimits): Generator<ZoneEntry> {
  let draft: Draft | undefined
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    draft ??= startDraft(text, line)
    addLine(draft, text, line, limits)
    if (draft.full) return yield finish(draft, lines.length)
    if (draft.depth > 0) continue
    yield finish(draft, line)
    draft = undefined
  }
  if (draft) yield finish(unclosed(draft), lines.length)
}

function startDraft(text: string, line: number): Draft {
  return {
    tokens: [],
    blankOwner: /^[ \t]/.test(text),
    line,
    comment: false,
    column: 1,
    endColumn: 1,
    depth: 0,
    opened: { line, column: 1 },
    fault: undefined,
    full: false,
  }
}

function addLine(draft: Draft, text: string, line: number, limits: ZoneLimits): void {
  if (text.length > limits.maxLineLength) {
    stop(draft, line, 1, `line ${line} has ${text.length} characters; expected ${limits.maxLineLength} at most`)
    return
  }
  let at = 0
  while (at < text.length && !draft.full) {
    at = addNext(draft, text, at, line)
    if (draft.tokens.length > limits.maxTokens) {
      const advice = `expected ${limits.maxTokens} at most (is a closing parenthesis missing?)`
      stop(draft, line, at, `the record starting on line ${draft.line} has too many fields; ${advice}`)
    }
  }
}

/** Takes what starts at `at` and says where the next thing starts. */
function addNext(draft: Draft, text: string, at: number, line: number): number {
  const char = text[at]
  if (char === ' ' || char === '\t') return at + 1
  if (char === ';') {
    draft.comment = true
    return text.length
  }
  if (char === '"') return addQuoted(draft, text, at, line)
  if (char === '(' || char === ')') return addParenthesis(draft, char, at, line)
  return addPlain(draft, text, at, line)
}

function addParenthesis(draft: Draft, char: string, at: number, line: number): number {
  mark(draft, at, at + 1)
  if (char === '(') {
    if (draft.depth === 0) draft.opened = { line, column: at + 1 }
    draft.depth += 1
  } else if (draft.depth > 0) {
    draft.depth -= 1
  } else {
    draft.fault ??= {
      reason: 'a parenthesis is closed that was never opened; expected "(" before',
      at: place(line, at),
    }
  }
  return at + 1
}

function addQuoted(draft: Draft, text: string, at: number, line: number): number {
  let end = at + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  if (end >= text.length) {
    draft.fault ??= { reason: 'a quoted string is not closed; expected " on the same line', at: place(line, at) }
    end = text.length
  }
  const next = Math.min(end + 1, text.length)
  addToken(draft, { raw: text.slice(at + 1, end), quoted: true, line, column: at + 1, endColumn: next + 1 })
  return next
}

function addPlain(draft: Draft, text: string, at: number, line: number): number {
  let end = at
  while (end < text.length && !' \t;()"'.includes(text.charAt(end))) end += text[end] === '\\' ? 2 : 1
  end = Math.min(end, text.length)
  addToken(draft, { raw: text.slice(at, end), quoted: false, line, column: at + 1, endColumn: end + 1 })
  return end
}

function addToken(draft: Draft, token: ZoneToken): void {
  mark(draft, token.column - 1, token.endColumn - 1)
  draft.tokens.push(token)
}

function mark(draft: Draft, from: number, to: number): void {
  if (draft.endColumn === 1) draft.column = from + 1
  draft.endColumn = to + 1
}

function place(line: number, at: number): { readonly line: number; readonly column: number } {
  return { line, column: at + 1 }
}

function stop(draft: Draft, line: number, column: number, what: string): void {
  draft.full = true
  draft.fault = { reason: `${what}; nothing from here to the end was read`, at: { line, column } }
}

function unclosed(draft: Draft): Draft {
  const { line, column } = draft.opened
  const open = `the parenthesis on line ${line}, column ${column} is never closed; expected ")"`
  const reason = [...(draft.fault ? [draft.fault.reason] : []), open].join('; ')
  return {
    ...draft,
    fault: { reason: `${reason}; nothing from here to the end was read`, at: draft.fault?.at ?? draft.opened },
  }
}

function finish(draft: Draft, endLine: number): ZoneEntry {
  const { tokens, blankOwner, comment, line, column, endColumn, fault } = draft
  const entry = { tokens, blankOwner, comment, line, column, endLine, endColumn }
  return fault ? { ...entry, fault } : entry
}
