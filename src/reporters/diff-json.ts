/** What changed, for programs; `schema/diff.json` describes it. */

import type { Diff } from './diff-data.ts'
import type { WrittenDiff } from './diff-schema.ts'
import { printableJson } from './printable.ts'

export function renderDiffJson(diff: Diff): string {
  const written: WrittenDiff = { diffVersion: 1, ...diff }
  return `${printableJson(JSON.stringify(written, null, 2))}\n`
}
