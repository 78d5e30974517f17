/** What there is, what must be there, and how it hangs together, as parts of the report. */

import type { Report } from '../../report.ts'
import type { EstateList, EstateRequirement, ReportEstate, ReportTopology } from '../../report-estate.ts'
import { isWebAddress, many } from '../html/parts.ts'
import { topologyDrawing } from '../topology/drawing.ts'
import type { Block, DocumentPart, Line } from './model.ts'

interface Room {
  readonly each: number
  readonly all: number
}

/** Rows of a table, and of all tables of a part together; what is left out is said. */
const ROOM: Room = { each: 500, all: 2000 }
/** A report of many findings has less: it must still open at once. */
const ROOM_OF_LONG: Room = { each: 100, all: 200 }
const LONG = 2000

/** A drawing, and every link in words. */
export function topologyPart(report: Report): DocumentPart | undefined {
  const { estate, environment } = report
  if (estate === undefined || estate.topology.nodes.length === 0) return undefined
  const { topology } = estate
  const { drawing, note } = topologyDrawing(topology, `Topology of ${environment.name}`)
  const blocks: readonly Block[] = [
    quiet('As it is described: what the description does not say is not drawn.'),
    drawing,
    ...(note === undefined ? [] : [quiet(note)]),
    ...linkBlocks(topology, roomOf(report)),
  ]
  return { id: 'topology', title: 'Topology', blocks }
}

function linkBlocks({ nodes, links }: ReportTopology, { each }: Room): readonly Block[] {
  if (links.length === 0) return []
  const nameOf = new Map(nodes.map(({ id, lines }) => [id, lines[0] ?? id]))
  const rows = links.map(({ from, to, text }) => [nameOf.get(from) ?? from, text, nameOf.get(to) ?? to])
  return boundedTable('What leads where', ['from', 'link', 'to'], rows, each)
}

/** Every list, with the columns that say something. */
export function inventoryPart(report: Report): DocumentPart | undefined {
  const { estate } = report
  if (estate === undefined || estate.inventory.length === 0) return undefined
  const given = estate.inventory.filter(({ rows }) => rows.length > 0)
  const none = estate.inventory.filter(({ rows }) => rows.length === 0)
  const shared = sharedOut(
    given.map(({ rows }) => rows.length),
    roomOf(report),
  )
  const blocks = given.flatMap((list, index) => listBlocks(list, shared[index] ?? 0))
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
export function requirementsPart(report: Report): DocumentPart | undefined {
  const { estate } = report
  if (estate === undefined || estate.requirements.length === 0) return undefined
  const kinds = KINDS.flatMap(([kind, title]) => {
    const rows = estate.requirements.filter((each) => each.kind === kind)
    return rows.length === 0 ? [] : [{ title, rows }]
  })
  const shared = sharedOut(
    kinds.map(({ rows }) => rows.length),
    roomOf(report),
  )
  const columns = ['what', 'where', 'because', 'document']
  const blocks = kinds.flatMap(({ title, rows }, index): readonly Block[] => [
    { kind: 'heading', level: 1, text: title },
    ...boundedTable(title, columns, rows.map(requirementRow), shared[index] ?? 0),
  ])
  return { id: 'required', title: 'Required', blocks: [...blocks, ...documentBlocks(estate)] }
}

function requirementRow({ what, where, because, optional, source }: EstateRequirement): readonly Line[] {
  return [optional ? `${what} (optional)` : what, where, because, source]
}

/** Where the documents are found, each once. */
function documentBlocks({ documents = [] }: ReportEstate): readonly Block[] {
  if (documents.length === 0) return []
  const items = documents.map(({ title, url }): Line => {
    if (url === undefined) return title
    return isWebAddress(url) ? { text: title, link: url } : [`${title} `, { text: url, look: 'code' }]
  })
  return [
    { kind: 'heading', level: 1, text: 'Documents' },
    { kind: 'list', items },
  ]
}

function roomOf({ findings }: Report): Room {
  return findings.length > LONG ? ROOM_OF_LONG : ROOM
}

/** How many rows each of several tables may have. */
function sharedOut(counts: readonly number[], { each, all }: Room): readonly number[] {
  let left = all
  return counts.map((count) => {
    const most = Math.min(each, left)
    left -= Math.min(count, most)
    return most
  })
}

function boundedTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Line[])[],
  most: number,
): readonly Block[] {
  const more = rows.length - most
  const note = more > 0 ? [quiet(`And ${many(more, 'more row')}, which the JSON report and the workbook have.`)] : []
  return most === 0 ? note : [{ kind: 'table', caption, columns, rows: rows.slice(0, most) }, ...note]
}

function quiet(text: string): Block {
  return { kind: 'paragraph', look: 'quiet', text }
}
