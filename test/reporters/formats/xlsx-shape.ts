/** An XLSX as a spreadsheet opens it: sheets of cells that hold a text or a number, and nothing that is calculated. */

import { type Part, type PartElement, partsOf } from './office-shape.ts'

export interface ReadCell {
  /** `B7`. */
  readonly place: string
  readonly value: string | number
  /** Where a click on it leads. */
  readonly link?: string
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly ReadCell[])[]
  /** `A1:F20`. */
  readonly filter?: string
}

const MOST_LINKS = 65_530
const LONGEST_TEXT = 32_767

/** The sheets in their order. @throws when Excel would not open it, or would mend it */
export function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes)
  const targets = targetsOf(parts, 'xl/_rels/workbook.xml.rels')
  const named = elementsOf(parts, 'xl/workbook.xml', 'sheet')
  checkNames(named.map(({ attributes }) => attributes.name ?? ''))
  const formats = elementsOf(parts, 'xl/styles.xml', 'xf').length
  return named.map(({ attributes }) => {
    const path = targets.get(attributes['r:id'] ?? '')
    const part = parts.get(`xl/${path}`)
    if (path === undefined || part === undefined) throw new Error(`the sheet ${attributes.name} is not there`)
    const links = targetsOf(parts, `xl/worksheets/_rels/${path.replace('worksheets/', '')}.rels`)
    return sheetOf(decoded(attributes.name ?? ''), part, links, formats)
  })
}

/** What stands in its cells, and how they stand; names of sheets are made of what is shown in the cells. */
export function readXlsx(bytes: Uint8Array): { readonly texts: readonly string[]; readonly shape: readonly string[] } {
  const sheets = sheetsOf(bytes)
  const cells = sheets.flatMap(({ rows }) => rows.flat())
  return {
    texts: cells.map(({ value }) => String(value)),
    shape: sheets.flatMap(({ rows, filter }) => [
      `sheet ${filter}`,
      ...rows.flat().flatMap(({ place, value, link }) => [`${place} ${typeof value} ${link}`, String(value)]),
    ]),
  }
}

function sheetOf(name: string, part: Part, links: ReadonlyMap<string, string>, formats: number): ReadSheet {
  const of = (wanted: string) => part.elements.filter((element) => element.name === wanted)
  if (of('f').length > 0) throw new Error(`${name} calculates`)
  const laid = of('hyperlink')
  if (laid.length > MOST_LINKS) throw new Error(`${name} has ${laid.length} links`)
  const byPlace = new Map(
    laid.map(({ attributes }) => {
      const link = links.get(attributes['r:id'] ?? '')
      if (link === undefined) throw new Error(`${name}: the link of ${attributes.ref} leads nowhere`)
      return [attributes.ref ?? '', link]
    }),
  )
  const rows = rowsOf(part).map((row) => row.map((cell) => cellOf(cell, byPlace, formats)))
  checkPlaces(name, rows)
  const [filter] = of('autoFilter').map(({ attributes }) => attributes.ref ?? '')
  if (filter !== undefined && !filter.endsWith(String(rows.length))) throw new Error(`${name}: the filter ends early`)
  return { name, rows, ...(filter !== undefined && { filter }) }
}

interface RawCell {
  readonly element: PartElement
  readonly inner: readonly PartElement[]
}

/** The elements within each cell stand behind it. */
function rowsOf({ elements }: Part): readonly (readonly RawCell[])[] {
  const rows: RawCell[][] = []
  let inner: PartElement[] | undefined
  for (const element of elements) {
    if (element.name === 'row') rows.push([])
    else if (element.name === 'c') {
      inner = []
      rows.at(-1)?.push({ element, inner })
    } else if (/^(is|t|v)$/.test(element.name)) inner?.push(element)
  }
  return rows
}

function cellOf({ element: { attributes }, inner }: RawCell, links: ReadonlyMap<string, string>, formats: number) {
  const { r: place = '', t: type, s: look = '' } = attributes
  if (Number(look) >= formats) throw new Error(`${place} has a look that is not there`)
  const link = links.get(place)
  const names = inner.map(({ name }) => name).join(' ')
  const text = inner.at(-1)?.text ?? ''
  if (type === undefined && names === 'v' && /^\d+$/.test(text)) return { place, value: Number(text) }
  if (type !== 'inlineStr' || names !== 'is t') throw new Error(`${place} is neither a text nor a number`)
  const value = decoded(text)
  if (value.length > LONGEST_TEXT) throw new Error(`${place} is too long`)
  return { place, value, ...(link !== undefined && { link }) }
}

/** Rows and columns follow each other, and no cell stands twice. */
function checkPlaces(name: string, rows: ReadSheet['rows']): void {
  for (const [index, row] of rows.entries()) {
    const columns = row.map(({ place }) => /^([A-Z]{1,3})(\d+)$/.exec(place) ?? [])
    if (columns.some(([, , number]) => Number(number) !== index + 1))
      throw new Error(`${name}: row ${index + 1} is another`)
    const numbers = columns.map(([, column = '']) =>
      [...column].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0),
    )
    if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0)))
      throw new Error(`${name}: row ${index + 1} is out of order`)
  }
}

function checkNames(names: readonly string[]): void {
  for (const name of names) {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      throw new Error(`no sheet can be called ${name}`)
  }
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    throw new Error('two sheets have one name')
}

function targetsOf(parts: ReadonlyMap<string, Part>, path: string): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(parts, path, 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]),
  )
}

function elementsOf(parts: ReadonlyMap<string, Part>, path: string, wanted: string): readonly PartElement[] {
  return (parts.get(path)?.elements ?? []).filter(({ name }) => name === wanted)
}

/** `_x0041_` stands for a character. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
