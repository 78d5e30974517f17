/** Reads certificate files: PEM with any text around it, DER, chains and bundles, PKCS#7. Private keys are found and never shown. */

import type { Certificate } from '../../domain/certificate.ts'
import { type Asn1, type Budget, context, readAsn1, TAG } from './certificate-asn1.ts'
import { decodeCertificate } from './certificate-decode.ts'
import { kindOf, refusal } from './certificate-kinds.ts'
import { decodeBody, decodeText, type PemBlock, pemBlocks } from './certificate-pem.ts'
import { binaryBeside, withoutBlocks } from './certificate-text.ts'

/** Where a file, or a block of it, is not what it should be. Without a line for a binary file. */
export interface CertificateProblem {
  readonly line?: number
  readonly message: string
}

/** A private key in the file: where, and whether a password protects it. Nothing else of it is kept. */
export interface PrivateKeyFound {
  readonly line?: number
  readonly encrypted: boolean
}

export interface CertificateReading {
  /** `binary` is DER, or what is neither DER nor text. */
  readonly kind: 'pem' | 'binary' | 'text' | 'empty'
  /** In the order of the file. */
  readonly certificates: readonly Certificate[]
  readonly privateKeys: readonly PrivateKeyFound[]
  readonly problems: readonly CertificateProblem[]
}

const MAX_BYTES = 10 * 1024 * 1024
const MAX_CERTIFICATES = 1_000
/** Certificates, keys and faults together. */
const MAX_BLOCKS = 3_000
/** Elements in all: those of 1,000 usual certificates, twice over. */
const MAX_NODES = 250_000

interface Sofar {
  readonly file: string
  readonly certificates: Certificate[]
  readonly privateKeys: PrivateKeyFound[]
  readonly problems: CertificateProblem[]
  readonly budget: Budget
}

interface At {
  readonly line?: number
}

/** Reads the bytes of a file; `file` is its path as reports show it. Never throws, whatever the bytes are. */
export function readCertificates(bytes: Uint8Array, file: string): CertificateReading {
  const sofar: Sofar = { file, certificates: [], privateKeys: [], problems: [], budget: { left: MAX_NODES } }
  const kind = readAll(bytes, sofar)
  const { certificates, privateKeys, problems } = sofar
  return { kind, certificates, privateKeys, problems }
}

function readAll(bytes: Uint8Array, sofar: Sofar): CertificateReading['kind'] {
  if (bytes.length === 0) {
    sofar.problems.push({ message: 'the file is empty' })
    return 'empty'
  }
  const isLong = bytes.length > MAX_BYTES
  if (isLong) sofar.problems.push({ message: `the file is ${bytes.length} bytes long; expected ${MAX_BYTES} at most` })
  // A sequence of 128 octets or more: no text starts so, not even one in UTF-16.
  const isBinary = bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0
  if (isLong) return isBinary ? 'binary' : 'text'
  return isBinary ? readBinary(bytes, sofar) : readText(bytes, sofar)
}

function readText(bytes: Uint8Array, sofar: Sofar): CertificateReading['kind'] {
  const text = decodeText(bytes)
  let blocks = 0
  for (const step of pemBlocks(text)) {
    blocks++
    const at = { line: 'block' in step ? step.block.line : step.line }
    if (isFull(blocks, at, sofar)) break
    if ('block' in step) readBlock(step.block, sofar)
    else sofar.problems.push({ ...at, message: step.fault })
  }
  if (blocks > 0) {
    const binary = binaryBeside(text, sofar.file)
    if (binary) sofar.problems.push(binary)
    return 'pem'
  }
  // A short DER encoding, or one of something else than a certificate.
  if (text.includes('\0') || bytes[0] === 0x30) return readBinary(bytes, sofar)
  sofar.problems.push({ message: withoutBlocks(text) })
  return 'text'
}

const CERTIFICATES = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE', 'PKCS7', 'CMS', 'PKCS #7 SIGNED DATA']
const HARMLESS = ['DH PARAMETERS', 'X9.42 DH PARAMETERS', 'EC PARAMETERS']
const MISTAKEN: ReadonlyMap<string, Parameters<typeof refusal>[0]> = new Map([
  ['CERTIFICATE REQUEST', 'request'],
  ['NEW CERTIFICATE REQUEST', 'request'],
  ['X509 CRL', 'crl'],
  ['PUBLIC KEY', 'public-key'],
  ['RSA PUBLIC KEY', 'public-key'],
  ['PKCS12', 'pkcs12'],
])

