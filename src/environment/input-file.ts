/** A file that was read, as the report names it. */

import { createHash } from 'node:crypto'

export interface InputFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** In lower-case hexadecimal digits. Computed for a format that shows it: Node loads its cryptography for that. */
  readonly sha256: string
}

export function inputFile(path: string, bytes: Uint8Array): InputFile {
  let hash: string | undefined
  return {
    path,
    get sha256() {
      hash ??= createHash('sha256').update(bytes).digest('hex')
      return hash
    },
  }
}
