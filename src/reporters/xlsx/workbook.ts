/**
 * Workbooks of Office Open XML (ECMA-376, part 1), as far as tables need them. The parts are written here: write-excel-file
 * 4.1.1 has neither filters nor links, other than as XML to be put into parts whose shape it does not promise; exceljs
 * 4.4.0 brings nine packages, and only a prerelease has followed it.
 */

import { strToU8, type Zippable } from 'fflate'
import {
  contentTypes,
  coreProperties,
  OFFICE,
  packageRelationships,
  type Relationship,
  relationships,
  XML,
  zipped,
} from '../office-package.ts'
import { xmlText } from '../xml.ts'
import { withoutCodes } from './cell.ts'
import { MAIN, rangeOf, type Sheet, sheetXml } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { STYLES } from './styles.ts'

export interface WorkbookProperties {
  readonly title: string
  readonly author: string
  /** ISO day. */
  readonly date: string
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The heading is one more. */
const MOST_ROWS = 1_048_575

/** The same bytes for the same sheets; names that could not stand are made to. */
export function workbook(asked: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
  const parts = asked.flatMap(divided)
  const names = sheetNames(parts.map(({ name }) => name))
  const sheets = parts.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' }))
  const files: Zippable = Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': types(sheets),
      '_rels/.rels': packageRelationships('xl/workbook.xml'),
      ...coreProperties(properties),
      'xl/workbook.xml': bookXml(sheets),
      'xl/_rels/workbook.xml.rels': relationships([
        ...sheets.map((_, index): Relationship => [`sheet${index + 1}`, `${OFFICE}/worksheet`, sheetPath(index)]),
        ['styles', `${OFFICE}/styles`, 'styles.xml'],
      ]),
      'xl/styles.xml': STYLES,
    }).map(([path, text]) => [path, strToU8(text)]),
  )
  for (const [index, sheet] of sheets.entries()) {
    const { pieces, addresses } = sheetXml(sheet, index === 0)
    files[`xl/${sheetPath(index)}`] = Buffer.concat(pieces.map((piece) => strToU8(piece)))
    if (addresses.length > 0) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = linksXml(addresses)
  }
  return zipped(files, properties.date)
}

/** More rows than a sheet can have stand on further ones. */
export function divided(sheet: Sheet): readonly Sheet[] {
  const count = Math.max(1, Math.ceil(sheet.rows.length / MOST_ROWS))
  if (count === 1) return [sheet]
  return Array.from({ length: count }, (_, index) => ({
    ...sheet,
    rows: sheet.rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  }))
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

function linksXml(addresses: readonly string[]): Uint8Array {
  const all = addresses.map((url, index): Relationship => [`link${index + 1}`, `${OFFICE}/hyperlink`, url, 'External'])
  return strToU8(relationships(all))
}

function types(sheets: readonly Sheet[]): string {
  return contentTypes(
    [],
    [
      ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
      ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
      ...sheets.map((_, index) => [`xl/${sheetPath(index)}`, `${SPREADSHEET}.worksheet+xml`] as const),
    ],
  )
}

function bookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${nameXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  )
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, index))
  const names = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${names}</workbook>`
}

/** What Excel keeps of a filter beside the sheet: without it the filter is not found again once the file is saved. */
function definedNames(sheet: Sheet, index: number): readonly string[] {
  const quoted = `'${nameXml(sheet.name.replaceAll("'", "''"))}'`
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${rangeOf(sheet, '$')}</definedName>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`
  return sheet.rows.length === 0 ? [titles] : [filter, titles]
}

function nameXml(name: string): string {
  return xmlText(withoutCodes(name))
}
