/** The lines of an INF file as certreq takes them: sections, keys, quoted values, strings to put in, continuations. */

import type { Ledger } from './line-accounts.ts'

/** One key with its value. Names of sections and keys are in lower case. */
export interface InfEntry {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
  /** The last line of its continuations. */
  readonly last: number
}

const SECTION = /^\[([^\]]*)\]\s*(?:;.*)?$/
const CONTINUE = '_continue_'
/** The longest a continued value may become. */
const MAX_VALUE = 200_000

interface Open {
  readonly section: string
  readonly key: string
  readonly parts: string[]
  readonly line: number
  last: number
}

/** Every key of the file, in order. What is no line of an INF file is a problem in the ledger. */
export function infEntries(lines: readonly string[], ledger: Ledger): readonly InfEntry[] {
  const open: Open[] = []
  let section = ''
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    const trimmed = text.trim()
    const name = SECTION.exec(trimmed)?.[1]
    if (trimmed === '' || trimmed.startsWith(';')) ledger.ignore(line, 'a comment, or empty')
    else if (name !== undefined) {
      section = name.trim().toLowerCase()
      ledger.read(line)
    } else takeLine(trimmed, { line, section }, open, ledger)
  }
  const strings = new Map(
    open.filter((each) => each.section === 'strings').map(({ key, parts }) => [key, parts.join('')] as const),
  )
  return open.flatMap(({ parts, ...entry }) => {
    const value = parts.join('')
    if (entry.section === 'strings') {
      for (let line = entry.line; line <= entry.last; line++) ledger.read(line)
      return []
    }
    if (value.length <= MAX_VALUE) return [{ ...entry, key: named(entry.key, strings), value: named(value, strings) }]
    ledger.problem(entry.line, 1, 'the value is too long')
    return []
  })
}

function takeLine(text: string, { line, section }: { line: number; section: string }, open: Open[], ledger: Ledger) {
  const equals = text.indexOf('=')
  const key = text.slice(0, Math.max(0, equals)).trim().toLowerCase()
  const value = unquoted(text.slice(equals + 1))
  const before = open.at(-1)
  const fault = faultOf({ equals, section, value, orphan: key === CONTINUE && before?.section !== section })
  if (fault !== undefined || value === undefined) ledger.problem(line, 1, fault ?? '')
  else if (key === CONTINUE && before) {
    before.parts.push(value)
    before.last = line
  } else open.push({ section, key, parts: [value], line, last: line })
}

function faultOf(at: { equals: number; section: string; value: string | undefined; orphan: boolean }) {
  if (at.equals < 1) return 'expected a section in brackets, or a key with = and a value'
  if (at.section === '') return 'a key before the first section'
  if (at.value === undefined) return 'a quotation mark is not closed'
  return at.orphan ? 'there is nothing to continue' : undefined
}

/** A value without its quotation marks, doubled ones inside standing for one; a semicolon outside them starts a comment. */
function unquoted(text: string): string | undefined {
  let value = ''
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    const isDoubled = inside && character === '"' && text[index + 1] === '"'
    if (character === ';' && !inside) break
    if (isDoubled || character !== '"') value += character
    if (isDoubled) index++
    else if (character === '"') inside = !inside
  }
  return inside ? undefined : value.trim()
}

/** `%szOID_SUBJECT_ALT_NAME2%`: the string of [Strings], else the name that certreq knows; `%%` is a percent sign. */
function named(value: string, strings: ReadonlyMap<string, string>): string {
  return value.replace(/%([\w.-]{0,100})%/g, (_, name: string) => strings.get(name.toLowerCase()) ?? (name || '%'))
}
