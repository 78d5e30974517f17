/**
 * IPv4 and IPv6 addresses and prefixes as numbers.
 *
 * Ours, because each of the well-kept libraries takes one of the texts this product must refuse: `010.0.0.1` (read as
 * octal, or as decimal), `10.1/16`, `1::2::3`, a length beyond the family, or a zone; none of them knows wildcard masks.
 * What is an address is decided by Node; only the arithmetic is here.
 */

import { isIPv4, isIPv6 } from 'node:net'

export type Family = 4 | 6

/** An address of one family; an IPv4 address mapped into IPv6 is the IPv4 address. */
export interface Address {
  readonly family: Family
  readonly value: bigint
}

/** The addresses that share their first `length` bits with `base`, whose further bits are zero. */
export interface Prefix {
  readonly family: Family
  readonly base: bigint
  readonly length: number
}

/** Why a text is not what it should be; without the text itself, which may hold a secret. */
export interface Fault {
  readonly fault: string
}

const BITS = { 4: 32, 6: 128 } as const
/** ::ffff:0:0/96 (RFC 4291 2.5.5.2), as the 96 bits before the IPv4 address. */
const MAPPED = 0xffffn

/** The number of bits of an address. */
export function bitsOf(family: Family): number {
  return BITS[family]
}

/** An address, or undefined. No prefix length, zone, leading zeros or missing octets. */
export function parseAddress(text: string): Address | undefined {
  // Node sets up its pattern for IPv6 with its first question, which takes milliseconds: most descriptions never ask.
  if (!text.includes(':')) return isIPv4(text) ? { family: 4, value: ipv4(text) } : undefined
  if (text.includes('%') || !isIPv6(text)) return undefined
  const value = ipv6(text)
  return value >> 32n === MAPPED ? { family: 4, value: value & 0xffffffffn } : { family: 6, value }
}

function ipv4(text: string): bigint {
  return BigInt(octets(text))
}

/** Of four octets that are known to be right. By hand: access lists have hundreds of thousands of them. */
function octets(text: string): number {
  let value = 0
  let octet = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === DOT) {
      value = value * 256 + octet
      octet = 0
    } else octet = octet * 10 + code - ZERO
  }
  return value * 256 + octet
}

const DOT = 46
const ZERO = 48

function ipv6(text: string): bigint {
  const [head = '', tail] = text.split('::')
  const front = groups(head)
  const back = groups(tail ?? '')
  const gap = tail === undefined ? 0 : 8 - front.length - back.length
  const all = [...front, ...new Array<bigint>(gap).fill(0n), ...back]
  return all.reduce((value, group) => (value << 16n) | group, 0n)
}

function groups(text: string): readonly bigint[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)]
    const low = ipv4(group)
    return [low >> 16n, low & 0xffffn]
  })
}

/** An address as text: IPv6 as in RFC 5952. */
export function formatAddress({ family, value }: Address): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.')
  const parts = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn)
  const text = parts.map((part) => part.toString(16)).join(':')
  // The first of the longest runs of two or more zeros; a run of one is written out.
  const [run] = [...text.matchAll(/\b0(?::0\b)+/g)].sort((one, other) => other[0].length - one[0].length)
  if (run === undefined) return text
  const before = text.slice(0, run.index).replace(/:$/, '')
  return `${before}::${text.slice(run.index + run[0].length).replace(/^:/, '')}`
}

/** A prefix as text, such as `10.0.0.0/8`. */
export function formatPrefix({ family, base, length }: Prefix): string {
  return `${formatAddress({ family, value: base })}/${length}`
}

/** The prefix of a length that an address lies in. */
export function prefixOf({ family, value }: Address, length: number): Prefix {
  const rest = BigInt(BITS[family] - length)
  return { family, base: (value >> rest) << rest, length }
}

/** An address alone. */
export function hostPrefix(address: Address): Prefix {
  return prefixOf(address, BITS[address.family])
}

