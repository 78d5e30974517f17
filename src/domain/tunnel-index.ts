/** Which of many things with a prefix hold an address: one look for each length there is, and not one for each thing. */

import { type Address, contains, type Family, type Prefix, prefixOf } from './prefix.ts'

/** Below this, looking at each is as fast as putting them in order. */
const FEW = 64

interface Placed<Thing> {
  readonly thing: Thing
  readonly at: number
}

interface Index<Thing> {
  readonly byLength: Readonly<Record<Family, Map<number, Map<bigint, Placed<Thing>[]>>>>
  /** Those without a prefix, which hold every address. */
  readonly everywhere: readonly Placed<Thing>[]
}

/** By list: the lists of a policy stay as they are. */
const indexes = new WeakMap<object, Index<unknown>>()

/** The things whose prefix holds the address, and those without one, in the order of the list. */
export function holding<Thing>(
  list: readonly Thing[],
  prefixFor: (thing: Thing) => Prefix | undefined,
  address: Address,
): readonly Thing[] {
  if (list.length <= FEW)
    return list.filter((thing) => {
      const prefix = prefixFor(thing)
      return prefix === undefined || contains(prefix, address)
    })
  const index = (indexes.get(list) as Index<Thing> | undefined) ?? indexOf(list, prefixFor)
  const found = [...index.everywhere]
  for (const [length, byBase] of index.byLength[address.family])
    found.push(...(byBase.get(prefixOf(address, length).base) ?? []))
  return found.sort((one, other) => one.at - other.at).map(({ thing }) => thing)
}

function indexOf<Thing>(list: readonly Thing[], prefixFor: (thing: Thing) => Prefix | undefined): Index<Thing> {
  const byLength: Index<Thing>['byLength'] = { 4: new Map(), 6: new Map() }
  const everywhere: Placed<Thing>[] = []
  for (const [at, thing] of list.entries()) {
    const prefix = prefixFor(thing)
    if (prefix) placesOf(byLength[prefix.family], prefix).push({ thing, at })
    else everywhere.push({ thing, at })
  }
  const index = { byLength, everywhere }
  indexes.set(list, index)
  return index
}

function placesOf<Item>(byLength: Map<number, Map<bigint, Item[]>>, { base, length }: Prefix): Item[] {
  const byBase = byLength.get(length) ?? new Map<bigint, Item[]>()
  byLength.set(length, byBase)
  const places = byBase.get(base) ?? []
  byBase.set(base, places)
  return places
}
