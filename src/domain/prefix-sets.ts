/** Several prefixes at once: ranges, what is left, and whether a space is filled. */

import { type Address, bitsOf, covers, type Prefix, prefixOf } from './prefix.ts'

/** The last address of a prefix. */
export function lastOf({ family, base, length }: Prefix): bigint {
  return base + (1n << BigInt(bitsOf(family) - length)) - 1n
}

/** The fewest prefixes that hold the addresses from the first to the last, both included; none for a reversed range. */
export function rangePrefixes(first: Address, last: Address): readonly Prefix[] {
  if (first.family !== last.family) return []
  const bits = bitsOf(first.family)
  const prefixes: Prefix[] = []
  for (let at = first.value; at <= last.value; ) {
    const room = trailingZeros(at, bits)
    const size = Math.min(room, (last.value - at + 1n).toString(2).length - 1)
    prefixes.push({ family: first.family, base: at, length: bits - size })
    at += 1n << BigInt(size)
  }
  return prefixes
}

function trailingZeros(value: bigint, bits: number): number {
  return value === 0n ? bits : (value & -value).toString(2).length - 1
}

/** What is left of a prefix without another one, in order: nothing, all of it, or one piece for each further bit. */
export function subtract(prefix: Prefix, hole: Prefix): readonly Prefix[] {
  if (covers(hole, prefix)) return []
  if (!covers(prefix, hole)) return [prefix]
  const pieces: Prefix[] = []
  for (let length = prefix.length + 1; length <= hole.length; length += 1) {
    const sibling = 1n << BigInt(bitsOf(prefix.family) - length)
    pieces.push({ ...prefixOf({ family: prefix.family, value: hole.base ^ sibling }, length) })
  }
  return pieces.sort((one, other) => (one.base < other.base ? -1 : 1))
}

/** Whether prefixes together hold every address of a space. */
export function fill(prefixes: readonly Prefix[], space: Prefix): boolean {
  const within = prefixes
    .filter((prefix) => prefix.family === space.family)
    .sort((one, other) => (one.base < other.base ? -1 : one.base > other.base ? 1 : one.length - other.length))
  let next = space.base
  for (const prefix of within) {
    if (prefix.base > next) break
    const end = lastOf(prefix) + 1n
    if (end > next) next = end
  }
  return next > lastOf(space)
}

/** Things by their prefixes, which finds one whose prefix holds another by one look for each length there is. */
export interface PrefixMap<Thing> {
  /** Of several things of one prefix the first counts. */
  add(prefix: Prefix, thing: Thing): void
  /** The thing of a prefix that holds all of this one. */
  holding(inner: Prefix): Thing | undefined
  things(): Iterable<Thing>
}

/** A map with nothing in it yet. */
export function openPrefixMap<Thing extends object>(): PrefixMap<Thing> {
  const byKey = new Map<string, Thing>()
  const lengths = { 4: new Set<number>(), 6: new Set<number>() } as const
  return {
    add: (prefix, thing) => {
      const key = keyOf(prefix)
      if (byKey.has(key)) return
      byKey.set(key, thing)
      lengths[prefix.family].add(prefix.length)
    },
    holding: ({ family, base, length }) => {
      for (const shorter of lengths[family]) {
        const held = shorter <= length && byKey.get(keyOf(prefixOf({ family, value: base }, shorter)))
        if (held) return held
      }
      return undefined
    },
    things: () => byKey.values(),
  }
}

/** Finds out whether one of many prefixes holds all of another one. */
export function holderOf(prefixes: readonly Prefix[]): (inner: Prefix) => boolean {
  const map = openPrefixMap<Prefix>()
  for (const prefix of prefixes) map.add(prefix, prefix)
  return (inner) => map.holding(inner) !== undefined
}

/** A prefix as a key of maps and sets. */
export function keyOf({ family, base, length }: Prefix): string {
  return `${family} ${base}/${length}`
}
