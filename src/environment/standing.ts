/** Which differences between sources still are any, once everything is laid over everything. */

import { alike } from './alike.ts'
import { valueAt } from './containers.ts'
import type { MergedEntries, Said } from './merge.ts'
import type { Path } from './model.ts'
import type { Difference, Overlay, Slot } from './overlay.ts'
import type { Value } from './yaml-values.ts'

/**
 * Two exports may differ in what the description itself says, or removes: then it is the description that stands, and
 * that either differs from, or neither.
 */
export function standingDifferences(value: Value, { entries, differences }: Overlay): readonly Difference[] {
  return differences.flatMap((difference): readonly Difference[] => {
    const { path, upper, lower } = difference
    const stands = slotAt(value, path)
    if (stands === undefined) return []
    if (isSame(origin(stands.said, entries), origin(upper.said, entries))) return [difference]
    return alike(lower.value, stands.value, path) ? [] : [{ path, upper: stands, lower }]
  })
}

function slotAt(top: Value, path: Path): Slot | undefined {
  const [container, value, key] = [valueAt(top, path.slice(0, -1)), valueAt(top, path), path.at(-1)]
  if (typeof container !== 'object' || container === null || value === undefined || key === undefined) return undefined
  return { value, said: { container, key } }
}

/** Through all that was merged, to the entry of a file. */
function origin(said: Said, entries: MergedEntries): Said {
  const before = entries.get(said.container)?.get(said.key)
  return before === undefined ? said : origin(before, entries)
}

function isSame(one: Said, other: Said): boolean {
  return one.container === other.container && one.key === other.key
}
