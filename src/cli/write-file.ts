/** Writes a result to a file, whole or not at all. */

import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A text that may come in pieces, or bytes. */
export type Content = string | Uint8Array | Iterable<string>

/** Replaces the file in one step, so that no reader sees half of it. Text becomes UTF-8 without a byte order mark. */
export function writeWhole(path: string, content: Content): void {
  const there = statSync(path, { throwIfNoEntry: false })
  // A device or a pipe must be written to, never replaced.
  if (there !== undefined && !there.isFile()) write(path, 'w', content)
  else replace(there === undefined ? path : realpathSync(path), content, there)
}

function replace(path: string, content: Content, there: Stats | undefined): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    write(beside, 'wx', content)
    if (there !== undefined) chmodSync(beside, there.mode)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function write(path: string, flag: 'w' | 'wx', content: Content): void {
  const handle = openSync(path, flag)
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
    for (const piece of pieces) writeFileSync(handle, piece)
  } finally {
    closeSync(handle)
  }
}
