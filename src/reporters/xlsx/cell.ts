/** What a cell holds, and how it is written so that nothing in it is ever calculated, run, or read as something else. */

import { isWebAddress } from '../html/parts.ts'
import { printable } from '../printable.ts'
import { xmlText } from '../xml.ts'

export interface Link {
  readonly text: string
  readonly url: string
}

/** A text stands on one line, several under each other. */
export type Cell = string | number | Link | readonly string[] | undefined

/** Places in the list of cell formats of the workbook. */
export const LOOKS = { plain: 0, heading: 1, wrapped: 2, link: 3, quoted: 4 } as const

type Look = keyof typeof LOOKS

/** Excel takes a file with a longer cell, or a longer address, for damaged. */
const LONGEST_TEXT = 32_767
const LONGEST_ADDRESS = 2000
const CUT = ' \u2026 (cut: the JSON report has all of it)'

/** What a spreadsheet would take for a formula once somebody edits the cell. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/
/** What Excel keeps in an address without a change, and takes no file for damaged for. */
const ADDRESS =
  /^https?:\/\/(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/

/** One cell that is no link. @param place `B7` */
export function cellXml(cell: string | number | readonly string[], place: string): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${LOOKS.plain}"><v>${cell}</v></c>`
  const text = cellText(cell)
  if (text === '') return ''
  return textXml(text, place, FORMULA.test(text) ? 'quoted' : 'wrapped')
}

/** The cell that a link is laid over. */
export function linkXml({ text }: Link, place: string): string {
  return textXml(cellText(text), place, 'link')
}

export function headingXml(text: string, place: string): string {
  return textXml(cellText(text), place, 'heading')
}

/** Whether Excel can follow it, and a reader may. */
export function isLinked({ text, url }: Link): boolean {
  return text !== '' && url.length <= LONGEST_ADDRESS && ADDRESS.test(url) && isWebAddress(url)
}

/** As it is shown, and no longer than a cell may be. */
function cellText(cell: string | readonly string[]): string {
  const text = typeof cell === 'string' ? printable(cell) : cell.map(printable).join('\n')
  if (text.length <= LONGEST_TEXT) return text
  return text.slice(0, LONGEST_TEXT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
}

/** The format reads `_x0041_` as a character: its first sign is written as one. */
export function withoutCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gi, '_x005F_')
}

/** A text within the cell is never a formula, whatever it begins with. */
function textXml(text: string, place: string, look: Look): string {
  const lines = withoutCodes(text).split('\n').map(xmlText).join('\n')
  return `<c r="${place}" s="${LOOKS[look]}" t="inlineStr"><is><t xml:space="preserve">${lines}</t></is></c>`
}
