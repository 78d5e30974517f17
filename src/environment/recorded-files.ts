/** Whether files that a report names are still what they were. */

import { createHash } from 'node:crypto'
import { InputError } from './input-error.ts'
import { MAX_ARTEFACT_BYTES, readBounded } from './read-files.ts'
import { resolveReference } from './root.ts'

/** `unchanged`, or in words why it is not, or cannot be told. A path of a report is never followed out of the root. */
export function compareFile(path: string, sha256: string, root: string): 'unchanged' | { readonly fault: string } {
  if (path === '-') return { fault: 'was read from standard input, and cannot be read again' }
  const found = resolveReference(path, root, root, MAX_ARTEFACT_BYTES)
  if ('refused' in found) return { fault: found.refused }
  try {
    const now = createHash('sha256')
      .update(readBounded(found.path, path, MAX_ARTEFACT_BYTES))
      .digest('hex')
    return now === sha256 ? 'unchanged' : { fault: 'is not the file that was judged' }
  } catch (error) {
    if (error instanceof InputError) return { fault: error.problems[0]?.message ?? 'cannot be read' }
    throw error
  }
}
