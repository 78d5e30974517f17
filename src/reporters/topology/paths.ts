/** Links as lines with corners. */

import type { TopologyLink } from '../../report-estate.ts'
import { type Heights, trackY } from './heights.ts'
import type { Route } from './routes.ts'

type Point = readonly [number, number]

export interface Path {
  readonly link: TopologyLink
  readonly points: readonly Point[]
}

export function pathsOf(routes: readonly Route[], heights: Heights): readonly Path[] {
  return routes.map(({ link, start, end, runs }) => {
    const corners = runs.flatMap(({ channel, track, from, to }): readonly Point[] => {
      const y = trackY(heights, channel, track)
      return [
        [from, y],
        [to, y],
      ]
    })
    return { link, points: [portAt(start, heights), ...corners, portAt(end, heights)] }
  })
}

function portAt({ cell, side, x }: Route['start'], heights: Heights): Point {
  const { y = 0, height = 0 } = heights.rows[cell.row] ?? {}
  return [x, side === 'below' ? y + height : y]
}
