/** The lines of a WireGuard file: sections, keys and values, as `wg` and `wg-quick` cut them. */

import { type Ledger, splitLines } from '../line-accounts.ts'

/** One `Key = value`; keys are compared in lower case, as WireGuard does. */
export interface WireGuardEntry {
  readonly section: 'interface' | 'peer'
  /** Counts the peers from 0; of the interface, what came before. */
  readonly peer: number
  readonly key: string
  readonly value: string
  readonly line: number
  /** Where the value starts, from 1. */
  readonly column: number
}

export interface WireGuardLines {
  readonly entries: readonly WireGuardEntry[]
  readonly interfaces: number
  readonly peers: number
  readonly lines: number
}

/** What a shell is given: `#` may stand inside. */
const COMMAND = /^(?:pre|post)(?:up|down)$/

/** Cuts a text. What is no entry is accounted for here; entries are the business of the caller. */
export function readWireGuardLines(text: string, ledger: Ledger): WireGuardLines {
  const lines = splitLines(text)
  const cut: Cut = { ledger, entries: [], section: undefined, interfaces: 0, peers: 0 }
  for (const [index, raw] of lines.entries()) cutLine(raw, index + 1, cut)
  return { entries: cut.entries, interfaces: cut.interfaces, peers: cut.peers, lines: lines.length }
}

interface Cut {
  readonly ledger: Ledger
  readonly entries: WireGuardEntry[]
  section: WireGuardEntry['section'] | 'unknown' | undefined
  interfaces: number
  peers: number
}

function cutLine(raw: string, line: number, cut: Cut): void {
  const stripped = raw.replace(/#.*/, '')
  const header = /^\s*\[([^\]]*)\]\s*$/.exec(stripped)
  if (stripped.trim() === '') cut.ledger.ignore(line, 'blank, or a comment')
  else if (header) cutHeader(header[1] ?? '', raw, line, cut)
  else if (cut.section === 'unknown') cut.ledger.unknown(line, 'a line of a section this reader does not know')
  else cutEntry(raw, stripped, line, cut)
}

function cutHeader(name: string, raw: string, line: number, cut: Cut): void {
  cut.section = sectionOf(name.trim())
  if (cut.section === 'interface') cut.interfaces += 1
  if (cut.section === 'peer') cut.peers += 1
  if (cut.section === 'unknown')
    cut.ledger.problem(line, raw.indexOf('[') + 1, 'WireGuard has the sections [Interface] and [Peer] only')
  else cut.ledger.read(line)
}

function cutEntry(raw: string, stripped: string, line: number, cut: Cut): void {
  const { section, ledger, entries, peers } = cut
  const equals = stripped.indexOf('=')
  const key = stripped.slice(0, Math.max(0, equals)).trim().toLowerCase()
  const start = raw.length - raw.trimStart().length + 1
  if (section === undefined || section === 'unknown') {
    ledger.problem(line, start, 'expected a section such as [Interface] before the first line')
    cut.section = 'unknown'
  } else if (key === '') ledger.problem(line, start, 'expected a key and a value, as in AllowedIPs = 10.0.0.0/8')
  else {
    const rest = (COMMAND.test(key) ? raw : stripped).slice(equals + 1)
    const column = equals + 2 + (rest.length - rest.trimStart().length)
    entries.push({ section, peer: peers - 1, key, value: rest.trim(), line, column })
  }
}

function sectionOf(name: string): 'interface' | 'peer' | 'unknown' {
  const word = name.toLowerCase()
  return word === 'interface' || word === 'peer' ? word : 'unknown'
}

/** The items of a comma list with the columns they start in; white space inside counts for nothing, as in `wg`. */
export function listItems({
  value,
  column,
}: Pick<WireGuardEntry, 'value' | 'column'>): readonly { readonly text: string; readonly column: number }[] {
  if (value === '') return []
  let at = 0
  return value.split(',').map((part) => {
    const start = at + (part.length - part.trimStart().length)
    at += part.length + 1
    return { text: part.replace(/\s+/g, ''), column: column + start }
  })
}
