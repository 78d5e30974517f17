/** From the schema's issues to problems with a place, in the user's words. */

import type { core } from 'zod'
import { config } from 'zod/v4/core'
import { valueAt } from './containers.ts'
import type { Path } from './model.ts'
import { type EnvironmentDocument, environmentDocument } from './schema/document.ts'
import type { Value } from './yaml-values.ts'

/** A problem of the values, before it has a place. */
export interface Misfit {
  readonly path: Path
  /** Set when the key itself is wrong, not its value. */
  readonly key?: string
  readonly message: string
}

export type Validated = { readonly document: EnvironmentDocument } | { readonly misfits: readonly Misfit[] }

/** From this many characters on, compiling the checks takes less time than it saves. */
const WORTH_COMPILING = 100_000

/** Checks a value against the environment format; `size` is that of its text, in characters. */
export function validate(value: Value, size = 0): Validated {
  if (size < WORTH_COMPILING) config({ jitless: true })
  const parsed = environmentDocument.safeParse(value)
  return parsed.success ? { document: parsed.data } : { misfits: misfitsOf(parsed.error, value) }
}

/** What is wrong with a value, in the user's words; for every format that is written in YAML. */
export function misfitsOf({ issues }: core.$ZodError, value: Value): readonly Misfit[] {
  return issues.flatMap((issue) => misfits(issue, [], value))
}

function misfits(issue: core.$ZodIssue, above: Path, value: Value): readonly Misfit[] {
  const path = [...above, ...(issue.path as (string | number)[])]
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors)
    if (meant) return meant.flatMap((inner) => misfits(inner, path, value))
  }
  if (issue.code === 'unrecognized_keys') {
    // One line of the message for each key.
    const messages = issue.message.split('\n')
    return issue.keys.map((key, index) => ({ path, key, message: messages[index] ?? issue.message }))
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => ({ path: path.slice(0, -1), key: String(path.at(-1)), message }))
  }
  const missing = path.length > 0 && valueAt(value, path) === undefined
  return [{ path, message: missing ? `missing key "${path.at(-1)}": ${issue.message}` : issue.message }]
}

/** Of the forms a value may have, the one it was meant to be: the only one whose problems lie inside the value. */
function meantBranch(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] | undefined {
  const inside = branches.filter((issues) => issues.length > 0 && issues.every(isInside))
  return inside.length === 1 ? inside[0] : undefined
}

function isInside(issue: core.$ZodIssue): boolean {
  if (issue.path.length > 0 || issue.code === 'unrecognized_keys') return true
  return issue.code === 'invalid_union' && meantBranch(issue.errors) !== undefined
}
