/** The topology as a drawing: places from top to bottom, boxes in them, and lines that run around the boxes. */

import type { ReportTopology } from '../../report-estate.ts'
import type { BoxLook, Drawing, Shape } from '../document/model.ts'
import { many } from '../html/parts.ts'
import { cut, type Letters } from '../svg/fit.ts'
import { bounded } from './bounded.ts'
import { BOX_WIDTH, type Cell, GUTTER, gridOf, MARGIN, WIDTH } from './grid.ts'
import { type Heights, heightsOf, LINE, MOST_LINES } from './heights.ts'
import { labelsOf } from './labels.ts'
import { pathsOf } from './paths.ts'
import { routesOf } from './routes.ts'

const LOOKS: { readonly [kind: string]: BoxLook } = {
  edge: 'relay',
  'reverse-proxy': 'relay',
  vpn: 'relay',
  'remote-users': 'net',
  federated: 'net',
  xmpp: 'net',
  'sip-trunk': 'net',
}
const ROOM = BOX_WIDTH - 24
/** Links told in words, beside a drawing that is not seen. */
const TOLD = 60

export interface TopologyDrawing {
  readonly drawing: Drawing
  /** What is not drawn as it is. */
  readonly note?: string
}

/** The same for the same topology. */
export function topologyDrawing(whole: ReportTopology, title: string): TopologyDrawing {
  const { topology, note } = bounded(whole)
  const grid = gridOf(topology)
  const routes = routesOf(oneLineEach(topology.links), grid)
  const heights = heightsOf(topology, grid, routes)
  const paths = pathsOf(routes, heights)
  const shapes = [
    ...zoneShapes(topology, heights),
    ...paths.map(
      ({ points, link }): Shape => ({ kind: 'line', points, ...(link.text === 'paired with' && { dashed: true }) }),
    ),
    ...[...grid.cells.values()].flatMap((cell) => boxShapes(cell, heights)),
    ...labelsOf(routes, paths, heights),
  ]
  const drawing: Drawing = {
    kind: 'drawing',
    title,
    text: inWords(topology),
    width: WIDTH,
    height: heights.whole,
    shapes,
  }
  return { drawing, ...(note !== undefined && { note }) }
}

/** Several links from one box to another are one line that says all of them. */
function oneLineEach(links: ReportTopology['links']): ReportTopology['links'] {
  const byEnds = new Map<string, ReportTopology['links'][number]>()
  for (const link of links) {
    const ends = `${link.from}\n${link.to}`
    const known = byEnds.get(ends)
    byEnds.set(ends, known === undefined ? link : { ...known, text: `${known.text}, ${link.text}` })
  }
  return [...byEnds.values()]
}

function zoneShapes({ zones }: ReportTopology, heights: Heights): readonly Shape[] {
  return zones.flatMap(({ title }, index): readonly Shape[] => {
    const { y = 0, height = 0 } = heights.zones[index] ?? {}
    // No line runs through the title: it is above the first channel, and stays clear of the room between columns.
    return [
      { kind: 'box', x: MARGIN, y, width: WIDTH - 2 * MARGIN, height, look: 'zone' },
      textShape(title, { x: MARGIN + GUTTER, y: y + 18, room: BOX_WIDTH }, { size: 13, bold: true }),
    ]
  })
}

function boxShapes({ node, row, x }: Cell, heights: Heights): readonly Shape[] {
  const { y = 0, height = 0 } = heights.rows[row] ?? {}
  const lines = shownLines(node.lines)
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4
  return [
    { kind: 'box', x, y, width: BOX_WIDTH, height, look: LOOKS[node.kind] ?? 'box' },
    ...lines.map((line, index) =>
      textShape(
        line,
        { x: x + 12, y: first + index * LINE, room: ROOM },
        index === 0 ? { size: 12, bold: true } : { size: 11, quiet: true },
      ),
    ),
  ]
}

function shownLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `and ${lines.length - MOST_LINES + 1} more`]
}

interface At {
  readonly x: number
  readonly y: number
  readonly room: number
}

function textShape(whole: string, { x, y, room }: At, letters: Letters & { readonly quiet?: true }): Shape {
  const { size, bold, quiet } = letters
  const text = cut(whole, room, letters)
  return {
    kind: 'text',
    text,
    x,
    y,
    size,
    room,
    ...(text !== whole && { whole }),
    ...(bold && { bold }),
    ...(quiet && { quiet }),
  }
}

/** The places with what stands in them, and what leads where. */
function inWords({ zones, nodes, links }: ReportTopology): string {
  const places = zones.map(({ id, title }) => {
    const names = nodes
      .filter(({ zone }) => zone === id)
      .map(({ lines: [name = '', what = ''] }) => `${name} (${what})`)
    return `${title}: ${names.join(', ')}.`
  })
  const nameOf = new Map(nodes.map(({ id, lines }) => [id, lines[0] ?? id]))
  const told = links.slice(0, TOLD).map(({ from, to, text }) => `${nameOf.get(from)}, ${text}: ${nameOf.get(to)}.`)
  const more = links.length > TOLD ? [`And ${many(links.length - TOLD, 'more link')}.`] : []
  return [...places, ...told, ...more].join(' ')
}
