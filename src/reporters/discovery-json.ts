/** Walks for programs. */

import type { ShownDiscovery } from './discovery-data.ts'
import { printableJson } from './printable.ts'

/** The walks, with the environment they were made in; `ShownDiscovery` is the shape. */
export function renderDiscoveryJson(
  discovery: ShownDiscovery,
  environment: { readonly path: string; readonly name: string; readonly product: string },
): string {
  return `${printableJson(JSON.stringify({ discoveryVersion: 1, environment, ...discovery }, null, 2))}\n`
}
