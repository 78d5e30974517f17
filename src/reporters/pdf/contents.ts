/** The list of contents: room is kept for it before the pages are known, and filled in when they are. */

import type { Paper } from '../document/paper.ts'
import { shortened } from '../document/paper.ts'
import { type Element, type Flow, PAGE } from './flow.ts'
import { COLOURS, linesOf, type TextLine } from './lines.ts'

const LINE = 16
const FIRST_LINE = PAGE.top + 40
const ON_FIRST = Math.floor((PAGE.bottom - FIRST_LINE) / LINE)
const ON_OTHERS = Math.floor((PAGE.bottom - PAGE.top) / LINE)
/** With more, only the chapters are listed. */
const MOST_ENTRIES = 400

export interface Entry {
  readonly id: string
  readonly title: string
  readonly level: 1 | 2
}

/** What is listed. */
export function entriesOf({ sections }: Paper): readonly Entry[] {
  const entries = sections.map(({ id, title, level }) => ({ id, title: shortened(title), level }))
  return entries.length <= MOST_ENTRIES ? entries : entries.filter(({ level }) => level === 1)
}

/** How many pages it takes. */
export function pagesOf(entries: readonly Entry[]): number {
  return 1 + Math.max(0, Math.ceil((entries.length - ON_FIRST) / ON_OTHERS))
}

/** @param pages on which page, from 0, each id stands */
export function drawEntries(
  entries: readonly Entry[],
  first: number,
  pages: ReadonlyMap<string, number>,
  flow: Flow,
  list: Element,
): void {
  for (const [index, { id, title, level }] of entries.entries()) {
    const behind = index - ON_FIRST
    flow.doc.switchToPage(behind < 0 ? first : first + 1 + Math.floor(behind / ON_OTHERS))
    const y = behind < 0 ? FIRST_LINE + index * LINE : PAGE.top + (behind % ON_OTHERS) * LINE
    const x = PAGE.left + (level - 1) * 14
    const number = String((pages.get(id) ?? 0) + 1)
    const line = firstLine({ text: title, link: `#${id}` }, PAGE.right - x - 40, flow)
    const item = flow.child(list, 'TOCI')
    flow.line(item, 'TOCI', [...line, ...lineOf(' ', flow)], x, y)
    const numberLine = lineOf(number, flow)
    flow.line(item, 'TOCI', numberLine, PAGE.right - (numberLine[0]?.width ?? 0), y)
    item.end()
  }
}

function firstLine(span: { readonly text: string; readonly link: string }, width: number, flow: Flow): TextLine {
  const base = { face: 'regular', size: 10, colour: COLOURS.text } as const
  return linesOf(span, base, width, flow.faces)[0] ?? []
}

function lineOf(text: string, flow: Flow): TextLine {
  return linesOf(text, { face: 'regular', size: 10, colour: COLOURS.text }, PAGE.right, flow.faces)[0] ?? []
}
