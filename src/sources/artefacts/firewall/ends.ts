/** Addresses and ports as Windows and tables of rules write them. */

import {
  type AddressRange,
  type Ends,
  type NamedEnd,
  type PortRange,
  type Ports,
  rangeOfAddress,
  rangeOfPrefix,
} from '../../../domain/firewall-rule.ts'
import { type Fault, maskedPrefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'

const EXPECTED_PORTS = 'expected ports such as 443 or 50000-59999, or any'
const EXPECTED_ADDRESS = 'expected an address, a subnet or a range, such as 10.1.0.0/16 or 10.1.0.10-10.1.0.99'

/** Ports out of a list; `*` and `any` stand for all. */
export function readPorts(values: readonly string[]): Ports | Fault {
  if (values.length === 0) return { fault: EXPECTED_PORTS }
  if (values.some((value) => /^(?:any|\*|all)$/i.test(value.trim()))) return 'any'
  const ranges: PortRange[] = []
  for (const value of values) {
    const range = readPortRange(value.trim())
    if (range === undefined) return { fault: EXPECTED_PORTS }
    ranges.push(range)
  }
  return ranges
}

function readPortRange(text: string): PortRange | undefined {
  const match = /^(\d{1,5})(?:\s*[-\u2013]\s*(\d{1,5}))?$/.exec(text)
  const first = Number(match?.[1])
  const last = Number(match?.[2] ?? match?.[1])
  return match && first <= last && last <= 65535 ? { first, last } : undefined
}

/** What a word stands for that is no address: a keyword, the name of a thing, or undefined when it is a mistake. */
export type NameReader = (word: string) => string | undefined

/** Ends out of a list; `*` and `any` stand for all. */
export function readEnds(values: readonly string[], nameOf: NameReader): Ends | Fault {
  if (values.length === 0) return { fault: EXPECTED_ADDRESS }
  if (values.some((value) => /^(?:any|\*|all)$/i.test(value.trim()))) return 'any'
  const ends: (AddressRange | NamedEnd)[] = []
  for (const value of values) {
    const end = readEnd(value.trim(), nameOf)
    if ('fault' in end) return end
    ends.push(end)
  }
  return ends
}

function readEnd(text: string, nameOf: NameReader): AddressRange | NamedEnd | Fault {
  const address = parseAddress(text)
  if (address) return rangeOfAddress(address)
  if (text.includes('/')) return subnet(text)
  const [low = '', high, ...more] = text.split('-').map((part) => part.trim())
  const first = parseAddress(low)
  if (first && high !== undefined && more.length === 0) {
    const last = parseAddress(high)
    if (last === undefined || last.family !== first.family || last.value < first.value)
      return { fault: 'expected the first and the last address of a range' }
    return { family: first.family, first: first.value, last: last.value }
  }
  const name = nameOf(text)
  return name === undefined ? { fault: EXPECTED_ADDRESS } : { name }
}

/** `10.1.0.0/16`, or with a netmask. */
function subnet(text: string): AddressRange | Fault {
  const [address = '', mask = ''] = text.split('/')
  const prefix = mask.includes('.') ? maskedPrefix(address, mask, 'cut') : parsePrefix(text, { hostBits: 'cut' })
  return 'fault' in prefix ? prefix : rangeOfPrefix(prefix)
}
