/**
 * Writes what an environment file is to say, a value a line, behind it where it was read. Not with the writer of the yaml
 * package: it puts comments neither side by side nor behind what stands in brackets.
 */

import type { Place } from '../question.ts'
import { printable } from '../reporters/printable.ts'
import { cells } from '../reporters/text-layout.ts'
import type { Said, SaidMap, SaidValue } from './said.ts'
import { yamlScalar } from './yaml-scalar.ts'

interface Line {
  readonly text: string
  readonly from?: Place | undefined
}

/** A list or map of values that one line of a file gave stands on one line, up to this many cells. */
const WIDEST_FLOW = 80
/** Comments stand side by side behind texts up to this many cells. */
const WIDEST_ALIGNED = 64

/** The text of the sections; the comments of each stand side by side, and those of sections of one line. */
export function yamlText({ entries }: SaidMap): string {
  const groups: (readonly Line[])[] = []
  let open: Line[] = []
  for (const [key, each] of entries) {
    const lines = entry(key, each, '')
    if (lines.length === 1) open.push(...lines)
    else {
      groups.push(open, lines)
      open = []
    }
  }
  return [...groups, open].map(aligned).join('')
}

/** A place as comments name it: `export/contoso.tbxml:12:4`. */
export function placeText({ file, line = 1, column = 1 }: Place): string {
  return printable(`${file}:${line}:${column}`)
}

function entry(key: string, each: Said, indent: string): readonly Line[] {
  const lead = `${indent}${yamlScalar(key)}:`
  const short = inOneLine(each)
  return short ? [{ ...short, text: `${lead} ${short.text}` }] : [{ text: lead }, ...block(each, `${indent}  `)]
}

function block(given: Said, indent: string): readonly Line[] {
  if (given.kind === 'map') return [...given.entries].flatMap(([key, each]) => entry(key, each, indent))
  return given.kind === 'list' ? given.items.flatMap((item) => listItem(item, indent)) : []
}

function listItem(item: Said, indent: string): readonly Line[] {
  const short = inOneLine(item)
  if (short) return [{ ...short, text: `${indent}- ${short.text}` }]
  const [first, ...rest] = block(item, `${indent}  `)
  return first === undefined ? [] : [{ ...first, text: `${indent}- ${first.text.trimStart()}` }, ...rest]
}

function inOneLine(given: Said): Line | undefined {
  if (given.kind === 'value') return { text: yamlScalar(given.value), from: given.from }
  const values = given.kind === 'list' ? given.items : [...given.entries.values()]
  const [first] = values
  if (first === undefined) return { text: given.kind === 'list' ? '[]' : '{}' }
  // A single key takes no more room below, where others can be added.
  if (given.kind === 'map' && values.length === 1) return undefined
  if (first.kind !== 'value' || !values.every((each) => each.kind === 'value' && sameLine(each, first)))
    return undefined
  const text = given.kind === 'list' ? `[${given.items.map(inFlow).join(', ')}]` : flowMap(given)
  return cells(text) <= WIDEST_FLOW ? { text, from: first.from } : undefined
}

function sameLine({ from: one }: SaidValue, { from: other }: SaidValue): boolean {
  return one?.file === other?.file && one?.line === other?.line
}

function flowMap({ entries }: SaidMap): string {
  return `{ ${[...entries].map(([key, each]) => `${yamlScalar(key, true)}: ${inFlow(each)}`).join(', ')} }`
}

function inFlow(each: Said): string {
  return each.kind === 'value' ? yamlScalar(each.value, true) : ''
}

function aligned(lines: readonly Line[]): string {
  const widths = lines.filter(({ from }) => from !== undefined).map(({ text }) => cells(text))
  const column = Math.max(0, ...widths.filter((width) => width <= WIDEST_ALIGNED))
  return lines.map((line) => `${commented(line, column)}\n`).join('')
}

function commented({ text, from }: Line, column: number): string {
  if (from === undefined) return text
  return `${text}${' '.repeat(Math.max(0, column - cells(text)))}  # ${placeText(from)}`
}
