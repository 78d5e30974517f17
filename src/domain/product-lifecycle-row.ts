/** A row of `rules/facts/product-lifecycle.yaml`. */

import type { FactRow } from '../facts/citation.ts'

/** How long the vendor mends a product version; days are ISO days, and the last supported ones. */
export interface ProductLifecycleRow extends FactRow {
  readonly mainstreamEnd?: string
  readonly supportEnd: string
  /** It will not end earlier, and may end later. */
  readonly atLeast?: true
  readonly note?: string
}
