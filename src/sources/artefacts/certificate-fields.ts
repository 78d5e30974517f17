/** The small types inside a certificate, read strictly. A fault is thrown, and caught where a certificate or extension ends. */

import { type Asn1, type Budget, isDer, readAsn1, TAG } from './certificate-asn1.ts'

/** Stops reading the certificate or extension at hand. */
export function malformed(reason: string): never {
  throw new Error(reason)
}

/** What a reader returns, or why it could not. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly fault: string } {
  try {
    return { value: read() }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'it cannot be read' }
  }
}

/** The elements of a SEQUENCE or SET, or of a context tag in its place. */
export function elements(element: Asn1 | undefined, tag: number, what: string): readonly Asn1[] {
  const here = tagged(element, tag, what)
  return here.constructed ? here.children : malformed(`${what} is not constructed`)
}

/** The content of a primitive element. */
export function octets(element: Asn1 | undefined, tag: number, what: string): Uint8Array {
  const here = tagged(element, tag, what)
  return here.constructed ? malformed(`${what} is constructed`) : here.content
}

function tagged(element: Asn1 | undefined, tag: number, what: string): Asn1 {
  if (element === undefined) return malformed(`${what} is missing`)
  return element.tag === tag ? element : malformed(`${what} has another type`)
}

/** The one element the content of an extension must be. */
export function whole(bytes: Uint8Array, what: string, budget: Budget): Asn1 {
  const read = readAsn1(bytes, budget)
  if ('fault' in read) return malformed(`${what}: ${read.fault}`)
  if (read.end !== bytes.length) return malformed(`${what} is followed by further octets`)
  return isDer(read.element) ? read.element : malformed(`${what} is not DER`)
}

export function oid(element: Asn1 | undefined, what: string): string {
  return tagged(element, TAG.oid, what).oid ?? malformed(`${what} has another type`)
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}

/** Of a BOOLEAN; OpenSSL and others take every octet but zero for true. */
export function truth(element: Asn1, what: string): boolean {
  const content = octets(element, TAG.boolean, what)
  return content.length === 1 ? content[0] !== 0 : malformed(`${what} is not one octet long`)
}

/** A number that cannot be negative; what exceeds 2^31 counts as that. */
export function count(element: Asn1 | undefined, what: string, tag: number = TAG.integer): number {
  const content = octets(element, tag, what)
  if (content.length === 0) return malformed(`${what} is empty`)
  if ((content[0] ?? 0) >= 0x80) return malformed(`${what} is negative`)
  return content.reduce((sum, octet) => Math.min(sum * 256 + octet, 2 ** 31), 0)
}

/** The numbers of the bits that are set. */
export function bits(element: Asn1, what: string): readonly number[] {
  const content = octets(element, TAG.bitString, what)
  const unused = content[0]
  if (unused === undefined || unused > 7 || (unused > 0 && content.length === 1))
    return malformed(`${what} is cut short`)
  const last = (content.length - 1) * 8 - unused
  return Array.from({ length: Math.min(last, 64) }, (_, bit) => bit).filter(
    (bit) => ((content[1 + (bit >> 3)] ?? 0) >> (7 - (bit & 7))) & 1,
  )
}

const TIMES: ReadonlyMap<number, RegExp> = new Map([
  [TAG.utcTime, /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
  [TAG.generalizedTime, /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
])

/** RFC 5280 section 4.1.2.5: UTCTime to 2049, GeneralizedTime from 2050, both in seconds and in UTC. */
export function instant(element: Asn1 | undefined, what: string): string {
  const pattern = element && TIMES.get(element.tag)
  if (element === undefined || pattern === undefined) return malformed(`${what} is no time`)
  const match = pattern.exec(Buffer.from(element.content).toString('latin1'))
  if (match === null) return malformed(`${what} is not a time in UTC with seconds`)
  const [, year = '', month, day, hour, minute, second] = match
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19'
  const text = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  const read = new Date(text)
  // Dates that do not exist roll over or are refused, depending on the day.
  const exists = !Number.isNaN(read.getTime()) && read.toISOString() === text.replace('Z', '.000Z')
  return exists ? text : malformed(`${what} does not exist`)
}
