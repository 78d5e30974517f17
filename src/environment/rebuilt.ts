/** Values with some of their parts exchanged; what does not change is left as it is, and every entry keeps where it was said. */

import type { Dictionary } from './containers.ts'
import type { Said } from './merge.ts'
import type { Path } from './model.ts'
import type { Overlay, Slot } from './overlay.ts'
import type { Container } from './yaml-values.ts'

/**
 * Makes a value anew from its parts, the innermost first: `change` is given every value after its parts, with where it
 * stands and the slots it lies in, the next one first, and gives the one to put there.
 */
export function rebuilt(
  slot: Slot,
  change: (after: Slot, before: Slot, path: Path, around: readonly Slot[]) => Slot,
  overlay: Overlay,
  path: Path = [],
  around: readonly Slot[] = [],
): Slot {
  const { value } = slot
  if (typeof value !== 'object' || value === null) return change(slot, slot, path, around)
  const inside = [slot, ...around]
  const entries = Object.entries(value).map(([key, item]): [string | number, Slot] => {
    const step = Array.isArray(value) ? Number(key) : key
    const here: Slot = { value: item, said: { container: value, key: step } }
    return [step, rebuilt(here, change, overlay, [...path, step], inside)]
  })
  const isChanged = entries.some(([step, after]) => after.value !== (value as Dictionary)[step as string])
  const after = isChanged ? { value: remade(value, entries, overlay), said: slot.said } : slot
  return change(after, slot, path, around)
}

function remade(
  value: Container,
  entries: readonly (readonly [string | number, Slot])[],
  { entries: places }: Overlay,
): Container {
  const parts = entries.map(([key, each]) => [key, each.value] as const)
  const made = Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
  const before = places.get(value)
  places.set(made, new Map(entries.map(([key, each]): [string | number, Said] => [key, before?.get(key) ?? each.said])))
  return made
}
