/** What the forms of PowerShell's exports come to: objects, and what is no part of any object. */

import { BOUNDS, Unreadable } from '../bounds.ts'
import type { Fields, Part } from '../tree.ts'

/** Something of the file that no kind of object is asked about. */
export interface Aside {
  readonly part: Part
  readonly status: 'ignored' | 'dropped' | 'unknown'
  readonly reason: string
}

export interface Exported {
  /** In the order of the file. */
  readonly objects: readonly Fields[]
  readonly asides: readonly Aside[]
}

/** Counts what is read of a text. Call it for each part; it throws `Unreadable` when there are too many. */
export function countParts(): (at: Part['at']) => void {
  let count = 0
  return ({ line, column }) => {
    count += 1
    if (count > BOUNDS.parts)
      throw new Unreadable(`more than ${BOUNDS.parts.toLocaleString('en')} values`, line, column)
  }
}

/** What a field of an object is called in accounts: `[2].Identity`, and `Identity` for the only object of a file. */
export function nameOf(object: string, field: string): string {
  return object === '' ? field : `${object}.${field}`
}
