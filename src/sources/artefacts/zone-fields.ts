/** The kinds of field the checked record types are made of. */

import { isIPv6, SocketAddress } from 'node:net'
import { readPeriod } from './zone-header.ts'
import { readName, shown, type ZoneName } from './zone-names.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** A kind of field: how its text is read, and how it is taken from the octets of a DNS message. */
export interface ZoneFieldKind {
  /** Reads the field into its canonical text. */
  readonly read: ZoneFieldReader
  /** Writes the field that starts at `at` as text; undefined when the octets do not hold one. */
  readonly take: (octets: Buffer, at: number) => ZoneFieldTaken | undefined
}

/** The text of a field, and where the field after it starts. */
export interface ZoneFieldTaken {
  readonly raw: string
  readonly next: number
}

type ZoneFieldReader = (raw: string, origin: ZoneName | undefined) => ZoneOutcome<string>

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4_TEXT = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)
const MAX_32 = 0xffffffff

const readNameField: ZoneFieldReader = (raw, origin) => {
  const name = readName(raw, origin)
  return 'fault' in name ? name : { value: name.value.text }
}

const readIpv4: ZoneFieldReader = (raw) =>
  IPV4_TEXT.test(raw) ? { value: raw } : bad(raw, 'an IPv4 address', 'four numbers from 0 to 255 without leading zeros')

const readIpv6: ZoneFieldReader = (raw) => {
  // isIPv6 accepts a zone id, which no record can carry.
  if (raw.includes('%') || !isIPv6(raw)) return bad(raw, 'an IPv6 address', 'one such as 2001:db8::10')
  return { value: new SocketAddress({ address: raw, family: 'ipv6' }).address }
}

const readPeriodField: ZoneFieldReader = (raw) => {
  const period = readPeriod(raw, MAX_32)
  return 'fault' in period ? period : { value: String(period.value) }
}

/** A name, absolute and without the final dot. */
export const NAME: ZoneFieldKind = { read: readNameField, take: takeName }

/** An IPv4 address (RFC 1035 3.4.1): four numbers, none with a leading zero, which some readers take as octal. */
export const IPV4: ZoneFieldKind = {
  read: readIpv4,
  take: (octets, at) => take(octets, at, 4, (four) => four.join('.')),
}

/** An IPv6 address, in the one form every other writing of it gives too (RFC 5952): the one `node:dns` answers with. */
export const IPV6: ZoneFieldKind = {
  read: readIpv6,
  take: (octets, at) => take(octets, at, 16, (sixteen) => sixteen.toString('hex').replace(/....(?!$)/g, '$&:')),
}

/** A number of 16 bits. */
export const UINT16: ZoneFieldKind = { read: (raw) => readNumber(raw, 0xffff), take: takeUint16 }

/** A number of 32 bits. */
export const UINT32: ZoneFieldKind = { read: (raw) => readNumber(raw, MAX_32), take: takeUint32 }

/** A time in seconds or units. */
export const PERIOD: ZoneFieldKind = { read: readPeriodField, take: takeUint32 }

function readNumber(raw: string, max: number): ZoneOutcome<string> {
  const number = /^\d+$/.test(raw) ? Number(raw) : Number.NaN
  return number <= max ? { value: String(number) } : bad(raw, 'a number in range', `0 to ${max}`)
}

function bad(raw: string, what: string, expected: string): ZoneOutcome<never> {
  return { fault: { reason: `${shown(raw)} is not ${what}; expected ${expected}` } }
}

function take(octets: Buffer, at: number, length: number, write: (own: Buffer) => string): ZoneFieldTaken | undefined {
  const next = at + length
  return next > octets.length ? undefined : { raw: write(octets.subarray(at, next)), next }
}

function takeUint16(octets: Buffer, at: number): ZoneFieldTaken | undefined {
  return take(octets, at, 2, (own) => String(own.readUInt16BE()))
}

function takeUint32(octets: Buffer, at: number): ZoneFieldTaken | undefined {
  return take(octets, at, 4, (own) => String(own.readUInt32BE()))
}

/** Labels up to the empty one of the root (RFC 1035 3.1). */
function takeName(octets: Buffer, at: number): ZoneFieldTaken | undefined {
  const labels: string[] = []
  for (let here = at; ; ) {
    const length = octets[here]
    // More than 63 is a pointer into a message (RFC 1035 4.1.4), and a file is none.
    if (length === undefined || length > 63) return undefined
    if (length === 0) return { raw: `${labels.join('.')}.`, next: here + 1 }
    const label = takeString(octets, here)
    if (!label) return undefined
    labels.push(label.raw)
    here = label.next
  }
}

/** A length octet and as many octets, which are written as escapes: what they stand for is the business of the reader. */
export function takeString(octets: Buffer, at: number): ZoneFieldTaken | undefined {
  const length = octets[at]
  if (length === undefined) return undefined
  return take(octets, at + 1, length, (own) => [...own].map((octet) => `\\${String(octet).padStart(3, '0')}`).join(''))
}
