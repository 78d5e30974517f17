/**
 * How links run: out of a box into the channel beside it, along the free room between columns where they go further, and
 * into the other box. Lines turn at right angles, cross no box, and share no track with another one that they would touch.
 */

import type { TopologyLink } from '../../report-estate.ts'
import { widthOf } from '../svg/fit.ts'
import { BOX_WIDTH, type Cell, type Grid, GUTTERS, gutterX, WIDTH } from './grid.ts'
import { portsOf, STEP } from './ports.ts'

export const LABEL = { size: 10 }
/** Pixels that the text of a link takes at most. */
export const LABEL_ROOM = 160
const TRACKS_IN_GUTTER = 5
const TRACK_WIDTH = 6
const APART = 8

/** A level piece of a link. */
export interface Run {
  readonly channel: number
  readonly track: number
  readonly from: number
  readonly to: number
  /** The room kept for the text. */
  readonly room?: readonly [number, number]
}

export interface Route {
  readonly link: TopologyLink
  /** From the upper box to the lower one. */
  readonly start: { readonly cell: Cell; readonly side: Side; readonly x: number }
  readonly end: { readonly cell: Cell; readonly side: Side; readonly x: number }
  /** One, or two with the way along a gutter between them. */
  readonly runs: readonly [Run] | readonly [Run, Run]
}

export type Side = 'above' | 'below'

export interface Planned {
  readonly link: TopologyLink
  readonly upper: Cell
  readonly lower: Cell
  readonly lowerSide: Side
}

/** All links that have both of their boxes. */
export function routesOf(links: readonly TopologyLink[], grid: Grid): readonly Route[] {
  const planned = links.flatMap((link) => planOf(link, grid) ?? [])
  const ports = portsOf(planned)
  const tracks = new Tracks()
  const order = planned
    .map((plan, index) => ({ plan, index, span: plan.lower.row - plan.upper.row }))
    .sort((a, b) => a.span - b.span || a.index - b.index)
  return order.map(({ plan, index }) => {
    const [from = 0, to = 0] = ports[index] ?? []
    return routeOf(plan, from, to, grid, tracks)
  })
}

function planOf(link: TopologyLink, { cells }: Grid): Planned | undefined {
  const [from, to] = [cells.get(link.from), cells.get(link.to)]
  if (from === undefined || to === undefined || from === to) return undefined
  const [upper, lower] = from.row <= to.row ? [from, to] : [to, from]
  return { link, upper, lower, lowerSide: upper.row === lower.row ? 'below' : 'above' }
}

function routeOf(plan: Planned, from: number, to: number, { rows }: Grid, tracks: Tracks): Route {
  const { link, upper, lower, lowerSide } = plan
  const leaves = rows[upper.row]?.below ?? 0
  const enters = rows[lower.row]?.[lowerSide] ?? 0
  const label = Math.min(LABEL_ROOM, widthOf(link.text, LABEL)) + 2 * APART
  const ends = {
    link,
    start: { cell: upper, side: 'below', x: from } as const,
    end: { cell: lower, side: lowerSide, x: to },
  }
  if (leaves === enters) {
    const x = isFacing(plan, from, to) ? from : to
    return { ...ends, end: { ...ends.end, x }, runs: [tracks.run(leaves, from, x, label)] }
  }
  const x = tracks.gutter(from, to, leaves, enters)
  // The text stands where the line is longer.
  const first = Math.abs(from - x) >= Math.abs(to - x)
  return {
    ...ends,
    runs: [tracks.run(leaves, from, x, first ? label : 0), tracks.run(enters, x, to, first ? 0 : label)],
  }
}

/** The only line below a box and the only one above the next may be one straight line. */
function isFacing({ upper, lower, lowerSide }: Planned, from: number, to: number): boolean {
  const middle = upper.x + BOX_WIDTH / 2
  return lowerSide === 'above' && upper.x === lower.x && from === middle && to === middle + STEP / 2
}

type Interval = readonly [number, number]

/** Which tracks are taken, and from where to where. */
class Tracks {
  readonly #channels = new Map<number, Interval[][]>()
  readonly #gutters = new Map<number, Interval[]>()

  /** A level run on the first track that is free, with room for a text where one is to stand on it. */
  run(channel: number, from: number, to: number, label: number): Run {
    const [left, right] = [Math.min(from, to), Math.max(from, to)]
    const room = roomFor(left, right, label)
    const taken: Interval = [Math.min(left, room[0]) - APART, Math.max(right, room[1]) + APART]
    const tracks = this.#channels.get(channel) ?? []
    this.#channels.set(channel, tracks)
    const free = tracks.findIndex((track) => !track.some((other) => touches(other, taken)))
    const track = free === -1 ? tracks.push([]) - 1 : free
    tracks[track]?.push(taken)
    return { channel, track, from, to, ...(label > 0 && { room }) }
  }

  /** Where between the columns a link goes up and down: near its ends, on a track that is free as far as there is one. */
  gutter(from: number, to: number, first: number, last: number): number {
    let best = { cost: Number.POSITIVE_INFINITY, x: 0 }
    for (let gutter = 0; gutter < GUTTERS; gutter += 1) {
      for (let track = 0; track < TRACKS_IN_GUTTER; track += 1) {
        const x = gutterX(gutter) + (track - (TRACKS_IN_GUTTER - 1) / 2) * TRACK_WIDTH
        const held = this.#gutters.get(x) ?? []
        const conflicts = held.filter((other) => touches(other, [first, last])).length
        const cost = Math.abs(from - x) + Math.abs(to - x) + conflicts * 2 * WIDTH
        if (cost < best.cost) best = { cost, x }
      }
    }
    this.#gutters.set(best.x, [...(this.#gutters.get(best.x) ?? []), [first, last]])
    return best.x
  }
}

function touches(one: Interval, other: Interval): boolean {
  return one[0] <= other[1] && other[0] <= one[1]
}

/** The run itself, longer where the text needs more, and inside the drawing. */
function roomFor(left: number, right: number, label: number): Interval {
  if (right - left >= label) return [left, right]
  const end = Math.min(WIDTH - 2 * APART, left + label)
  return [Math.max(2 * APART, end - label), end]
}
