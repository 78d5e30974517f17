/** Where on the edge of a box its links begin, so that they cross each other little and none lies on another. */

import { BOX_WIDTH, type Cell } from './grid.ts'
import type { Planned, Side } from './routes.ts'

const PLACES = 13
export const STEP = 16
const FIRST = 28

/** Of every link, in their order: where it leaves the upper box, and where it enters the lower one. */
export function portsOf(planned: readonly Planned[]): readonly (readonly [number, number])[] {
  const sides = new Map<string, { readonly index: number; readonly end: 0 | 1; readonly other: Cell }[]>()
  const attach = (cell: Cell, side: Side, index: number, end: 0 | 1, other: Cell) => {
    const key = `${side}\n${cell.node.id}`
    sides.set(key, [...(sides.get(key) ?? []), { index, end, other }])
  }
  for (const [index, { upper, lower, lowerSide }] of planned.entries()) {
    attach(upper, 'below', index, 0, lower)
    attach(lower, lowerSide, index, 1, upper)
  }
  const ports: [number, number][] = planned.map(() => [0, 0])
  for (const [key, ends] of sides) {
    const above = key.startsWith('above')
    const sorted = [...ends].sort((a, b) => a.other.x - b.other.x || a.index - b.index)
    for (const [place, { index, end }] of sorted.entries()) {
      const plan = planned[index]
      const port = ports[index]
      if (plan === undefined || port === undefined) continue
      const cell = end === 0 ? plan.upper : plan.lower
      port[end] = cell.x + offset(place, sorted.length, above)
    }
  }
  return ports
}

/** Places below a box and above one differ, since a line out of the one may pass a line into the other. */
function offset(place: number, count: number, above: boolean): number {
  if (count === 1) return BOX_WIDTH / 2 + (above ? STEP / 2 : 0)
  return FIRST + STEP * Math.floor(((place + 0.5) / count) * PLACES) + (above ? STEP / 2 : 0)
}
