/** What cmdlets print on a console: lists and tables, between prompts, warnings and blank lines. */

import { Unreadable } from '../bounds.ts'
import type { Fields } from '../tree.ts'
import { type Aside, countParts, type Exported } from './exported.ts'
import { BESIDE_REASON, isBeside, type Line, lineSpot, linesIn, propertyIn, rulesIn } from './formatted-lines.ts'
import { readListObject } from './formatted-list.ts'
import { columnsOf, readTableRow } from './formatted-table.ts'

/** Lines that are looked at to recognise a text: banners and warnings may come first. */
const LOOKED_AT = 400
const LONGEST_LINE = 65_536

/** Whether a text has a formatted list (two properties with their colons below each other) or the head of a table. */
export function isFormatted(text: string): boolean {
  const lines = linesIn(text.slice(0, 65_536)).slice(0, LOOKED_AT)
  return lines.some(({ text: line }, index) => {
    const above = lines[index - 1]?.text ?? ''
    const rules = rulesIn(line)
    if (rules) return columnsOf(above, rules) !== undefined
    const property = propertyIn(line)
    return property !== undefined && propertyIn(above)?.colon === property.colon
  })
}

/**
 * Reads lists and tables in the order of the text. What is neither is said in `asides`.
 * @throws Unreadable when it passes the bounds
 */
export function readFormatted(text: string): Exported {
  const asides: Aside[] = []
  const objects: Fields[] = []
  const lines = linesIn(text)
  withinBounds(lines)
  const blocks = blocksIn(lines, asides)
  const width = wrapWidth(blocks)
  const several = blocks.length > 1 || columnsIn(blocks[0] ?? []) !== undefined
  const named = () => (several ? `[${objects.length}]` : '')
  for (const block of blocks) {
    const columns = columnsIn(block)
    if (columns) {
      for (const line of block.slice(0, 2)) asides.push(passedOver(line, 'headings', 'the head of a table'))
      for (const row of block.slice(2)) objects.push(...readTableRow(row, columns, named(), asides))
    } else objects.push(...readListObject(block, named(), width, asides))
  }
  return { objects, asides }
}

function withinBounds(lines: readonly Line[]): void {
  const count = countParts()
  for (const { text, number } of lines) {
    if (text.length > LONGEST_LINE) throw new Unreadable('a line of more than 65,536 characters', number)
    count({ line: number, column: 1 })
  }
}

function passedOver(line: Line, what: string, reason: string): Aside {
  return { part: { at: lineSpot(line, 0, line.text.length), what }, status: 'ignored', reason }
}

function columnsIn([heading, dashes]: readonly Line[]) {
  const rules = dashes && rulesIn(dashes.text)
  return heading && rules ? columnsOf(heading.text, rules) : undefined
}

/** Lines that follow each other without a blank one between them. */
function blocksIn(lines: readonly Line[], asides: Aside[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (line.text.trim() === '') open = undefined
    else if (isBeside(line.text)) {
      open = undefined
      asides.push(passedOver(line, 'console', BESIDE_REASON))
    } else if (open) open.push(line)
    else {
      open = [line]
      blocks.push(open)
    }
  }
  return blocks
}

/** The length of the longest line that goes on below itself: that of the console. */
function wrapWidth(blocks: readonly (readonly Line[])[]): number {
  let width = 0
  for (const block of blocks) {
    let colon = Number.POSITIVE_INFINITY
    for (const [index, { text }] of block.entries()) {
      const property = propertyIn(text)
      if (property && text.search(/\S/) < colon) colon = property.colon
      const next = block[index + 1]?.text
      if (next !== undefined && next.search(/\S/) > colon) width = Math.max(width, text.length)
    }
  }
  return width
}
