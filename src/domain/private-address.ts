/** Addresses that mean nothing on the Internet. */

import { once } from './memo.ts'
import { contains, type Prefix, parseAddress, parsePrefix } from './prefix.ts'
import { lastOf } from './prefix-sets.ts'

/** Addresses no router of the Internet forwards: RFC 1918, 6598, 3927, 1122, 5771, 4193, 4291. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  '224.0.0.0/3',
]
const PRIVATE_V6 = ['::/127', 'fc00::/7', 'fe80::/10', 'ff00::/8']

const prefixesV4 = once(() => prefixes(PRIVATE_V4))
const prefixesV6 = once(() => prefixes(PRIVATE_V6))

function prefixes(texts: readonly string[]): readonly Prefix[] {
  return texts.flatMap((text) => {
    const prefix = parsePrefix(text, { hostBits: 'cut' })
    return 'fault' in prefix ? [] : [prefix]
  })
}

/** Whether no router of the Internet forwards to the address. */
export function isPrivate(text: string): boolean {
  const address = parseAddress(text)
  if (address === undefined) return false
  const among = address.family === 4 ? prefixesV4() : prefixesV6()
  return among.some((prefix) => contains(prefix, address))
}

/** How many IPv4 addresses from the first to the last mean something on the Internet. */
export function publicCount(first: bigint, last: bigint): bigint {
  let count = last - first + 1n
  for (const prefix of prefixesV4()) {
    const end = lastOf(prefix)
    const from = prefix.base > first ? prefix.base : first
    const to = end < last ? end : last
    if (to >= from) count -= to - from + 1n
  }
  return count
}

/** Addresses that no adapter has for good: RFC 6890, and the groups of RFC 5771 and 4291. */
const NO_HOST = [
  { what: 'unspecified', prefixes: ['0.0.0.0/8', '::/128'] },
  { what: 'a loopback address', prefixes: ['127.0.0.0/8', '::1/128'] },
  { what: 'a link-local address', prefixes: ['169.254.0.0/16', 'fe80::/10'] },
  { what: 'a multicast address', prefixes: ['224.0.0.0/4', 'ff00::/8'] },
  { what: 'a reserved or broadcast address', prefixes: ['240.0.0.0/4'] },
] as const

const noHostPrefixes = once(() => NO_HOST.map(({ what, prefixes: texts }) => ({ what, among: prefixes(texts) })))

/** Why no computer can have the address set by hand, in words; undefined where one can. */
export function noHostAddress(text: string): string | undefined {
  const address = parseAddress(text)
  if (address === undefined) return undefined
  return noHostPrefixes().find(({ among }) => among.some((prefix) => contains(prefix, address)))?.what
}

const PRIVATE_BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'] as const
const privateBlocks = once(() => prefixes(PRIVATE_BLOCKS))

/** The private block an address is in, as its place in a list; -1 for one that is in none. No subnet reaches over its end. */
export function privateBlock(text: string): number {
  const address = parseAddress(text)
  return address === undefined ? -1 : privateBlocks().findIndex((prefix) => contains(prefix, address))
}
