/** Which address families a computer or an adapter has, and the kinds of addresses there are. */

import { contains, formatAddress, parseAddress, parsePrefix } from './prefix.ts'

/** IPv4 alone, IPv6 alone, or both. */
export type Stack = 'IPv4' | 'IPv6' | 'dual stack'

/** The stack a list of addresses makes; undefined without any. */
export function stackOf(addresses: readonly string[]): Stack | undefined {
  const families = new Set(addresses.map((address) => (address.includes(':') ? 6 : 4)))
  if (families.size === 2) return 'dual stack'
  return families.has(4) ? 'IPv4' : families.has(6) ? 'IPv6' : undefined
}

/** The scope of an IPv6 address (RFC 4291, RFC 4193). */
export type Ipv6Scope = 'global' | 'unique local' | 'link-local'

/** Undefined for what is no IPv6 address. */
export function ipv6Scope(text: string): Ipv6Scope | undefined {
  const address = parseAddress(text)
  if (address?.family !== 6) return undefined
  if (isIn('fe80::/10', text)) return 'link-local'
  return isIn('fc00::/7', text) ? 'unique local' : 'global'
}

function isIn(subnet: string, text: string): boolean {
  const prefix = parsePrefix(subnet, { hostBits: 'cut' })
  const address = parseAddress(text)
  return !('fault' in prefix) && address !== undefined && contains(prefix, address)
}

/** The name under which DNS keeps what an address is called (RFC 1035 3.5, RFC 3596 2.5). */
export function reverseName(text: string): string | undefined {
  const address = parseAddress(text)
  if (address === undefined) return undefined
  if (address.family === 4) return `${formatAddress(address).split('.').reverse().join('.')}.in-addr.arpa`
  const digits = address.value.toString(16).padStart(32, '0')
  return `${[...digits].reverse().join('.')}.ip6.arpa`
}