/** Every address of a family. */
export function everything(family: Family): Prefix {
  return { family, base: 0n, length: 0 }
}

/** What is made of bits beyond the length: they are a mistake, or cut off as the reader of the real system does. */
export type HostBits = 'refuse' | 'cut'

/**
 * `10.0.0.0/8`; a bare address is that address alone where `bare` is set.
 * A mapped prefix (`::ffff:203.0.113.0/120`) is the IPv4 prefix.
 */
export function parsePrefix(
  text: string,
  { hostBits, bare = false }: { readonly hostBits: HostBits; readonly bare?: boolean },
): Prefix | Fault {
  const [left = '', right, ...more] = text.split('/')
  const address = parseAddress(left)
  if (address === undefined || more.length > 0) return { fault: 'expected a subnet such as 10.10.0.0/16' }
  if (right === undefined)
    return bare ? hostPrefix(address) : { fault: 'expected a prefix length after the address, as in 10.10.0.0/16' }
  const mapped = left.includes(':') && address.family === 4
  const written = /^(0|[1-9]\d{0,2})$/.test(right) ? Number(right) : Number.NaN
  // A shorter prefix holds more than the mapped addresses: no such thing is routed.
  const length = mapped ? written - 96 : written
  if (!(length >= 0 && length <= BITS[address.family]))
    return { fault: `expected a prefix length from ${mapped ? 96 : 0} to ${mapped ? 128 : BITS[address.family]}` }
  return withHostBits(address, length, hostBits)
}

function withHostBits(address: Address, length: number, hostBits: HostBits): Prefix | Fault {
  const prefix = prefixOf(address, length)
  if (hostBits === 'cut' || prefix.base === address.value) return prefix
  return { fault: `bits are set beyond the length; the subnet is ${formatPrefix(prefix)}` }
}

/** What four octets say as a mask: a netmask, a wildcard mask (the same inverted), or neither. */
export function readMask(text: string): { readonly kind: 'netmask' | 'wildcard'; readonly length: number } | Fault {
  if (!isIPv4(text)) return { fault: 'expected a netmask such as 255.255.255.0' }
  const mask = octets(text)
  const inverse = ~mask >>> 0
  if (isTail(inverse)) return { kind: 'netmask', length: Math.clz32(inverse) }
  if (isTail(mask)) return { kind: 'wildcard', length: Math.clz32(mask) }
  return { fault: 'the mask has holes; expected a netmask such as 255.255.255.0' }
}

/** Ones at the end and nothing else. */
function isTail(value: number): boolean {
  return (value & (value + 1)) === 0
}

/** An address with a netmask. A wildcard mask is a fault that says so: the two are easily mistaken for each other. */
export function maskedPrefix(address: string, mask: string, hostBits: HostBits): Prefix | Fault {
  const parsed = parseAddress(address)
  if (parsed === undefined || parsed.family !== 4) return { fault: 'expected an IPv4 address such as 10.10.0.0' }
  const read = readMask(mask)
  if ('fault' in read) return read
  if (read.kind === 'wildcard')
    return { fault: 'this is a wildcard mask; expected a netmask such as 255.255.255.0 for 0.0.0.255' }
  return withHostBits(parsed, read.length, hostBits)
}

/** Whether an address lies in a prefix. */
export function contains(prefix: Prefix, address: Address): boolean {
  return prefix.family === address.family && sameStart(prefix, address.value)
}

/** Whether a prefix holds all of another one. */
export function covers(outer: Prefix, inner: Prefix): boolean {
  return outer.family === inner.family && outer.length <= inner.length && sameStart(outer, inner.base)
}

/** Whether two prefixes have an address in common: one of them then holds the other. */
export function overlaps(one: Prefix, other: Prefix): boolean {
  return covers(one, other) || covers(other, one)
}

function sameStart({ family, base, length }: Prefix, value: bigint): boolean {
  const rest = BigInt(BITS[family] - length)
  return (base ^ value) >> rest === 0n
}
