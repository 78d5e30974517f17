/** One sheet: headings that stay in sight, a filter, and rows of texts, numbers and links. */

import { OFFICE, XML } from '../office-package.ts'
import { type Cell, cellXml, headingXml, isLinked, type Link, linkXml } from './cell.ts'

export interface Column {
  readonly heading: string
  /** In characters. */
  readonly width: number
}

export interface Sheet {
  /** As the workbook shows it: at most 31 characters. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface SheetXml {
  readonly pieces: readonly string[]
  /** Where its links lead, each once: the first is `link1`. */
  readonly addresses: readonly string[]
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Excel keeps no more links in a sheet; the others are texts. */
const MOST_LINKS = 65_530
const ROWS_OF_PIECE = 1000

/** Its XML in pieces, for all of it may be longer than one text can be. */
export function sheetXml({ columns, rows }: Sheet, isFirst: boolean): SheetXml {
  const links = new Links()
  const names = columns.map((_, index) => columnName(index))
  const rowXml = (cells: readonly Cell[], index: number) => {
    const number = index + 2
    const all = cells.map((cell, column) => anyXml(cell, `${names[column]}${number}`, links))
    return `<row r="${number}">${all.join('')}</row>`
  }
  const pieces: string[] = []
  for (let start = 0; start < rows.length; start += ROWS_OF_PIECE) {
    const some = rows.slice(start, start + ROWS_OF_PIECE)
    pieces.push(some.map((cells, index) => rowXml(cells, start + index)).join(''))
  }
  return {
    pieces: [startXml(columns, names, isFirst), ...pieces, ...endXml(names, rows, links)],
    addresses: links.addresses,
  }
}

/** `A1:F20`: all of a sheet; with marks as a name needs it: `$A$1:$F$20`. */
export function rangeOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>, mark: '' | '$' = ''): string {
  return `${mark}A${mark}1:${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`
}

/** `A`, `Z`, `AA` of 0, 25, 26. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function anyXml(cell: Cell, place: string, links: Links): string {
  if (cell === undefined) return ''
  if (!isLink(cell)) return cellXml(cell, place)
  return links.add(cell, place) ? linkXml(cell, place) : cellXml(`${cell.text} ${cell.url}`, place)
}

function isLink(cell: Exclude<Cell, undefined>): cell is Link {
  return typeof cell === 'object' && 'url' in cell
}

/** The links of a sheet, by the cells they are laid over. */
class Links {
  readonly addresses: string[] = []
  readonly places: string[] = []
  readonly #ids = new Map<string, string>()

  /** Whether it is one. */
  add(link: Link, place: string): boolean {
    if (this.places.length >= MOST_LINKS || !isLinked(link)) return false
    const id = this.#ids.get(link.url) ?? `link${this.#ids.size + 1}`
    if (!this.#ids.has(link.url)) this.addresses.push(link.url)
    this.#ids.set(link.url, id)
    this.places.push(`<hyperlink ref="${place}" r:id="${id}"/>`)
    return true
  }
}

function startXml(columns: readonly Column[], names: readonly string[], isFirst: boolean): string {
  const headings = columns.map(({ heading }, column) => headingXml(heading, `${names[column]}1`))
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>`
}

function endXml(names: readonly string[], rows: Sheet['rows'], { places }: Links): readonly string[] {
  const filter = rows.length === 0 ? '' : `<autoFilter ref="A1:${names.at(-1)}${rows.length + 1}"/>`
  const links = places.length === 0 ? '' : `<hyperlinks>${places.join('')}</hyperlinks>`
  const page = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
  return [`</sheetData>${filter}${links}${page}</worksheet>`]
}
