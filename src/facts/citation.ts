/** Which documents a fact rests on, and how far it may be trusted. */

export const PRODUCTS = ['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const
export type ProductId = (typeof PRODUCTS)[number]

/**
 * `confirmed`: read on the vendor's own page. `third-party`: read elsewhere only.
 * `unconfirmed`: general knowledge, or no page found. Only a confirmed fact may fail an environment.
 */
export const CONFIDENCES = ['confirmed', 'third-party', 'unconfirmed'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** One document, as a row cites it. */
export interface Citation {
  /** The short key the tables use. */
  readonly key: string
  readonly title: string
  readonly url?: string
  /** ISO day on which the document was read. */
  readonly read: string
}

/** What every row of every table carries. */
export interface FactRow {
  readonly id: string
  readonly products: readonly ProductId[]
  readonly confidence: Confidence
  readonly citations: readonly Citation[]
}
