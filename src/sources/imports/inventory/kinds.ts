/** What inventories add to the kinds of objects that are read. */

import type { ObjectKind } from '../powershell/object-kind.ts'
import { COMPUTERS } from './computers.ts'

export const INVENTORY_KINDS: readonly ObjectKind[] = [COMPUTERS]
