/** Every kind of object that is read from what cmdlets print. */

import { CS_KINDS } from '../cs/kinds.ts'
import { DNS_KINDS } from '../dns/server-records.ts'
import { INVENTORY_KINDS } from '../inventory/kinds.ts'
import type { ObjectKind } from './object-kind.ts'

/** In the order in which they are asked whether an object is theirs. */
export const KINDS: readonly ObjectKind[] = [...CS_KINDS, ...DNS_KINDS, ...INVENTORY_KINDS]
