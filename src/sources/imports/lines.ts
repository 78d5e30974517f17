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
  const at = (offset: number) => {
    // Most readers go from the start to the end: the next place is often on the line of the last one.
    const near = (starts[last] as number) <= offset && offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)
    let low = near ? last : 0
    let high = near ? last : starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    last = low
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
  return {
    spot: (start, end) => {
      const from = at(start)
      if (end === undefined) return from
      const to = at(end)
      return { ...from, endLine: to.line, endColumn: to.column }
    },
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  const ends = /\r\n?|\n/g
  while (ends.test(text)) starts.push(ends.lastIndex)
  return starts
}
