/** Lists of an inventory: what stands in which column. What is not given is an empty cell. */

import type { Environment, SectionName } from '../environment/model.ts'
import type { EstateList } from '../report-estate.ts'

type Single = string | number | boolean | undefined

/** Several values share a cell; one that is not given leaves it empty. */
export type Cell = Single | readonly Single[]

/** The cells of an item, by the headings of their columns. */
type Columns<Item> = { readonly [heading: string]: (item: Item) => Cell }

/** A list that an inventory may hold. */
export interface Listing {
  readonly section: SectionName
  readonly title: string
  readonly list: (environment: Environment) => EstateList | undefined
}

/**
 * The items of a section, or of a part of it. A section that is said to be none has its first list, without rows; one
 * that is not given has none.
 */
export function listing<Item>(
  section: SectionName,
  title: string,
  items: (environment: Environment) => readonly Item[] | undefined,
  columns: Columns<Item>,
): Listing {
  const list = (environment: Environment): EstateList | undefined => {
    const found = items(environment) ?? []
    if (found.length === 0 && environment.section(section) !== 'none') return undefined
    const cells = Object.values(columns)
    return {
      section,
      title,
      columns: Object.keys(columns),
      rows: found.map((item) => cells.map((cell) => cellText(cell(item)))),
    }
  }
  return { section, title, list }
}

function cellText(cell: Cell): string {
  const values = typeof cell === 'object' ? cell : [cell]
  return values.flatMap((value) => (value === undefined ? [] : [singleText(value)])).join(', ')
}

function singleText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** The system as one text: its name, with the edition and the service pack where they are no part of it. */
export function systemText(
  os: { name: string; edition?: string | undefined; servicePack?: string | undefined } | undefined,
): string | undefined {
  return os && [os.name, os.edition, os.servicePack].filter(Boolean).join(' ')
}

/** The values of a map, each behind its key. */
export function entries(map: { readonly [key: string]: unknown } | undefined): readonly string[] {
  return Object.entries(map ?? {}).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(' + ') : value}`)
}
