/** Media paths for programs. */

import type { ShownMediaPaths } from './media-paths-data.ts'
import { printableJson } from './printable.ts'

/** The paths, with the environment they were found in; `ShownMediaPaths` is the shape. */
export function renderMediaPathsJson(
  paths: ShownMediaPaths,
  environment: { readonly path: string; readonly name: string; readonly product: string },
): string {
  return `${printableJson(JSON.stringify({ mediaPathsVersion: 1, environment, ...paths }, null, 2))}\n`
}
