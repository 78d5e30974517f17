/** What systeminfo prints, as headings with values: its list and its table of commas come to the same. */

import { countParts } from '../powershell/exported.ts'
import type { Part } from '../tree.ts'

/** One value below or beside a heading: `KB2919355` of `[01]: KB2919355`. */
export interface Value {
  readonly text: string
  /** The number in brackets before it. */
  readonly index?: string
  readonly part: Part
}

export interface Entry {
  /** As printed: `Virtual Memory: Max Size`. */
  readonly heading: string
  /** Beside the heading. */
  readonly value: Value
  /** Below it. */
  readonly items: readonly Value[]
}

/** Headings with a colon inside. */
const COLON_INSIDE = /^(Virtual Memory: (?:Max Size|Available|In Use)):(.*)$/
const HEADING = /^([^\s:][^:]{0,60}):(.*)$/
const INDEXED = /^\[(\d+)\]:\s*(.*)$/

interface Line {
  readonly text: string
  readonly part: Part
}

/** Every line with something on it, whatever ends it. */
export function linesWithText(text: string): readonly Line[] {
  const counted = countParts()
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const written = line.trim()
    if (written === '') return []
    const column = line.length - line.trimStart().length + 1
    const at = { line: index + 1, column, endLine: index + 1, endColumn: column + written.length }
    counted(at)
    return [{ text: line.trimEnd(), part: { at, what: nameOf(written) } }]
  })
}

/** The heading of a line, never its value: that may be a secret. */
function nameOf(written: string): string {
  const heading = (COLON_INSIDE.exec(written) ?? HEADING.exec(written))?.[1]
  return heading === undefined ? 'a line' : heading.trim()
}

/** The headings of the list, each with what is indented below it; lines before the first heading are left out. */
export function entriesOf(lines: readonly Line[]): readonly Entry[] {
  const entries: (Entry & { readonly items: Value[] })[] = []
  for (const { text, part } of lines) {
    const last = entries.at(-1)
    if (/^\s/.test(text)) {
      last?.items.push(valueIn(text.trim(), part))
      continue
    }
    const [, heading, value = ''] = COLON_INSIDE.exec(text) ?? HEADING.exec(text) ?? []
    if (heading !== undefined) entries.push({ heading: heading.trim(), value: { text: value.trim(), part }, items: [] })
  }
  return entries
}

function valueIn(text: string, part: Part): Value {
  const [, index, inside] = INDEXED.exec(text) ?? []
  return index === undefined ? { text, part } : { text: (inside ?? '').trim(), index, part }
}

/** The same of a cell, where commas stand for the ends of lines: `2 Hotfix(s) Installed.,[01]: KB1,[02]: KB2`. */
export function entryOfCell(heading: string, cell: string, part: Part): Entry {
  const [value = '', ...items] = cell.split(/,\s*(?=\[\d+\]:|Connection Name:|DHCP |IP address\(es\)|Status:)/)
  return { heading, value: { text: value.trim(), part }, items: items.map((item) => valueIn(item.trim(), part)) }
}
