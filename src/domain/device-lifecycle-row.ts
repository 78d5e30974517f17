/** The rows of `rules/facts/device-lifecycle.yaml`. */

import type { FactRow } from '../facts/citation.ts'

/** Until when equipment, or the software it runs, is supported, or connects at all. */
export interface DeviceLifecycleRow extends FactRow {
  readonly name: string
  /** Rows of the catalogue. */
  readonly devices: readonly string[]
  readonly ends: 'support' | 'connections'
  readonly mainstreamEnd?: string | undefined
  /** ISO day: the last one. */
  readonly end: string
  /** Until then security updates are sold. */
  readonly paidUpdatesEnd?: string | undefined
  readonly note?: string | undefined
}
