/** Addresses that mean nothing on the Internet. */

import { once } from './memo.ts'
import { contains, type Prefix, parseAddress, parsePrefix } from './prefix.ts'

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
