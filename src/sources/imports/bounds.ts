/** The bounds within which exports are read. */

export const BOUNDS = {
  /** Of a file, and of what an archive holds unpacked, in bytes. */
  bytes: 64 * 1024 * 1024,
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
