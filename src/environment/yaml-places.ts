/** Which part of the text to point at. */

import type { ParsedNode } from 'yaml'
import { isMap, isScalar, isSeq } from 'yaml'
import type { InputProblem } from './input-error.ts'

/** Start and end in the text. */
export type Offsets = readonly [number, number]

/** Makes a problem of a range of the text. */
export type ProblemAt = (range: Offsets, message: string) => InputProblem

/** The text of a node. */
export function nodeRange(node: ParsedNode): Offsets {
  return [node.range[0], node.range[1]]
}

/** A scalar is shown by its value, a map or list by its key, an item of a list by its first line. */
export function rangeOf(
  node: ParsedNode | undefined,
  key: string | number,
  ofKey: boolean,
  text: string,
): Offsets | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as ParsedNode | undefined
    return item && firstLine(nodeRange(item), text)
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
  if (pair === undefined) return undefined
  const value = pair.value as ParsedNode | null
  const shown = ofKey || !isScalar(value) || value.range[0] === value.range[1] ? (pair.key as ParsedNode) : value
  return firstLine(nodeRange(shown), text)
}

function firstLine([start, end]: Offsets, text: string): Offsets {
  const lineEnd = text.indexOf('\n', start)
  const cut = lineEnd < 0 ? end : Math.min(end, lineEnd)
  return [start, start + text.slice(start, cut).trimEnd().length]
}
