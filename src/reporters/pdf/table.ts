/** Draws tables, over as many pages as they need: the head is repeated on each. */

import { columnShares } from '../document/column-widths.ts'
import type { Line, Table } from '../document/model.ts'
import { type Element, type Flow, heightOf, PAGE } from './flow.ts'
import { type BaseLook, COLOURS, linesOf, type TextLine } from './lines.ts'

const CELL: BaseLook = { face: 'regular', size: 8.5, colour: COLOURS.text }
const HEAD: BaseLook = { face: 'bold', size: 8.5, colour: COLOURS.text }
const CAPTION: BaseLook = { face: 'regular', size: 8.5, colour: COLOURS.quiet }
const WIDTH = PAGE.right - PAGE.left
const PADDING = 4
/** A row that is not higher stays with the head above it. */
const MOST_KEPT = 200

interface Column {
  readonly x: number
  readonly width: number
}

type Row = readonly (readonly TextLine[])[]

/** With its caption above it. */
export function drawTable(table: Table, flow: Flow, parent: Element): void {
  const { caption, columns, rows } = table
  const places = placesOf(columnShares(table))
  const rowOf = (cells: readonly Line[], base: BaseLook): Row =>
    places.map(({ width }, index) => linesOf(cells[index] ?? '', base, width, flow.faces))
  const head = rowOf(columns, HEAD)
  const element = flow.child(parent, 'Table')
  const title = linesOf(caption, CAPTION, WIDTH, flow.faces)
  flow.space(4)
  const first = rows[0] === undefined ? 0 : rowHeight(rowOf(rows[0], CELL))
  flow.need(heightOf(title) + rowHeight(head) + Math.min(first, MOST_KEPT) + 2)
  flow.text(element, 'Caption', title, PAGE.left)
  flow.space(2)
  drawRow(head, 'TH')
  for (const cells of rows) {
    const row = rowOf(cells, CELL)
    const { page } = flow
    flow.need(rowHeight(row))
    if (flow.page !== page) repeatHead()
    drawRow(row, 'TD')
  }
  element.end()
  flow.space(8)

  function drawRow(row: Row, role: 'TH' | 'TD'): void {
    const line = flow.child(element, 'TR')
    const cells = row.map(() => flow.child(line, role, role === 'TH' ? { scope: 'Column' } : {}))
    let left = row
    while (left.some((lines) => lines.length > 0)) {
      const now = left.map((lines) => lines.slice(0, fitting(lines, flow.room - 2 * PADDING)))
      if (now.every((lines) => lines.length === 0)) {
        flow.newPage()
        repeatHead()
        continue
      }
      drawCells(now, (cell, lines, index) => {
        for (const [each, y] of below(flow.y + PADDING, lines)) flow.line(cells[index] ?? line, role, each, cell.x, y)
      })
      left = left.map((lines, index) => lines.slice(now[index]?.length ?? 0))
    }
    for (const cell of cells) cell.end()
    line.end()
  }

  /** Whoever hears the table has heard it already. */
  function repeatHead(): void {
    drawCells(head, ({ x }, lines) => {
      for (const [each, y] of below(flow.y + PADDING, lines)) {
        flow.decoration(() => {
          for (const { text, look } of each)
            flow.doc
              .font(look.face.name)
              .fontSize(look.size)
              .fillColor(look.colour)
              .text(text, x, y, { lineBreak: false })
        })
      }
    })
  }

  function drawCells(row: Row, draw: (place: Column, lines: readonly TextLine[], index: number) => void): void {
    for (const [index, lines] of row.entries()) draw(places[index] ?? { x: PAGE.left, width: WIDTH }, lines, index)
    flow.y += rowHeight(row)
    flow.decoration(() =>
      flow.doc.moveTo(PAGE.left, flow.y).lineTo(PAGE.right, flow.y).lineWidth(0.5).stroke('#c9c9c9'),
    )
  }
}

/** Lines, each with its top, from the first one down. */
function below(top: number, lines: readonly TextLine[]): readonly (readonly [TextLine, number])[] {
  let height = 0
  return lines.map((line) => {
    const y = top + height
    height += heightOf([line])
    return [line, y]
  })
}

function rowHeight(row: Row): number {
  return Math.max(...row.map(heightOf), 0) + 2 * PADDING
}

/** How many of the lines are not higher. */
function fitting(lines: readonly TextLine[], height: number): number {
  let filled = 0
  const over = lines.findIndex((line) => {
    filled += heightOf([line])
    return filled > height
  })
  return over === -1 ? lines.length : over
}

function placesOf(shares: readonly number[]): readonly Column[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  let x: number = PAGE.left
  return shares.map((share) => {
    const place = { x: x + PADDING / 2, width: (WIDTH * share) / all - PADDING }
    x += (WIDTH * share) / all
    return place
  })
}
