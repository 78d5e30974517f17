/** What is to come, for programs. */

import type { ShownHorizon } from './horizon-data.ts'
import { printableJson } from './printable.ts'

/** `ShownHorizon` is the shape. */
export function renderHorizonJson(horizon: ShownHorizon): string {
  return `${printableJson(JSON.stringify({ horizonVersion: 1, ...horizon }, null, 2))}\n`
}
