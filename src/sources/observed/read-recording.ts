/** Reads a file of observations; what is wrong is told with its place. */

import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { InputError, type InputProblem } from '../../environment/input-error.ts'
import type { Recording } from './recording.ts'
import { recordingSchema } from './recording-schema.ts'

const MOST_PROBLEMS = 5

/** What a file of observations may measure, in bytes. */
export const MOST_RECORDING_BYTES = 64 * 1024 * 1024

/** @throws InputError with every place, of five at most, at which it is no file of observations */
export function readRecording(text: string, file: string): Recording {
  const value = parsed(text, file)
  const version = (value as { lyncReadyObservations?: unknown } | null)?.lyncReadyObservations
  if (version === undefined)
    throw new InputError([{ file, message: 'is no file of observations: give one written by lync-ready observe' }])
  if (version !== 1) {
    const message = `holds observations of version ${JSON.stringify(version)}: this program reads version 1`
    throw new InputError([{ file, message }])
  }
  const checked = recordingSchema().safeParse(value)
  if (checked.success) return checked.data
  const root = treeOf(text)
  const problems = checked.error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }): InputProblem => {
    const said = `${path.join('.')}: ${message}`
    return { file, ...placeOf(text, nearest(root, path as (string | number)[])), message: said }
  })
  throw new InputError(problems)
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const errors: ParseError[] = []
    treeOf(text, errors)
    const [first] = errors
    const why = first ? printParseErrorCode(first.error) : 'it cannot be read'
    throw new InputError([{ file, ...placeOf(text, first?.offset), message: `is not JSON: ${why}` }])
  }
}

/** Nothing where it is nested deeper than the reader of places can go: then the problem is told without one. */
function treeOf(text: string, errors: ParseError[] = []): ReturnType<typeof parseTree> {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Of a value that is missing, the place of what should hold it. */
function nearest(root: ReturnType<typeof parseTree>, path: readonly (string | number)[]): number | undefined {
  if (root === undefined) return undefined
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node.offset
  }
  return root.offset
}

function placeOf(text: string, offset = 0): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
