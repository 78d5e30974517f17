/** What there is, what must be there, and how it hangs together, as parts of the report. */

import type { Report } from '../../report.ts'
import type { EstateList, EstateRequirement, ReportEstate, ReportTopology } from '../../report-estate.ts'
import { many } from '../html/parts.ts'
import { topologyDrawing } from '../topology/drawing.ts'
import type { Block, DocumentPart, Line } from './model.ts'

/** Rows of a table, and of all lists of the inventory together; what is left out is said. */
const ROWS = 500
const ALL_ROWS = 2000

/** A drawing, and every link in words. */
export function topologyPart({ estate, environment }: Report): DocumentPart | undefined {
  if (estate === undefined || estate.topology.nodes.length === 0) return undefined
  const { topology } = estate
  const { drawing, note } = topologyDrawing(topology, `Topology of ${environment.name}`)
  const blocks: readonly Block[] = [
    quiet('As it is described: what the description does not say is not drawn.'),
    drawing,
    ...(note === undefined ? [] : [quiet(note)]),
    ...linkBlocks(topology),
  ]
  return { id: 'topology', title: 'Topology', blocks }
}

function linkBlocks({ nodes, links }: ReportTopology): readonly Block[] {
  if (links.length === 0) return []
  const nameOf = new Map(nodes.map(({ id, lines }) => [id, lines[0] ?? id]))
  const rows = links.map(({ from, to, text }) => [nameOf.get(from) ?? from, text, nameOf.get(to) ?? to])
  return boundedTable('What leads where', ['from', 'link', 'to'], rows, ROWS)
}

/** Every list, with the columns that say something. */
export function inventoryPart({ estate }: Report): DocumentPart | undefined {
  if (estate === undefined || estate.inventory.length === 0) return undefined
  const given = estate.inventory.filter(({ rows }) => rows.length > 0)
  const none = estate.inventory.filter(({ rows }) => rows.length === 0)
  let left = ALL_ROWS
  const blocks = given.flatMap((list) => {
    const most = Math.min(ROWS, left)
    left -= Math.min(list.rows.length, most)
    return listBlocks(list, most)
  })
  const said = none.map(({ title }) => title).join(', ')
  return {
    id: 'inventory',
    title: 'Inventory',
    blocks: [...blocks, ...(said === '' ? [] : [quiet(`Said to be none: ${said}`)])],
  }
}

function listBlocks({ title, columns, rows }: EstateList, most: number): readonly Block[] {
  const filled = columns.map((_, index) => rows.some((row) => row[index] !== ''))
  const empty = columns.filter((_, index) => !filled[index])
  return [
    { kind: 'heading', level: 1, text: title },
    ...boundedTable(
      title,
      columns.filter((_, index) => filled[index]),
      rows.map((row) => row.filter((_, index) => filled[index])),
      most,
    ),
    ...(empty.length === 0 ? [] : [quiet(`Not given: ${empty.join(', ')}`)]),
  ]
}

/** Requirements by what they are about, in order. */
export const KINDS: readonly (readonly [EstateRequirement['kind'], string])[] = [
  ['dns', 'DNS records'],
  ['certificate', 'Certificates'],
  ['firewall', 'Firewall openings'],
  ['vpn', 'Past the tunnels of VPNs'],
]

/** What the environment must have, why, and which document says so. */
export function requirementsPart({ estate }: Report): DocumentPart | undefined {
  if (estate === undefined || estate.requirements.length === 0) return undefined
  const blocks = KINDS.flatMap(([kind, title]): readonly Block[] => {
    const rows = estate.requirements.filter((each) => each.kind === kind).map((each) => requirementRow(each, estate))
    if (rows.length === 0) return []
    const columns = ['what', 'where', 'because', 'document']
    return [{ kind: 'heading', level: 1, text: title }, ...boundedTable(title, columns, rows, ROWS)]
  })
  return { id: 'required', title: 'Required', blocks }
}

function requirementRow(requirement: EstateRequirement, { documents = [] }: ReportEstate): readonly Line[] {
  const { what, where, because, optional, source } = requirement
  const url = documents.find(({ title }) => title === source)?.url
  const linked = url !== undefined && /^https?:/.test(url)
  return [optional ? `${what} (optional)` : what, where, because, linked ? { text: source, link: url } : source]
}

function boundedTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Line[])[],
  most: number,
): readonly Block[] {
  const more = rows.length - most
  const note = more > 0 ? [quiet(`And ${many(more, 'more row')}, which the JSON report has.`)] : []
  return most === 0 ? note : [{ kind: 'table', caption, columns, rows: rows.slice(0, most) }, ...note]
}

function quiet(text: string): Block {
  return { kind: 'paragraph', look: 'quiet', text }
}
