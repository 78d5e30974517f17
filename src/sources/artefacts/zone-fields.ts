/** The kinds of field the checked record types are made of. */

import { isIPv6, SocketAddress } from 'node:net'
import { readPeriod } from './zone-header.ts'
import { readName, shown, type ZoneName } from './zone-names.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** Reads one field into its canonical text. */
export type ZoneFieldReader = (raw: string, origin: ZoneName | undefined) => ZoneOutcome<string>

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)
const MAX_32 = 0xffffffff

/** A name, absolute and without the final dot. */
export const readNameField: ZoneFieldReader = (raw, origin) => {
  const name = readName(raw, origin)
  return 'fault' in name ? name : { value: name.value.text }
}

/** An IPv4 address (RFC 1035 3.4.1): four numbers, none with a leading zero, which some readers take as octal. */
export const readIpv4: ZoneFieldReader = (raw) =>
  IPV4.test(raw) ? { value: raw } : bad(raw, 'an IPv4 address', 'four numbers from 0 to 255 without leading zeros')

/** An IPv6 address, in the one form every other writing of it gives too (RFC 5952): the one `node:dns` answers with. */
export const readIpv6: ZoneFieldReader = (raw) => {
  // isIPv6 accepts a zone id, which no record can carry.
  if (raw.includes('%') || !isIPv6(raw)) return bad(raw, 'an IPv6 address', 'one such as 2001:db8::10')
  return { value: new SocketAddress({ address: raw, family: 'ipv6' }).address }
}

/** A number of 16 bits. */
export const readUint16: ZoneFieldReader = (raw) => readNumber(raw, 0xffff)

/** A number of 32 bits. */
export const readUint32: ZoneFieldReader = (raw) => readNumber(raw, MAX_32)

/** A time in seconds or units. */
export const readPeriodField: ZoneFieldReader = (raw) => {
  const period = readPeriod(raw, MAX_32)
  return 'fault' in period ? period : { value: String(period.value) }
}

function readNumber(raw: string, max: number): ZoneOutcome<string> {
  const number = /^\d+$/.test(raw) ? Number(raw) : Number.NaN
  return number <= max ? { value: String(number) } : bad(raw, 'a number in range', `0 to ${max}`)
}

function bad(raw: string, what: string, expected: string): ZoneOutcome<never> {
  return { fault: { reason: `${shown(raw)} is not ${what}; expected ${expected}` } }
}
