/** How high everything is, once it is known how many lines run where. */

import type { ReportTopology } from '../../report-estate.ts'
import type { Grid, Row } from './grid.ts'
import type { Route } from './routes.ts'

const TRACK = 15
const TITLE = 24
const PADDING = 8
const BETWEEN = 14
export const LINE = 15
/** Lines of a box; further servers are counted. */
export const MOST_LINES = 6

export interface Heights {
  /** The upper side of each row, and how high its boxes are. */
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly zones: readonly { readonly y: number; readonly height: number }[]
  /** The upper side of each channel. */
  readonly channels: readonly number[]
  readonly whole: number
}

export function heightsOf({ zones }: ReportTopology, grid: Grid, routes: readonly Route[]): Heights {
  const tracks = tracksOf(routes)
  const channelHeight = (channel: number) => PADDING + (tracks.get(channel) ?? 0) * TRACK + PADDING
  const found = {
    rows: [] as Heights['rows'][number][],
    zones: [] as Heights['zones'][number][],
    channels: [] as number[],
  }
  let y = BETWEEN
  for (const zone of zones.keys()) {
    const top = y
    const held = grid.rows.filter((row) => row.zone === zone)
    y += TITLE
    for (const row of held) {
      found.channels[row.above] = y
      y += channelHeight(row.above)
      found.rows.push({ y, height: heightOf(row) })
      y += heightOf(row)
    }
    const last = held.at(-1)
    if (last !== undefined) {
      found.channels[last.below] = y
      y += channelHeight(last.below)
    }
    found.zones.push({ y: top, height: y - top })
    y += BETWEEN
  }
  return { ...found, whole: y }
}

/** Of a track, where its line runs; the text stands above it. */
export function trackY(heights: Heights, channel: number, track: number): number {
  return (heights.channels[channel] ?? 0) + PADDING + (track + 1) * TRACK - 2
}

function heightOf({ cells }: Row): number {
  return 16 + LINE * Math.max(...cells.map(({ node }) => Math.min(node.lines.length, MOST_LINES)))
}

function tracksOf(routes: readonly Route[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>()
  for (const { channel, track } of routes.flatMap(({ runs }) => [...runs])) {
    most.set(channel, Math.max(most.get(channel) ?? 0, track + 1))
  }
  return most
}
