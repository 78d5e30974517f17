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

/** Finds out whether one of many prefixes holds all of another one, by one look for each length there is. */
export function holderOf(prefixes: readonly Prefix[]): (inner: Prefix) => boolean {
  const keys = new Set(prefixes.map(keyOf))
  const lengths = { 4: lengthsOf(prefixes, 4), 6: lengthsOf(prefixes, 6) } as const
  return (inner) =>
    lengths[inner.family].some(
      (length) =>
        length <= inner.length && keys.has(keyOf(prefixOf({ family: inner.family, value: inner.base }, length))),
    )
}

function lengthsOf(prefixes: readonly Prefix[], family: Prefix['family']): readonly number[] {
  return [...new Set(prefixes.filter((prefix) => prefix.family === family).map(({ length }) => length))]
}

/** A prefix as a key of maps and sets. */
export function keyOf({ family, base, length }: Prefix): string {
  return `${family} ${base}/${length}`
}
