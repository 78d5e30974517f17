/** The syntax of swanctl.conf and strongswan.conf: sections in braces, `key = value`, comments, quotes, references. */

import { type Lines, linesOf } from '../../imports/lines.ts'
import type { Ledger } from '../line-accounts.ts'
import type { Said } from './reading.ts'

/** A section. A name given twice is one section, and the later value counts. */
export interface Section {
  readonly name: string
  readonly line: number
  readonly values: ReadonlyMap<string, Said>
  readonly sections: ReadonlyMap<string, Section>
  /** Sections whose values hold where this one has none: `child : base { … }`, as full names. */
  readonly references: readonly Said[]
}

/** A section that is being read. Most have no sections inside, or no values of their own: those maps are shared. */
interface Growing extends Section {
  values: Map<string, Said>
  sections: Map<string, Growing>
  references: Said[]
}

export interface Settings {
  readonly root: Section
  /** `include` lines: what they name is not in the file. */
  readonly includes: readonly Said[]
  /** Whether its braces come out even, and every statement could be read. */
  readonly whole: boolean
}

const MAX_DEPTH = 32
const SPACE = /\s*/y
const NAME = /[^\s{}=:#",]+/y
const BLANK = /[ \t]*/y
const VALUE = /[^#}\n\r"]*(?:"[^"\\]*(?:\\[\s\S][^"\\]*)*"[^#}\n\r"]*)*/y
const QUOTED = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/g
const LINE = /[^\n\r]*/y
const REST = /[^\n\r#]*/y

/** Reads the text. */
export function readSettings(text: string, lineCount: number, ledger: Ledger): Settings {
  const reader: Reader = { text, at: 0, lines: linesOf(text), ledger, lineCount, includes: [], whole: true }
  const root = section('', 1)
  const stack = [root]
  for (skip(reader); reader.at < text.length && reader.whole; skip(reader)) statement(stack, reader)
  if (reader.whole && stack.length > 1)
    fail(`expected }: ${stack.length - 1} sections are still open`, text.length, reader)
  for (let line = 1; line <= lineCount; line += 1) ledger.ignore(line, 'says nothing of routes, or is not used')
  return { root, includes: reader.includes, whole: reader.whole }
}

interface Reader {
  readonly text: string
  at: number
  readonly lines: Lines
  readonly lineCount: number
  readonly ledger: Ledger
  readonly includes: Said[]
  whole: boolean
}

const NO_VALUES: Map<string, Said> = new Map()
const NO_SECTIONS: Map<string, Growing> = new Map()
const NO_REFERENCES: Said[] = []

function section(name: string, line: number): Growing {
  return { name, line, values: NO_VALUES, sections: NO_SECTIONS, references: NO_REFERENCES }
}

function statement(stack: Growing[], reader: Reader): void {
  const start = reader.at
  const here = stack.at(-1) as Growing
  if (reader.text[start] === '}') {
    if (stack.length === 1) fail('} without a section', start, reader)
    stack.pop()
    reader.at += 1
    return
  }
  const name = match(NAME, reader)
  if (name === '') {
    fail('expected a name', start, reader)
    return
  }
  match(BLANK, reader)
  if (reader.text[reader.at] === '=') setValue(name, here, reader)
  else if (name === 'include' && !/[{:]/.test(reader.text[reader.at] ?? '')) {
    const from = reader.at
    reader.includes.push(said(match(REST, reader).trim(), from, reader))
  } else openSection(name, start, stack, reader)
}

function setValue(name: string, here: Growing, reader: Reader): void {
  reader.at += 1
  match(BLANK, reader)
  const from = reader.at
  const raw = match(VALUE, reader)
  if (reader.text[reader.at] === '"') fail('a quoted value starts here and does not end', reader.at, reader)
  const text = raw.includes('"') ? raw.replace(QUOTED, (_, body: string) => body.replace(/\\([\s\S])/g, '$1')) : raw
  if (here.values === NO_VALUES) here.values = new Map()
  here.values.set(name, said(text.trim(), from, reader))
}

/** `name {`, or `name : base, other {`, the brace also on a further line. */
function openSection(name: string, start: number, stack: Growing[], reader: Reader): void {
  const above = stack.at(-1) as Growing
  const opened = above.sections.get(name) ?? section(name, reader.lines.spot(start).line)
  skip(reader)
  if (reader.text[reader.at] === ':') {
    do {
      reader.at += 1
      skip(reader)
      const from = reader.at
      if (opened.references === NO_REFERENCES) opened.references = []
      opened.references.push(said(match(NAME, reader), from, reader))
      skip(reader)
    } while (reader.text[reader.at] === ',')
  }
  if (reader.text[reader.at] !== '{') fail('expected = and a value, or { and a section', start, reader)
  else if (stack.length >= MAX_DEPTH) fail(`more than ${MAX_DEPTH} sections inside each other`, start, reader)
  reader.at += 1
  if (above.sections === NO_SECTIONS) above.sections = new Map()
  above.sections.set(name, opened)
  stack.push(opened)
}

function match(pattern: RegExp, reader: Reader): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

/** White space and comments. */
function skip(reader: Reader): void {
  match(SPACE, reader)
  while (reader.text[reader.at] === '#') {
    match(LINE, reader)
    match(SPACE, reader)
  }
}

function said(text: string, offset: number, reader: Reader): Said {
  const { line, column } = reader.lines.spot(offset)
  return { text, line: Math.min(line, reader.lineCount), column }
}

function fail(message: string, offset: number, reader: Reader): void {
  const { line, column } = reader.lines.spot(offset)
  reader.whole = false
  // The end of a text may lie behind its last line end.
  if (line > reader.lineCount) reader.ledger.problem(reader.lineCount, 1, message)
  else reader.ledger.problem(line, column, message)
}
