/** Draws blocks. */

import type { Block, FindingBlock, Line, List, Terms } from '../document/model.ts'
import { drawDrawing, drawPicture } from './figure.ts'
import { type Element, type Flow, heightOf, PAGE } from './flow.ts'
import { type BaseLook, COLOURS, linesOf } from './lines.ts'
import { drawTable } from './table.ts'

export const BODY: BaseLook = { face: 'regular', size: 9.5, colour: COLOURS.text }
const QUIET: BaseLook = { ...BODY, colour: COLOURS.quiet }
const LABEL: BaseLook = { ...BODY, size: 8.5, colour: COLOURS.quiet }
const CODE: BaseLook = { face: 'code', size: 8, colour: COLOURS.text }
const HEADINGS: readonly BaseLook[] = [20, 15, 12, 10.5].map((size) => ({ face: 'bold', size, colour: COLOURS.text }))
const LABEL_WIDTH = 82
const INDENT = 12
/** Below a heading, so that it does not stand alone: the head of a table, and its first row. */
const MOST_KEPT = 110

const STANDINGS: Readonly<Record<FindingBlock['standing'], string>> = {
  fail: '#b3261e',
  warn: '#8a5300',
  unknown: '#5b3f9e',
  accepted: '#5c5c5c',
  met: '#1e6b3a',
}

/** A heading of a level from 1; what follows stays with it. */
export function drawHeading(text: string, level: number, flow: Flow, parent: Element): void {
  const base = HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? BODY
  const lines = linesOf(text, base, PAGE.right - PAGE.left, flow.faces)
  flow.space(base.size * 0.7)
  flow.need(Math.min(heightOf(lines) + MOST_KEPT, PAGE.bottom - PAGE.top))
  flow.text(parent, `H${Math.min(level, 6)}`, lines, PAGE.left)
  flow.space(base.size * 0.25)
}

/** Headings are drawn with their place in the bookmarks. */
export function drawBlock(block: Exclude<Block, { kind: 'heading' }>, flow: Flow, parent: Element): void {
  switch (block.kind) {
    case 'paragraph':
      drawText(block.text, block.look === 'quiet' ? QUIET : BODY, flow, parent)
      flow.space(4)
      break
    case 'list':
      drawList(block, flow, parent)
      break
    case 'table':
      drawTable(block, flow, parent)
      break
    case 'terms':
      drawTerms(block.items, flow, parent, PAGE.left)
      flow.space(6)
      break
    case 'finding':
      drawFinding(block, flow, parent)
      break
    case 'drawing':
      drawDrawing(block, flow, parent)
      break
    case 'picture':
      drawPicture(block, flow, parent)
      break
  }
}

function drawText(text: Line, base: BaseLook, flow: Flow, parent: Element, x: number = PAGE.left): void {
  flow.text(parent, 'P', linesOf(text, base, PAGE.right - x, flow.faces), x)
}

function drawList({ items, ordered }: List, flow: Flow, parent: Element): void {
  const list = flow.child(parent, 'L')
  for (const [index, item] of items.entries()) {
    drawPair(list, ordered ? `${index + 1}.` : '\u2022', BODY, item, INDENT + (ordered ? 6 : 0), PAGE.left, flow)
  }
  list.end()
  flow.space(6)
}

function drawTerms(items: Terms['items'], flow: Flow, parent: Element, x: number): void {
  if (items.length === 0) return
  const list = flow.child(parent, 'L')
  for (const [label, text] of items) drawPair(list, label, LABEL, text, LABEL_WIDTH, x, flow)
  list.end()
}

/** An item of a list, with its label at its left. */
function drawPair(
  list: Element,
  label: string,
  look: BaseLook,
  text: Line,
  width: number,
  x: number,
  flow: Flow,
): void {
  const [first = []] = linesOf(label, look, width, flow.faces)
  const lines = linesOf(text, BODY, PAGE.right - x - width, flow.faces)
  const item = flow.child(list, 'LI')
  flow.need(Math.max(heightOf(lines), heightOf([first])))
  if (heightOf([first]) > flow.room) flow.newPage()
  const top = flow.y
  const labelElement = flow.child(item, 'Lbl')
  flow.line(labelElement, 'Lbl', first, x, top + (BODY.size - look.size) * 0.9)
  labelElement.end()
  flow.text(item, 'LBody', lines, x + width)
  item.end()
  if (lines.length === 0) flow.y = top + heightOf([first])
  flow.space(1.5)
}

function drawFinding({ standing, message, position, snippet, facts }: FindingBlock, flow: Flow, parent: Element): void {
  const element = flow.child(parent, 'Div')
  const x = PAGE.left + INDENT
  const colour = STANDINGS[standing]
  const said = linesOf(message, { ...BODY, face: 'bold' }, PAGE.right - x, flow.faces)
  flow.space(4)
  flow.need(heightOf(said) + 40)
  flow.withBar(PAGE.left, colour, () => {
    drawText(standing.toUpperCase(), { face: 'bold', size: 7.5, colour }, flow, element, x)
    flow.text(element, 'P', said, x)
    drawText(position, CODE, flow, element, x)
    if (snippet !== undefined) drawText(snippet, CODE, flow, element, x)
    flow.space(2)
    drawTerms(facts, flow, element, x)
  })
  element.end()
  flow.space(5)
}
