/**
 * Addresses that stand for addresses. Two that share their first n bits share them afterwards too (Xu and others,
 * "Prefix-preserving IP address anonymization", 2002), so that an address stays in its subnet; a private one stays
 * private. Public ones go where nobody is: IPv4 to 240.0.0.0/4, since the ranges for documentation hold 768 addresses
 * together, and IPv6 to 2001:db8::/32.
 */

import { type Address, bitsOf, formatAddress, formatPrefix, type Prefix, prefixOf } from '../domain/prefix.ts'
import type { Pseudonyms } from './pseudonyms.ts'

interface Kind {
  readonly prefix: Prefix
  /** How many bits stay as they are; all of them where it is omitted. */
  readonly kept?: number
}

const v4 = (octets: readonly [number, number], length: number): Prefix => {
  return prefixOf({ family: 4, value: (BigInt(octets[0]) << 24n) | (BigInt(octets[1]) << 16n) }, length)
}
const v6 = (first: bigint, length: number): Prefix => prefixOf({ family: 6, value: first << 112n }, length)

/** The first that an address lies in. What stays is the same everywhere, or a mask. */
const KINDS: readonly Kind[] = [
  { prefix: v4([10, 0], 8), kept: 8 },
  { prefix: v4([172, 16], 12), kept: 12 },
  { prefix: v4([192, 168], 16), kept: 16 },
  { prefix: v4([100, 64], 10), kept: 10 },
  { prefix: v4([169, 254], 16), kept: 16 },
  { prefix: v4([0, 0], 8) },
  { prefix: v4([127, 0], 8) },
  { prefix: v4([224, 0], 3) },
  { prefix: v6(0xfe80n, 10), kept: 64 },
  { prefix: v6(0xfc00n, 7), kept: 8 },
  { prefix: v6(0xff00n, 8) },
  // Unspecified, loopback, and what embeds them.
  { prefix: prefixOf({ family: 6, value: 0n }, 120) },
]

/** Prefixes up to this length say nothing of anybody: default routes and their halves. */
const SHORT = { 4: 8, 6: 16 } as const
/** The bits of a public address that give way to the range nobody has. */
const GIVEN_UP = { 4: 8, 6: 32 } as const

export interface AddressNames {
  ofAddress(address: Address): string
  /** With bits beyond the length where it had some. */
  ofPrefix(address: Address, length: number): string
}

/** Addresses by one key; two never become one. */
export function addressNames(pseudonyms: Pseudonyms): AddressNames {
  const known = new Map<string, Address>()
  const taken = new Map<string, string>()
  const stand = (address: Address): Address => {
    const text = formatAddress(address)
    const held = known.get(text)
    if (held) return held
    for (let attempt = 0; ; attempt += 1) {
      const value = standIn(address, pseudonyms, attempt)
      const place = formatAddress(value)
      if (taken.has(place) && kindOf(address) === undefined) continue
      taken.set(place, text)
      known.set(text, value)
      return value
    }
  }
  return {
    ofAddress: (address) => formatAddress(stand(address)),
    ofPrefix: (address, length) => {
      const { family } = address
      const whole = prefixOf(address, length)
      if (length <= keptOf(address)) return formatPrefix(whole)
      if (length < GIVEN_UP[family]) return formatPrefix(prefixOf(publicOf(family), GIVEN_UP[family]))
      const standing = stand(address)
      const base = whole.base === address.value ? prefixOf(standing, length).base : standing.value
      return formatPrefix({ family, base, length })
    },
  }
}

/** Up to which length a prefix says nothing of anybody. */
function keptOf(address: Address): number {
  const kind = kindOf(address)
  return kind ? (kind.kept ?? bitsOf(address.family)) : SHORT[address.family]
}

function kindOf({ family, value }: Address): Kind | undefined {
  return KINDS.find(
    ({ prefix }) => prefix.family === family && prefixOf({ family, value }, prefix.length).base === prefix.base,
  )
}

function publicOf(family: Address['family']): Address {
  return family === 4 ? { family, value: 0xf0000000n } : { family, value: 0x20010db8n << 96n }
}

function standIn(address: Address, pseudonyms: Pseudonyms, attempt: number): Address {
  const { family, value } = address
  const kind = kindOf(address)
  if (kind) return kind.kept === undefined ? address : { family, value: flipped(address, kind.kept, pseudonyms, '') }
  const given = GIVEN_UP[family]
  const salt = attempt === 0 ? '' : ` ${attempt}`
  const rest = BigInt(bitsOf(family) - given)
  const own = flipped(address, given, pseudonyms, salt) & ((1n << rest) - 1n)
  const four = family === 4 ? BigInt(pseudonyms.bitsOf(`first ${value >> rest}${salt}`, 4)) << rest : 0n
  return { family, value: publicOf(family).value | four | own }
}

/** Each bit beyond the kept ones is turned or not by what the key makes of the bits before it. */
function flipped({ family, value }: Address, kept: number, pseudonyms: Pseudonyms, salt: string): bigint {
  let result = value
  for (let length = kept; length < bitsOf(family); length += 1) {
    const rest = BigInt(bitsOf(family) - length)
    const turn = pseudonyms.bitsOf(`${family} ${length} ${value >> rest}${salt}`, 1)
    if (turn === 1) result ^= 1n << (rest - 1n)
  }
  return result
}
