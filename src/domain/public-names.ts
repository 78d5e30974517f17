/** Whether a name can be in the public DNS, and an address on the Internet. */

import { parseAddress } from './prefix.ts'

/** Top-level domains that are not in the root zone and that organisations use inside (RFC 6761, RFC 6762, RFC 8375, ICANN). */
const PRIVATE = [
  'corp',
  'domain',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localhost',
  'private',
  'test',
]

/** A name of one label and a name below a domain that nobody can register are not; an address is, where it is public. */
export function isPublicName(name: string): boolean {
  if (parseAddress(name)) return !isPrivateAddress(name)
  const labels = name.toLowerCase().split('.')
  const top = labels.at(-1) ?? ''
  return labels.length > 1 && !PRIVATE.includes(top) && !name.toLowerCase().endsWith('.home.arpa')
}

/** First and last addresses of RFC 1918, RFC 6598, loopback and link-local. */
const RESERVED_V4: readonly (readonly [string, string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.168.0.0', '192.168.255.255'],
]

/** Whether an address is reserved for the inside of networks. */
export function isPrivateAddress(text: string): boolean {
  const address = parseAddress(text)
  if (address === undefined) return false
  // fc00::/7, fe80::/10 and ::1.
  if (address.family === 6) {
    const { value } = address
    return value === 1n || value >> 121n === 0x7en || value >> 118n === 0x3fan
  }
  return RESERVED_V4.some(([first, last]) => numberOf(first) <= address.value && address.value <= numberOf(last))
}

function numberOf(text: string): bigint {
  return parseAddress(text)?.value ?? 0n
}
