/** DNS servers to ask: an address, with a port where it is not 53. */

import { isIPv6 } from 'node:net'
import { ADDRESS } from './address-patterns.ts'
import { canonicalAddress, isAddress } from './addresses.ts'
import { oneOrMany } from './forms.ts'
import { leaf, Refusal } from './leaf.ts'

const SERVER_TEXT = {
  type: 'string',
  pattern: `^(${ADDRESS}|\\d[\\d.]+:\\d{1,5}|\\[[0-9A-Fa-f:.]+\\]:\\d{1,5})$`,
  patternErrorMessage: 'not an IP address such as 10.10.1.53, 10.10.1.53:5353 or [2001:db8::53]:5353',
  examples: ['10.10.1.53', '10.10.1.53:5353', '[2001:db8::53]:5353'],
}

/** One server or several; gives a list of texts in one spelling, with a port only where it is not 53. */
export function dnsServers(description: string) {
  return oneOrMany(
    description,
    leaf(description, SERVER_TEXT, (value) => {
      if (typeof value !== 'string') return new Refusal(`expected the IP address of a DNS server: ${description}`)
      return serverText(value) ?? new Refusal(`"${value}" is ${SERVER_TEXT.patternErrorMessage}: ${description}`)
    }),
  )
}

function serverText(value: string): string | undefined {
  if (isAddress(value)) return canonicalAddress(value)
  const [, six, four, port] = /^(?:\[([^\]]+)\]|([\d.]+)):(\d{1,5})$/.exec(value) ?? []
  const address = six ?? four ?? ''
  if (!isAddress(address) || isIPv6(address) !== (six !== undefined)) return undefined
  const number = Number(port)
  if (number < 1 || number > 65535) return undefined
  const canonical = canonicalAddress(address)
  if (number === 53) return canonical
  return six === undefined ? `${canonical}:${number}` : `[${canonical}]:${number}`
}
