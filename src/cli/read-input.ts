/** Reads a text file that is no environment, such as a saved report. */

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodeText } from '../environment/decode.ts'
import { InputError } from '../environment/input-error.ts'
import type { Io } from './io.ts'
import { systemReason } from './problems.ts'

/** More than an environment file may have, so that its reader says what is wrong with a longer one. */
export const MOST_STDIN_BYTES = 16 * 1024 * 1024

const MOST_BYTES = 256 * 1024 * 1024

/** @throws InputError when it cannot be read, is too large or is not text */
export async function readInput(file: string, io: Io): Promise<string> {
  const bytes = file === '-' ? await io.readStdin(MOST_BYTES) : readBounded(file, io.workingFolder)
  if (bytes.length > MOST_BYTES) throw new InputError([{ file, message: 'is larger than 256 MB' }])
  return decodeText(bytes, file)
}

function readBounded(file: string, workingFolder: string): Uint8Array {
  const handle = opened(file, workingFolder)
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new InputError([{ file, message: 'is not a file' }])
    return stats.size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFileSync(handle)
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
