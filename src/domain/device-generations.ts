/** The order in which the servers came that the lists speak of. */

import type { ProductId } from '../facts/citation.ts'
import type { ListProduct } from './device-row.ts'

// Services of Microsoft (Lync Online, Teams) are no earlier server, so a result for them is none for an earlier product.
const GENERATIONS: Readonly<Partial<Record<ListProduct, number>>> = {
  'ocs-2007-r2': 2009,
  'lync-2010': 2010,
  lync: 2011,
  'lync-2013': 2013,
  sfb: 2015,
  'sfb-2015': 2015,
  'sfb-2019': 2019,
  'sfb-se': 2021,
}

/** Oldest first; services last. */
export function byGeneration(a: ListProduct, b: ListProduct): number {
  return (GENERATIONS[a] ?? 9999) - (GENERATIONS[b] ?? 9999)
}

/** Whether a list is for a server that came before the product. */
export function isEarlier(listed: ListProduct, product: ProductId): boolean {
  const generation = GENERATIONS[listed]
  return generation !== undefined && generation < (GENERATIONS[product] ?? 0)
}
