/** How the cells of a workbook look. */

import { XML } from '../office-package.ts'
import { LOOKS } from './cell.ts'
import { MAIN } from './sheet.ts'

const FACE = '<sz val="10"/><name val="Calibri"/>'
const FONTS = [
  `<font>${FACE}</font>`,
  `<font><b/>${FACE}</font>`,
  '<font><u/><sz val="10"/><color rgb="FF0B57A4"/><name val="Calibri"/></font>',
]
/** The first two are those that every workbook must have. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill>',
]

/** Quoted: stays a text also when somebody edits the cell. */
const FORMATS: Readonly<Record<keyof typeof LOOKS, string>> = {
  plain: format({ wraps: false }),
  heading: format({ font: 1, fill: 2 }),
  wrapped: format({}),
  link: format({ font: 2 }),
  quoted: format({ quoted: true }),
}

export const STYLES = `${XML}<styleSheet xmlns="${MAIN}">${listed('fonts', FONTS)}${listed('fills', FILLS)}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listed('cellXfs', inOrder())}</styleSheet>`

function inOrder(): readonly string[] {
  const names = Object.keys(LOOKS) as (keyof typeof LOOKS)[]
  return names.sort((a, b) => LOOKS[a] - LOOKS[b]).map((name) => FORMATS[name])
}

function format({ font = 0, fill = 0, wraps = true, quoted = false }): string {
  const looks = `${font > 0 ? ' applyFont="1"' : ''}${fill > 0 ? ' applyFill="1"' : ''}${quoted ? ' quotePrefix="1"' : ''}`
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${looks} applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`
}

function listed(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}
