/** The bounds within which exports are read. */

import { MAX_ARTEFACT_BYTES } from '../../environment/read-files.ts'

export const BOUNDS = {
  /** Of a file, and of what an archive holds unpacked, in bytes. */
  bytes: MAX_ARTEFACT_BYTES,
  /** Elements, attributes, fields and items of a file together. */
  parts: 1_000_000,
  /** Things inside each other. */
  depth: 64,
} as const

/** A bound is passed, or the text is not what it should be. Thrown inside readers only, which turn it into a problem. */
export class Unreadable extends Error {
  readonly line: number
  readonly column: number

  constructor(message: string, line = 1, column = 1) {
    super(message)
    this.line = line
    this.column = column
  }
}