function readBlock(block: PemBlock, sofar: Sofar): void {
  const { label, line, body } = block
  if (label.endsWith('PRIVATE KEY')) {
    sofar.privateKeys.push({ line, encrypted: label.startsWith('ENCRYPTED') || body.includes('ENCRYPTED') })
    return
  }
  if (HARMLESS.includes(label)) return
  const mistaken = MISTAKEN.get(label)
  if (mistaken !== undefined || !CERTIFICATES.includes(label)) {
    const message = mistaken ? refusal(mistaken, sofar.file) : `${label} where a certificate is expected`
    sofar.problems.push({ line, message })
    return
  }
  const decoded = decodeBody(block)
  if ('fault' in decoded) sofar.problems.push({ line, message: decoded.fault })
  else readEncoding(decoded.bytes, { line }, sofar, label === 'TRUSTED CERTIFICATE')
}

/** One encoding after the other; the first that is none ends it. */
function readBinary(bytes: Uint8Array, sofar: Sofar): CertificateReading['kind'] {
  let read = 0
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    if (isFull(read, {}, sofar)) break
    end = at + readEncoding(bytes.subarray(at), {}, sofar, true)
    read++
    if (end === at || sofar.problems.length > 0) break
  }
  return 'binary'
}

/** Reads one encoding, and returns how long it is; 0 when it is none. `more`: whether further octets may follow. */
function readEncoding(bytes: Uint8Array, at: At, sofar: Sofar, more: boolean): number {
  const read = readAsn1(bytes, sofar.budget)
  if ('fault' in read) {
    sofar.problems.push({ ...at, message: `it is no certificate that can be read: ${read.fault}` })
    return 0
  }
  if (!more && read.end < bytes.length)
    sofar.problems.push({ ...at, message: `${bytes.length - read.end} further octets follow the encoding` })
  take(read.element, at, sofar)
  return read.end
}

function take(element: Asn1, at: At, sofar: Sofar): void {
  const kind = kindOf(element)
  if (kind === 'certificate') takeCertificate(element, at, sofar)
  else if (kind === 'pkcs7') takePkcs7(element, at, sofar)
  else if (kind === 'private-key' || kind === 'encrypted-private-key')
    sofar.privateKeys.push({ ...at, encrypted: kind === 'encrypted-private-key' })
  else sofar.problems.push({ ...at, message: refusal(kind, sofar.file) })
}

function takeCertificate(element: Asn1, at: At, sofar: Sofar): void {
  const decoded = decodeCertificate(element, { file: sofar.file, ...at }, sofar.budget)
  if ('value' in decoded) sofar.certificates.push(decoded.value)
  else sofar.problems.push({ ...at, message: `it is no certificate that can be read: ${decoded.fault}` })
}

/** RFC 5652 section 5.1: the certificates of signed data, which a p7b file is with nothing signed. */
function takePkcs7(element: Asn1, at: At, sofar: Sofar): void {
  const data = element.children[1]?.children[0]
  const held = data?.children.find(({ tag }) => tag === context(0))?.children ?? []
  const certificates = held.filter(({ tag }) => tag === TAG.sequence)
  if (certificates.length === 0) sofar.problems.push({ ...at, message: 'the PKCS#7 file holds no certificate' })
  for (const certificate of certificates) {
    if (isFull(0, at, sofar)) break
    takeCertificate(certificate, at, sofar)
  }
}

function isFull(blocks: number, at: At, sofar: Sofar): boolean {
  const full = blocks > MAX_BLOCKS || sofar.certificates.length >= MAX_CERTIFICATES
  const what = blocks > MAX_BLOCKS ? `${MAX_BLOCKS} blocks` : `${MAX_CERTIFICATES} certificates`
  if (full) sofar.problems.push({ ...at, message: `there are more than ${what}; nothing from here on was read` })
  return full
}
