/** Keeps account of the lines of a file: each is read, ignored by a rule, not known, or wrong. */

/** A line and what is said of it. Never the text of the line, which may hold a secret. */
export interface LineNote {
  readonly line: number
  readonly reason: string
}

/** What is wrong, at a place in the file. */
export interface LineProblem {
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  readonly message: string
}

/** Every line of the file is in exactly one of `read`, `ignored`, `unknown` and `problems`; `notes` come on top. */
export interface LineAccounts {
  readonly lines: number
  readonly read: readonly number[]
  readonly ignored: readonly LineNote[]
  /** Lines this reader does not understand: they may matter. */
  readonly unknown: readonly LineNote[]
  readonly problems: readonly LineProblem[]
  /** How something was read that can be read in several ways, and what may change it at run time. */
  readonly notes: readonly LineNote[]
}

/** A book of accounts that is being written. */
export interface Ledger {
  read(line: number): void
  ignore(line: number, reason: string): void
  unknown(line: number, reason: string): void
  problem(line: number, column: number, message: string): void
  note(line: number, reason: string): void
  close(lines: number): LineAccounts
}

interface Entry {
  readonly kind: 'read' | 'ignored' | 'unknown' | 'problem'
  readonly text: string
  readonly column: number
}

const RANK = { ignored: 0, unknown: 1, read: 2, problem: 3 } as const
const READ: Entry = { kind: 'read', text: '', column: 1 }

/** Starts a book. Of what is said of one line, a problem counts most, then that it was read, then that it is not known. */
export function openLedger(): Ledger {
  const entries: Entry[] = []
  const notes = new Map<string, LineNote>()
  // A few reasons are given for a great many lines.
  const plain = { ignored: new Map<string, Entry>(), unknown: new Map<string, Entry>() }
  const enter = (line: number, entry: Entry) => {
    const held = entries[line]
    if (held === undefined || RANK[entry.kind] > RANK[held.kind]) entries[line] = entry
  }
  const note = (kind: 'ignored' | 'unknown', text: string): Entry => {
    const held = plain[kind].get(text)
    if (held) return held
    const entry = { kind, text, column: 1 }
    plain[kind].set(text, entry)
    return entry
  }
  return {
    read: (line) => enter(line, READ),
    ignore: (line, reason) => enter(line, note('ignored', reason)),
    unknown: (line, reason) => enter(line, note('unknown', reason)),
    problem: (line, column, message) => enter(line, { kind: 'problem', text: message, column }),
    note: (line, reason) => void notes.set(`${line} ${reason}`, { line, reason }),
    close: (lines) => close(lines, entries, [...notes.values()]),
  }
}

function close(lines: number, entries: readonly (Entry | undefined)[], notes: readonly LineNote[]): LineAccounts {
  const read: number[] = []
  const ignored: LineNote[] = []
  const unknown: LineNote[] = []
  const problems: LineProblem[] = []
  for (let line = 1; line <= lines; line += 1) {
    const { kind, text, column } = entries[line] ?? NOT_READ
    if (kind === 'read') read.push(line)
    else if (kind === 'ignored') ignored.push({ line, reason: text })
    else if (kind === 'unknown') unknown.push({ line, reason: text })
    else problems.push({ line, column, message: text })
  }
  const sorted = [...notes].sort((one, other) => one.line - other.line)
  return { lines, read, ignored, unknown, problems, notes: sorted }
}

const NOT_READ: Entry = { kind: 'unknown', text: 'not read', column: 1 }

/** The lines of a text, as editors count them: a final line end starts no further line; a byte order mark is no text. */
export function splitLines(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines
}
