/** A row of `rules/facts/support-ends.yaml`. */

import type { FactRow } from '../facts/citation.ts'

/** What the rows are about; `of` names one of them in the words of its own table, or of the field. */
export const SUPPORTED_KINDS = [
  'browser',
  'client',
  'client-windows',
  'dotnet',
  'earlier-system',
  'interop-server',
  'plug-in',
  'sql-server',
  'windows-server',
] as const

export type SupportedKind = (typeof SUPPORTED_KINDS)[number]

/** Until when the vendor mends something; days are ISO days, and the last supported ones. */
export interface SupportEndRow extends FactRow {
  readonly kind: SupportedKind
  /** As sentences call it. */
  readonly name: string
  readonly of: readonly string[]
  /** Only with these service packs; 0 is none. */
  readonly servicePacks?: readonly number[]
  /** Only these editions, or all but these. */
  readonly editions?: readonly string[]
  readonly editionsExcept?: readonly string[]
  readonly mainstreamEnd?: string
  /** Absent where it is supported as long as the Windows it is part of. */
  readonly supportEnd?: string
  /** The last day of security updates that are sold beyond the end. */
  readonly paidUntil?: string
  readonly note?: string
}
