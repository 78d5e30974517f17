/** What links are, written above their lines where no line runs through; where there is no room the list of links tells. */

import type { Shape } from '../document/model.ts'
import { cut, widthOf } from '../svg/fit.ts'
import { type Heights, trackY } from './heights.ts'
import type { Path } from './paths.ts'
import { LABEL, LABEL_ROOM, type Route } from './routes.ts'

const STEP = 4
const BESIDE = 3

/** An upright piece of a line. */
interface Upright {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export function labelsOf(routes: readonly Route[], paths: readonly Path[], heights: Heights): readonly Shape[] {
  const uprights = paths.flatMap(({ points }) => uprightsOf(points))
  return routes.flatMap(({ link, runs }): readonly Shape[] => {
    const run = runs.find(({ room }) => room !== undefined)
    if (run?.room === undefined) return []
    const y = trackY(heights, run.channel, run.track) - 3
    const text = cut(link.text, LABEL_ROOM, LABEL)
    const width = widthOf(text, LABEL)
    const x = freePlace(run.room, width, { top: y - LABEL.size, bottom: y + 2 }, uprights)
    if (x === undefined) return []
    return [
      {
        kind: 'text',
        text,
        x,
        y,
        size: LABEL.size,
        room: width,
        quiet: true,
        ...(text !== link.text && { whole: link.text }),
      },
    ]
  })
}

function uprightsOf(points: Path['points']): readonly Upright[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [x, y]
    return beforeX === x && beforeY !== y ? [{ x, top: Math.min(y, beforeY), bottom: Math.max(y, beforeY) }] : []
  })
}

function freePlace(
  [from, to]: readonly [number, number],
  width: number,
  { top, bottom }: Pick<Upright, 'top' | 'bottom'>,
  uprights: readonly Upright[],
): number | undefined {
  const near = uprights.filter(
    (each) => each.top < bottom && each.bottom > top && each.x > from - width && each.x < to + width,
  )
  for (let x = from + BESIDE; x + width <= to - BESIDE; x += STEP) {
    if (!near.some((each) => each.x > x - BESIDE && each.x < x + width + BESIDE)) return x
  }
  return undefined
}
