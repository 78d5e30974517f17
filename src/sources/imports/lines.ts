/** From offsets in a text to lines and columns. */

import type { Spot } from '../../environment/imported.ts'

export interface Lines {
  /** The place from an offset to another, the second not included. */
  spot(start: number, end?: number): Spot
}

/** Finds line starts once; a line ends with LF, CR LF or CR. */
export function linesOf(text: string): Lines {
  const starts = startsOf(text)
  let last = 0
  /** The index of the line an offset lies on. */
  const lineAt = (offset: number): number => {
    // Most readers go from the start to the end: the next place is often on the line of the last one, or soon after it.
    for (let near = last; near < last + 4; near += 1) {
      if ((starts[near] as number) > offset) break
      if (offset < (starts[near + 1] ?? Number.POSITIVE_INFINITY)) {
        last = near
        return near
      }
    }
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    last = low
    return low
  }
  return {
    spot: (start, end) => {
      const from = lineAt(start)
      const column = start - (starts[from] as number) + 1
      if (end === undefined) return { line: from + 1, column }
      const to = lineAt(end)
      return { line: from + 1, column, endLine: to + 1, endColumn: end - (starts[to] as number) + 1 }
    },
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  const ends = /\r\n?|\n/g
  while (ends.test(text)) starts.push(ends.lastIndex)
  return starts
}
