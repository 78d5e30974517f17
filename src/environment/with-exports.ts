/** What becomes of a description that names exports; what lays them under it is loaded for such descriptions alone. */

import { isDictionary } from './containers.ts'
import type { Disagreement } from './model.ts'
import type { Session } from './read-files.ts'
import type { Value } from './yaml-values.ts'

export interface WithExports {
  readonly value: Value
  readonly disagreements: readonly Disagreement[]
  /** How many computers each inventory tells of, and how many of them the description names. */
  readonly inventories: readonly { readonly file: string; readonly computers: number; readonly described: number }[]
}

/**
 * Reads the exports a description names, and lays them under it.
 * @throws InputError when one of them cannot be used
 */
export type LayExports = (value: Value, session: Session) => WithExports

/** Whether a description names files to read before it can be checked. */
export function namesExports(value: Value): boolean {
  return isDictionary(value) && (value.topology !== undefined || value.inventory !== undefined)
}
