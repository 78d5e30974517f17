/** Where boxes stand: columns that go through the whole drawing, rows in each place, with free room between all of them. */

import type { ReportTopology, TopologyNode } from '../../report-estate.ts'

export const WIDTH = 960
export const MARGIN = 12
export const BOX_WIDTH = 264
/** Between columns, and left and right of them: no box ever stands here. */
export const GUTTER = 36
const COLUMNS = 3

/** Rows of a place, from what is met first. */
const TIERS: { readonly [kind: string]: number } = {
  director: 0,
  'front-end': 1,
  'standard-edition': 1,
  'survivable-branch-server': 1,
  pool: 1,
  mediation: 2,
  'persistent-chat': 2,
  'video-interop': 2,
  'trusted-application': 2,
  gateway: 4,
  'branch-appliance': 4,
}
const OTHERS = 3

/** Between rows and beside them in one place: lines run here, each on a track of its own. */
export interface Cell {
  readonly node: TopologyNode
  readonly row: number
  /** Of its left side. */
  readonly x: number
}

export interface Row {
  readonly zone: number
  readonly cells: readonly Cell[]
  /** The channels above and below, from the top of the drawing; rows of one place share the one between them. */
  readonly above: number
  readonly below: number
}

export interface Grid {
  readonly rows: readonly Row[]
  readonly cells: ReadonlyMap<string, Cell>
  readonly channels: number
}

/** The middle of the free room left of a column, or right of the last one. */
export function gutterX(index: number): number {
  return MARGIN + GUTTER / 2 + index * (BOX_WIDTH + GUTTER)
}

export const GUTTERS = COLUMNS + 1

/** Every box in its row and column. */
export function gridOf({ zones, nodes }: ReportTopology): Grid {
  const rows: Row[] = []
  let channel = -1
  for (const [zone, { id }] of zones.entries()) {
    channel += 1
    for (const held of rowsOf(nodes.filter((node) => node.zone === id))) {
      const cells = held.map((node, index) => ({ node, row: rows.length, x: columnX(index, held.length) }))
      rows.push({ zone, cells, above: channel, below: channel + 1 })
      channel += 1
    }
  }
  const cells = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.node.id, cell])))
  return { rows, cells, channels: channel + 1 }
}

function rowsOf(nodes: readonly TopologyNode[]): readonly (readonly TopologyNode[])[] {
  const tiers = new Map<number, TopologyNode[]>()
  for (const node of nodes) {
    const tier = TIERS[node.kind] ?? OTHERS
    tiers.set(tier, [...(tiers.get(tier) ?? []), node])
  }
  return [...tiers]
    .sort(([a], [b]) => a - b)
    .flatMap(([, held]) =>
      Array.from({ length: Math.ceil(held.length / COLUMNS) }, (_, row) =>
        held.slice(row * COLUMNS, (row + 1) * COLUMNS),
      ),
    )
}

/** One box stands in the middle, two at the sides. */
function columnX(index: number, count: number): number {
  const column = count === 1 ? 1 : count === 2 ? index * 2 : index
  return MARGIN + GUTTER + column * (BOX_WIDTH + GUTTER)
}
