/** Distinguished names and general names (RFC 5280 sections 4.1.2.4, 4.2.1.6 and 4.2.1.10). */

import { isUtf8 } from 'node:buffer'
import type { DistinguishedName, GeneralName, GeneralNameForm } from '../../domain/certificate.ts'
import { type Asn1, context, TAG } from './certificate-asn1.ts'
import { elements, hex, malformed, octets, oid } from './certificate-fields.ts'
import { ATTRIBUTES, SMTP_UTF8_MAILBOX } from './certificate-oids.ts'

const COMMON_NAME = '2.5.4.3'
const EMAIL = '1.2.840.113549.1.9.1'
/** The longest any attribute of X.520 may be (RFC 5280 appendix A.1). */
const MAX_VALUE = 32_768

interface Attribute {
  readonly type: string
  readonly text: string
  readonly isIa5: boolean
  /** Same exactly when the values are, by RFC 5280 section 7.1. */
  readonly compared: string
}

/** Reads a Name. */
export function readName(element: Asn1 | undefined, what: string): DistinguishedName {
  const relative = elements(element, TAG.sequence, what).map((set) =>
    elements(set, TAG.set, what).map((pair) => readAttribute(pair, what)),
  )
  const all = relative.flat()
  const texts = relative.map((attributes) => attributes.map(written).join('+'))
  return {
    text: texts.reverse().join(','),
    commonNames: ofType(all, COMMON_NAME).map(({ text }) => text),
    emails: ofType(all, EMAIL).map(({ text, isIa5 }) => (isIa5 ? text : '')),
    relativeNames: relative.map((attributes) => JSON.stringify(attributes.map(comparedPair).sort())),
  }
}

function ofType(attributes: readonly Attribute[], type: string): readonly Attribute[] {
  return attributes.filter((attribute) => attribute.type === type)
}

function comparedPair({ type, compared }: Attribute): string {
  return `${type}=${compared}`
}

function readAttribute(pair: Asn1, what: string): Attribute {
  const [typeElement, value] = elements(pair, TAG.sequence, what)
  const type = oid(typeElement, what)
  if (value === undefined) return malformed(`${what} has an attribute without a value`)
  if (value.bytes.length > MAX_VALUE) return malformed(`${what} has an attribute of ${value.bytes.length} octets`)
  const text = readString(value, what)
  const isIa5 = value.tag === TAG.ia5
  if (text === undefined) return { type, isIa5, text: `#${hex(value.bytes)}`, compared: `#${hex(value.bytes)}` }
  const levelled = text.replace(/[ \t-\r]+/g, ' ').replace(/^ | $/g, '')
  return { type, isIa5, text, compared: `:${levelled.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}` }
}

/** RFC 4514 section 2.4, with the short names people know. */
function written({ type, text }: Attribute): string {
  const escaped = text
    .replace(/[\\"+,;<>]/g, '\\$&')
    .replace(/^[ #]| $/g, '\\$&')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be shown raw
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, (odd) => `\\${odd.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `${ATTRIBUTES.get(type) ?? type}=${escaped}`
}

/** The text of a string type; undefined for any other type. Teletex strings hold Latin-1, as everybody writes them. */
export function readString(element: Asn1, what: string): string | undefined {
  if (element.constructed) return undefined
  const bytes = Buffer.from(element.content.buffer, element.content.byteOffset, element.content.length)
  switch (element.tag) {
    case TAG.utf8:
      return isUtf8(bytes) ? bytes.toString('utf8') : malformed(`${what} is not UTF-8`)
    case TAG.bmp:
      return bytes.length % 2 === 0
        ? Buffer.from(bytes).swap16().toString('utf16le')
        : malformed(`${what} is cut short`)
    case TAG.universal:
      return readWide(bytes, what)
    case TAG.printable:
    case TAG.ia5:
    case TAG.visible:
    case TAG.teletex:
      return bytes.toString('latin1')
    default:
      return undefined
  }
}

function readWide(bytes: Buffer, what: string): string {
  if (bytes.length % 4 !== 0) return malformed(`${what} is cut short`)
  const points = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4))
  if (points.some((point) => point > 0x10ffff)) return malformed(`${what} has a character that does not exist`)
  return points.map((point) => String.fromCodePoint(point)).join('')
}

const FORMS: readonly GeneralNameForm[] = [
  'otherName',
  'rfc822Name',
  'dNSName',
  'x400Address',
  'directoryName',
  'ediPartyName',
  'uniformResourceIdentifier',
  'iPAddress',
  'registeredID',
]
const TEXTS: readonly GeneralNameForm[] = ['rfc822Name', 'dNSName', 'uniformResourceIdentifier']

/** Reads a GeneralName; in a constraint an address is followed by its mask. */
export function readGeneralName(element: Asn1, what: string, constraint = false): GeneralName {
  const form = FORMS[element.tag - context(0)]
  if (form === undefined) return malformed(`${what} has a name of no known form`)
  if (TEXTS.includes(form)) return { form, text: ia5(octets(element, element.tag, what), what) }
  if (form === 'iPAddress') return readAddress(octets(element, element.tag, what), what, constraint)
  if (form === 'directoryName') {
    const name = readName(elements(element, element.tag, what)[0], what)
    return { form, text: name.text, name }
  }
  return form === 'otherName' ? readOther(element, what) : { form, text: `#${hex(element.bytes)}` }
}

function readOther(element: Asn1, what: string): GeneralName {
  const [type, value] = elements(element, element.tag, what)
  const typeId = oid(type, what)
  const inner = elements(value, context(0), what)[0]
  const text = inner && readString(inner, what)
  if (typeId === SMTP_UTF8_MAILBOX)
    return { form: 'smtpUTF8Mailbox', text: text ?? malformed(`${what} has no mailbox`) }
  return { form: 'otherName', typeId, text: text ?? `#${hex(element.bytes)}` }
}

/** What is not ASCII is kept, octet by octet: it is for the rules to say that it is no host name. */
function ia5(content: Uint8Array, what: string): string {
  if (content.includes(0)) return malformed(`${what} has a name with a NUL inside`)
  return Buffer.from(content).toString('latin1')
}

function readAddress(content: Uint8Array, what: string, constraint: boolean): GeneralName {
  const length = constraint ? content.length / 2 : content.length
  if (length !== 4 && length !== 16) return malformed(`${what} has an address of ${content.length} octets`)
  const octetsHere = [...content]
  const parts = [octetsHere.slice(0, length), octetsHere.slice(length)].filter((part) => part.length > 0)
  return { form: 'iPAddress', text: parts.map(addressText).join('/'), octets: octetsHere }
}

/** RFC 5952 for IPv6. */
function addressText(address: readonly number[]): string {
  if (address.length === 4) return address.join('.')
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address[index * 2] ?? 0) * 256 + (address[index * 2 + 1] ?? 0)).toString(16),
  )
  const zeros = longestZeros(groups)
  if (zeros.length < 2) return groups.join(':')
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  for (const [index, group] of groups.entries()) {
    if (group !== '0') start = index + 1
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start }
  }
  return best
}
