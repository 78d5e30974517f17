/** Reads a file that is no environment, such as a saved report. */

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodeText } from '../environment/decode.ts'
import { InputError } from '../environment/input-error.ts'
import type { ReadingIo } from './io.ts'
import { systemReason } from './problems.ts'

/** More than an environment file may have, so that its reader says what is wrong with a longer one. */
export const MOST_STDIN_BYTES = 16 * 1024 * 1024

const MOST_BYTES = 256 * 1024 * 1024

const SMALLER_REPORTS =
  ': let check write a file for each environment (-f json=reports/{path}.json), or more and smaller shards (--shard i/n)'

/**
 * A report that was saved.
 * @throws InputError when it cannot be read, is not text, or is larger, which says what can be read instead
 */
export async function readReport(file: string, io: ReadingIo): Promise<string> {
  return decodeText(await readInputBytes(file, MOST_BYTES, io, SMALLER_REPORTS), file)
}

/**
 * The bytes of a file, or of standard input for `-`; a file that is larger is never read.
 * @throws InputError when it cannot be read or is too large
 */
export async function readInputBytes(file: string, mostBytes: number, io: ReadingIo, remedy = ''): Promise<Uint8Array> {
  const bytes = file === '-' ? await io.readStdin(mostBytes) : readBounded(file, mostBytes, io.workingFolder)
  if (bytes === undefined || bytes.length > mostBytes)
    throw new InputError([{ file, message: `is larger than ${mostBytes / 1024 / 1024} MB${remedy}` }])
  return bytes
}

function readBounded(file: string, mostBytes: number, workingFolder: string): Uint8Array | undefined {
  const handle = opened(file, workingFolder)
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new InputError([{ file, message: 'is not a file' }])
    return stats.size > mostBytes ? undefined : readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

function opened(file: string, workingFolder: string): number {
  try {
    return openSync(resolve(workingFolder, file), 'r')
  } catch (error) {
    throw new InputError([{ file, message: systemReason(error) }])
  }
}
