/** References by name: those that lead nowhere, and names that two things share. */

import type { EnvironmentDocument, Path } from './model.ts'
import { duplicatesIn, namedLists } from './named-lists.ts'
import { namesOfKind } from './names.ts'
import { referencePoints } from './reference-points.ts'
import type { Kind } from './reference-walk.ts'

export interface DanglingReference {
  readonly path: Path
  readonly given: string
  /** What was expected to have the name: `site`, `pool`, `device`. */
  readonly kind: string
  readonly known: readonly string[]
}

export interface DuplicateName {
  /** The second of the two. */
  readonly path: Path
  readonly given: string
  readonly kind: string
}

/**
 * Every reference to a name that nothing has. Where a section that could hold the name is not given, nobody can tell,
 * and the reference is left to the rules; `none` in its place says that nothing has the name.
 */
export function danglingReferences(document: EnvironmentDocument): readonly DanglingReference[] {
  const kinds = new Map<Kind, ReturnType<typeof lookupOf>>()
  const lookup = (kind: Kind) => {
    const found = kinds.get(kind) ?? lookupOf(document, kind)
    kinds.set(kind, found)
    return found
  }
  return [...referencePoints(document)].flatMap(({ path, given, kind }) => {
    const { names, has } = lookup(kind)
    return names === undefined || has(given) ? [] : [{ path, given, kind, known: names }]
  })
}

function lookupOf(document: EnvironmentDocument, kind: Kind) {
  const names = namesOfKind(document, kind)
  const lower = new Set(names?.map((name) => name.toLowerCase()))
  return { names, has: (name: string) => lower.has(name.toLowerCase()) }
}

/** Every thing whose name another thing of the same kind has already. */
export function duplicateNames(document: EnvironmentDocument): readonly DuplicateName[] {
  return namedLists(document).flatMap(duplicatesIn)
}
