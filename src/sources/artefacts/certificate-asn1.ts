/** The tree of a DER encoding (X.690), read by the library within bounds, as plain data. Nothing else here knows the library. */

import { type BaseBlock, fromBER } from 'asn1js'

/** Universal tags; a context tag is `context(n)`. */
export const TAG = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  utf8: 12,
  sequence: 16,
  set: 17,
  numeric: 18,
  printable: 19,
  teletex: 20,
  ia5: 22,
  utcTime: 23,
  generalizedTime: 24,
  visible: 26,
  universal: 28,
  bmp: 30,
} as const

/** One element: a tag with content octets, or with elements inside. */
export interface Asn1 {
  readonly tag: number
  readonly constructed: boolean
  readonly children: readonly Asn1[]
  /** Empty when constructed. */
  readonly content: Uint8Array
  /** Tag, length and content. */
  readonly bytes: Uint8Array
  /** Dotted, of an object identifier. */
  readonly oid?: string
  /** Whether the length is in the definite form, in the fewest octets. */
  readonly der: boolean
}

/** How many elements a file may still have. Reading takes from it, whether it succeeds or not. */
export interface Budget {
  left: number
}

/** Of one encoding: a certificate of 4,000 names has about 12,000 elements, a usual one 100. */
const MAX_NODES = 20_000
const MAX_DEPTH = 32
/** Octets of an object identifier; the longest in use have 20. The library takes a second for 100,000. */
const MAX_OID = 128

const NONE = new Uint8Array(0)

/** The tag of a context-specific element. */
export function context(number: number): number {
  return 0x80 + number
}

/** The first element of the bytes, and where it ends; or why there is none. Never throws. */
export function readAsn1(
  bytes: Uint8Array,
  budget: Budget,
): { readonly element: Asn1; readonly end: number } | { readonly fault: string } {
  const size = measure(bytes, Math.min(MAX_NODES, budget.left))
  budget.left -= size.nodes
  if (size.fault !== undefined) return { fault: size.fault }
  try {
    const limits = { maxNodes: MAX_NODES, maxDepth: MAX_DEPTH, parseEmbedded: false, copyInput: false }
    const { offset, result } = fromBER(bytes, limits)
    if (offset < 0 || result.error !== '') return { fault: result.error || 'the encoding is cut short' }
    return { element: plain(result), end: offset }
  } catch {
    return { fault: 'the encoding is not ASN.1' }
  }
}

/**
 * Counts the elements in the order the library reads them, until the first ends or they stop making sense, where the
 * library stops as well: what it would take too long for never reaches it.
 */
function measure(bytes: Uint8Array, most: number): { readonly nodes: number; readonly fault?: string } {
  let nodes = 0
  let end = bytes.length
  for (let at = 0; at < end; ) {
    if (++nodes > most) return { nodes, fault: 'it has too many elements' }
    const header = readHeader(bytes, at)
    if (header === undefined) break
    if (header.tag === TAG.oid && header.length > MAX_OID) return { nodes, fault: 'an object identifier is too long' }
    if (nodes === 1 && header.length >= 0) end = Math.min(end, header.start + header.length)
    // An element of indefinite length is constructed, so its length is not needed.
    at = header.constructed ? header.start : header.start + Math.max(0, header.length)
  }
  return { nodes }
}

interface Header {
  readonly tag: number
  readonly constructed: boolean
  /** Of the content. */
  readonly start: number
  /** Negative when indefinite. */
  readonly length: number
}

/** Undefined for what is cut short, and for tags beyond 30 and lengths beyond four octets, which no certificate has. */
function readHeader(bytes: Uint8Array, at: number): Header | undefined {
  const first = bytes[at]
  const second = bytes[at + 1]
  if (first === undefined || second === undefined || (first & 0x1f) === 0x1f || second > 0x84) return undefined
  const more = second > 0x80 ? second & 0x7f : 0
  let long = 0
  for (let index = at + 2; index < at + 2 + more; index++) long = long * 256 + (bytes[index] ?? 0)
  const length = second === 0x80 ? -1 : more > 0 ? long : second
  return { tag: first & 0xdf, constructed: (first & 0x20) !== 0, start: at + 2 + more, length }
}

/** Where an element lies: from `at` with its tag, from `start` with its content, up to `end`. */
export interface Span {
  readonly tag: number
  readonly at: number
  readonly start: number
  readonly end: number
}

/** The element that begins at an octet, of definite length; undefined where none does, or it is cut short. */
export function elementAt(bytes: Uint8Array, at: number): Span | undefined {
  const header = readHeader(bytes, at)
  if (header === undefined || header.length < 0) return undefined
  const { tag, start, length } = header
  const end = start + length
  return end > bytes.length ? undefined : { tag, at, start, end }
}

/** Tag and length are taken from the octets: asking the library for them makes objects of both for every element. */
function plain(block: BaseBlock): Asn1 {
  const bytes = block.valueBeforeDecodeView
  const header = readHeader(bytes, 0)
  if (header === undefined) throw new Error('the library reads what the measure does not')
  const { tag, constructed, start, length } = header
  const { value } = block.valueBlock as { readonly value?: unknown }
  const children = constructed && Array.isArray(value) ? value : []
  return {
    tag,
    constructed,
    children: children.map(plain),
    content: constructed ? NONE : bytes.subarray(start),
    bytes,
    der: length >= 0 && start === 1 + lengthOctets(length),
    ...(tag === TAG.oid ? { oid: String(block.valueBlock) } : {}),
  }
}

function lengthOctets(length: number): number {
  if (length < 0x80) return 1
  return 1 + Math.ceil(length.toString(16).length / 2)
}

/** Whether every element of a tree is in the form DER asks for. */
export function isDer(element: Asn1): boolean {
  return element.der && element.children.every(isDer)
}
