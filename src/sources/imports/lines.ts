/** From offsets in a text to lines and columns. */

import type { Spot } from '../../environment/imported.ts'

export interface Lines {
  /** The place from an offset to another, the second not included. */
  spot(start: number, end?: number): Spot
}

/** Finds line starts once; a line ends with LF, CR LF or CR. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const at = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
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
