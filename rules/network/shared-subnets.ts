/** Many prefixes at once: whether one of them holds a prefix, or has an address in common with it. */

import { grouped } from '../../src/domain/groups.ts'
import { covers, type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import { fill, openPrefixMap } from '../../src/domain/prefix-sets.ts'

/** The prefix of a text that was checked when it was read; host bits are cut. */
export function prefixIn(text: string): Prefix | undefined {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? undefined : prefix
}

interface Named {
  readonly prefix: Prefix
  readonly name: string
}

/** Answers in as many steps as there are lengths of prefixes, not prefixes: estates have many thousands of subnets. */
export class PrefixIndex {
  readonly #named = openPrefixMap<Named>()
  #sorted: readonly Named[] | undefined

  /** @param name what answers give: that of a site, or the prefix as typed; the first of a prefix counts */
  add(prefix: Prefix, name: string): void {
    this.#named.add(prefix, { prefix, name })
    this.#sorted = undefined
  }

  /** The name of a prefix that holds all of this one. */
  holding(prefix: Prefix): string | undefined {
    return this.#named.holding(prefix)?.name
  }

  /** The name of a prefix that has an address in common with this one: of two such prefixes one holds the other. */
  touching(prefix: Prefix): string | undefined {
    return this.holding(prefix) ?? this.#within(prefix).next().value?.name
  }

  /** The one name that prefixes within this one have which together hold all of it. */
  filling(prefix: Prefix): string | undefined {
    const within = [...this.#within(prefix)]
    const [first] = within
    const isOfOne = within.every(({ name }) => name === first?.name)
    const prefixes = within.map((each) => each.prefix)
    return isOfOne && fill(prefixes, prefix) ? first?.name : undefined
  }

  *#within(prefix: Prefix): Generator<Named, undefined> {
    this.#sorted ??= [...this.#named.things()].sort((a, b) => compare(a.prefix, b.prefix))
    for (let place = placeOf(prefix, this.#sorted); place < this.#sorted.length; place += 1) {
      const named = this.#sorted[place]
      if (named === undefined || !covers(prefix, named.prefix)) return
      yield named
    }
  }
}

/** A subnet as typed, and whose it is. */
export interface Owned {
  readonly prefix: Prefix
  readonly text: string
  readonly owner: string
}

/** By owner, which of its subnets have addresses in common with one of another owner. */
export function clashesBetween(subnets: readonly Owned[]): ReadonlyMap<string, readonly string[]> {
  const clashes: (readonly [string, string])[] = []
  let holders: readonly Owned[] = []
  for (const subnet of subnets.toSorted((a, b) => compare(a.prefix, b.prefix))) {
    // Of two prefixes with an address in common one holds the other, and is sorted before it.
    holders = holders.filter(({ prefix }) => covers(prefix, subnet.prefix))
    const other = holders.find(({ owner }) => owner !== subnet.owner)
    if (other) {
      clashes.push([subnet.owner, `${subnet.text} overlaps ${other.text} of ${other.owner}`])
      clashes.push([other.owner, `${other.text} overlaps ${subnet.text} of ${subnet.owner}`])
    }
    holders = [...holders, subnet]
  }
  return grouped(clashes)
}

/** Of sorted prefixes the place of the first from the start of this one on; what lies within this one begins there. */
function placeOf(prefix: Prefix, sorted: readonly Named[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const named = sorted[middle]
    if (named && compare(named.prefix, prefix) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** By family and first address, the wider one first. */
function compare(a: Prefix, b: Prefix): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.base !== b.base) return a.base < b.base ? -1 : 1
  return a.length - b.length
}
