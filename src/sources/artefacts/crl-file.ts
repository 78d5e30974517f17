/** Reads revocation lists (RFC 5280 section 5): PEM and DER, by content. Of a list as long as it may be, one entry after the other. */

import type { RevocationList, RevokedEntry } from '../../domain/certificate-revocation.ts'
import type { Place } from '../../question.ts'
import { type Budget, context, elementAt, readAsn1, type Span, TAG } from './certificate-asn1.ts'
import { readSignature } from './certificate-decode.ts'
import { attempt, hex, instant, malformed, octets, whole } from './certificate-fields.ts'
import { kindOf, refusal } from './certificate-kinds.ts'
import { readName } from './certificate-names.ts'
import { decodeBody, decodeText, type PemBlock, pemBlocks } from './certificate-pem.ts'
import { readListExtensions, reasonOf } from './crl-extensions.ts'

export interface ListReading {
  readonly lists: readonly RevocationList[]
  readonly problems: readonly { readonly line?: number; readonly message: string }[]
}

/** 200,000 entries. */
const MAX_BYTES = 10 * 1024 * 1024
const MAX_BLOCKS = 100
const MAX_NODES = 20_000

/** Reads the bytes of a file; `file` is its path as reports show it. Never throws, whatever the bytes are. */
export function readRevocationLists(bytes: Uint8Array, file: string): ListReading {
  if (bytes.length === 0) return refused('the file is empty')
  if (bytes.length > MAX_BYTES) return refused(`the file is ${bytes.length} bytes long; expected ${MAX_BYTES} at most`)
  if (bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0) return readOne(bytes, { file })
  return readBlocks(decodeText(bytes), file)
}

function readBlocks(text: string, file: string): ListReading {
  const lists: RevocationList[] = []
  let blocks = 0
  for (const step of pemBlocks(text)) {
    if (++blocks > MAX_BLOCKS) return refused(`there are more than ${MAX_BLOCKS} blocks`)
    const reading = 'fault' in step ? refused(step.fault, step.line) : readBlock(step.block, file)
    if (reading.problems.length > 0) return reading
    lists.push(...reading.lists)
  }
  return blocks > 0
    ? { lists, problems: [] }
    : refused('there is no revocation list in it; expected DER, or PEM with its line -----BEGIN X509 CRL-----')
}

function readBlock(block: PemBlock, file: string): ListReading {
  const { label, line } = block
  // A private key is not even decoded.
  if (label.endsWith('PRIVATE KEY')) return refused('it is a private key, not a revocation list', line)
  const decoded = decodeBody(block)
  return 'fault' in decoded ? refused(decoded.fault, line) : readOne(decoded.bytes, { file, line, column: 1 })
}

function refused(message: string, line?: number): ListReading {
  return { lists: [], problems: [{ message, ...(line !== undefined && { line }) }] }
}

function readOne(bytes: Uint8Array, place: Place): ListReading {
  const read = attempt(() => readList(bytes, place))
  if ('value' in read) return { lists: [read.value], problems: [] }
  const other = otherKind(bytes, place.file)
  return refused(other ?? `it is no revocation list that can be read: ${read.fault}`, place.line)
}

/** What else it is, where it is something people mistake for a list. */
function otherKind(bytes: Uint8Array, file: string): string | undefined {
  const read = readAsn1(bytes, { left: MAX_NODES })
  if ('fault' in read) return undefined
  const kind = kindOf(read.element)
  if (kind === 'certificate') return 'it is a certificate, not a revocation list: name it as `file` or `chain`'
  if (kind.includes('private-key')) return 'it is a private key, not a revocation list'
  return kind === 'pkcs12' ? refusal(kind, file) : undefined
}

function readList(bytes: Uint8Array, place: Place): RevocationList {
  const budget: Budget = { left: MAX_NODES }
  const outer = expectedAt(bytes, 0, TAG.sequence, 'the list')
  if (outer.end !== bytes.length) return malformed('further octets follow the list')
  const body = expectedAt(bytes, outer.start, TAG.sequence, 'the body')
  const algorithm = expectedAt(bytes, body.end, TAG.sequence, 'the algorithm')
  const signature = expectedAt(bytes, algorithm.end, TAG.bitString, 'the signature')
  const parts = partsOf(bytes, body)
  const element = (span: Span | undefined, what: string) =>
    span ? whole(bytes.subarray(span.at, span.end), what, budget) : malformed(`${what} is missing`)
  // The version is left out in lists of version 1.
  const fields = parts[0]?.tag === TAG.integer ? parts.slice(1) : parts
  const [, issuer, thisUpdate, ...rest] = fields
  const isTime = ({ tag }: Span) => tag === TAG.utcTime || tag === TAG.generalizedTime
  const next = rest.find(isTime)
  const revoked = rest.find(({ tag }) => tag === TAG.sequence)
  const extensions = rest.find(({ tag }) => tag === context(0))
  return {
    issuer: readName(element(issuer, 'the issuer'), 'the issuer'),
    thisUpdate: instant(element(thisUpdate, 'the day of the list'), 'the day of the list'),
    ...(next && { nextUpdate: instant(element(next, 'the day of the next list'), 'the day of the next list') }),
    ...readListExtensions(extensions && element(extensions, 'the extensions'), budget),
    signature: readSignature(element(algorithm, 'the algorithm')),
    revoked: revoked ? readEntries(bytes, revoked) : new Map(),
    signed: bytes.subarray(body.at, body.end),
    signatureBits: octets(element(signature, 'the signature'), TAG.bitString, 'the signature').subarray(1),
    place,
  }
}

function expectedAt(bytes: Uint8Array, at: number, tag: number, what: string): Span {
  const span = elementAt(bytes, at)
  if (span === undefined) return malformed(`${what} is cut short`)
  return span.tag === tag ? span : malformed(`${what} has another type`)
}

function partsOf(bytes: Uint8Array, { start, end }: Span): readonly Span[] {
  const parts: Span[] = []
  for (let at = start; at < end; ) {
    const part = elementAt(bytes, at)
    if (part === undefined || part.end > end) return malformed('the encoding is cut short')
    parts.push(part)
    at = part.end
  }
  return parts
}

/** By hand, for the library makes a tree of objects of each entry, and there may be 200,000. */
function readEntries(bytes: Uint8Array, list: Span): ReadonlyMap<string, RevokedEntry> {
  const entries = new Map<string, RevokedEntry>()
  for (const entry of partsOf(bytes, list)) {
    const [serial, date, extensions] = partsOf(bytes, entry)
    if (serial?.tag !== TAG.integer || date === undefined) return malformed('an entry has no serial number or no day')
    const number = hex(bytes.subarray(serial.start, serial.end)).replace(/^0+(?=.)/, '')
    const time = { tag: date.tag, constructed: false, content: bytes.subarray(date.start, date.end) }
    const reason = extensions && reasonOf(bytes.subarray(extensions.at, extensions.end))
    entries.set(number, {
      date: instant({ ...time, children: [], bytes: time.content, der: true }, 'the day of an entry'),
      ...(reason && { reason }),
    })
  }
  return entries
}
