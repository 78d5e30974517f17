/** Writes a result to a file, whole or not at all. */

import { randomUUID } from 'node:crypto'
import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Replaces the file in one step, so that no reader sees half of it. Text becomes UTF-8 without a byte order mark. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const there = statSync(path, { throwIfNoEntry: false })
  // A device or a pipe must be written to, never replaced.
  if (there !== undefined && !there.isFile()) writeFileSync(path, content)
  else replace(there === undefined ? path : realpathSync(path), content, there)
}

function replace(path: string, content: string | Uint8Array, there: Stats | undefined): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(beside, content, { flag: 'wx' })
    if (there !== undefined) chmodSync(beside, there.mode)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
