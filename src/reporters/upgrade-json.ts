/** What blocks each move, for programs. */

import { printableJson } from './printable.ts'
import type { ShownUpgrade } from './upgrade-data.ts'

/** `ShownUpgrade` is the shape. */
export function renderUpgradeJson(upgrade: ShownUpgrade): string {
  return `${printableJson(JSON.stringify({ upgradeVersion: 1, ...upgrade }, null, 2))}\n`
}
