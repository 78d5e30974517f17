/** The products and the systems before them, in the order in which they came. */

import type { ProductId } from '../facts/citation.ts'
import { PRODUCT_NAMES } from './names.ts'

/** Earlier systems that servers are moved from; `group-chat-2010` stands beside one of them. */
export const EARLIER_SYSTEMS = ['lcs-2005', 'ocs-2007', 'ocs-2007-r2', 'lync-2010', 'group-chat-2010'] as const
export type EarlierSystem = (typeof EARLIER_SYSTEMS)[number]

export type System = EarlierSystem | ProductId

const NAMES: { readonly [Id in System]: string } = {
  'lcs-2005': 'Live Communications Server 2005',
  'ocs-2007': 'Office Communications Server 2007',
  'ocs-2007-r2': 'Office Communications Server 2007 R2',
  'lync-2010': 'Lync Server 2010',
  'group-chat-2010': 'Group Chat of Lync Server 2010',
  ...PRODUCT_NAMES,
}

const SYSTEMS = Object.keys(NAMES) as readonly System[]

export function systemTitle(system: System): string {
  return NAMES[system]
}

/** The same of what a description names as an earlier system. */
export function earlierTitle(system: EarlierSystem | 'other'): string {
  return system === 'other' ? 'another system' : systemTitle(system)
}

/** Whether the first came before the second. */
export function isEarlier(a: System, b: System): boolean {
  return SYSTEMS.indexOf(a) < SYSTEMS.indexOf(b)
}

/** Whether the system is a version of the product. */
export function isProduct(system: System): system is ProductId {
  return system in PRODUCT_NAMES
}
