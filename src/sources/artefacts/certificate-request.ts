/** Reads certificate requests before they are bought: PKCS#10 in PEM or DER (RFC 2986), and the INF files of certreq. By content, not by name. */

import type { RequestContent } from '../../domain/certificate-request.ts'
import { type Asn1, type Budget, elementAt, readAsn1 } from './certificate-asn1.ts'
import { kindOf, refusal } from './certificate-kinds.ts'
import { decodeBody, decodeText, type PemBlock, type PemStep, pemBlocks } from './certificate-pem.ts'
import { isInf, readInf } from './certreq-inf.ts'
import { decodeRequest } from './pkcs10-decode.ts'

/** What is wrong, in the file; without a line for a binary one. */
export interface RequestProblem {
  readonly line?: number
  readonly message: string
}

export interface RequestReading {
  readonly request?: RequestContent
  /** Lines of private keys found beside the request; nothing else of them is kept. Without a line in a binary file. */
  readonly privateKeys: readonly { readonly line?: number }[]
  readonly problems: readonly RequestProblem[]
}

/** A request of 4,000 names has 200 KB. */
const MAX_BYTES = 1024 * 1024
const MAX_BLOCKS = 100
const MAX_NODES = 40_000
const LABELS = ['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST']

/** Reads the bytes of a file; `file` is its path as reports show it. Never throws, whatever the bytes are. */
export function readRequest(bytes: Uint8Array, file: string): RequestReading {
  if (bytes.length === 0) return refused('the file is empty')
  if (bytes.length > MAX_BYTES) return refused(`the file is ${bytes.length} bytes long; expected ${MAX_BYTES} at most`)
  const isBinary = bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0
  if (isBinary) return readEncoding(bytes, file, {})
  const text = decodeText(bytes)
  const steps = [...pemBlocks(text)]
  if (steps.length > 0) return readBlocks(steps, file)
  if (isInf(text)) return readInf(text)
  if (bytes[0] === 0x30) return readEncoding(bytes, file, {})
  return refused(
    'there is no request in it; expected PKCS#10 with its lines -----BEGIN CERTIFICATE REQUEST----- and -----END CERTIFICATE REQUEST-----, or the INF file of certreq with its section [NewRequest]',
  )
}

function refused(message: string, at: { readonly line?: number } = {}): RequestReading {
  return { privateKeys: [], problems: [{ ...at, message }] }
}

/** One request; private keys beside it are found, and everything else is refused. */
function readBlocks(steps: readonly PemStep[], file: string): RequestReading {
  if (steps.length > MAX_BLOCKS) return refused(`there are more than ${MAX_BLOCKS} blocks`)
  const privateKeys: { line: number }[] = []
  const problems: RequestProblem[] = []
  const requests: PemBlock[] = []
  for (const step of steps) {
    if ('fault' in step) problems.push({ line: step.line, message: step.fault })
    else if (step.block.label.endsWith('PRIVATE KEY')) privateKeys.push({ line: step.block.line })
    else if (LABELS.includes(step.block.label)) requests.push(step.block)
    else problems.push({ line: step.block.line, message: mistaken(step.block.label) })
  }
  const [block, second] = requests
  if (second) problems.push({ line: second.line, message: 'it is a second request; give each in a file of its own' })
  if (block === undefined && problems.length === 0) return { ...refused('there is no request in it'), privateKeys }
  if (block === undefined || problems.length > 0) return { privateKeys, problems }
  const { line } = block
  const decoded = decodeBody(block)
  const reading = 'fault' in decoded ? refused(decoded.fault, { line }) : readEncoding(decoded.bytes, file, { line })
  return { ...reading, privateKeys }
}

function mistaken(label: string): string {
  const certificate = label.endsWith('CERTIFICATE') || label.startsWith('PKCS')
  return certificate
    ? 'it is a certificate, not a request: name it as `file`'
    : `${label} where a certificate request is expected`
}

function readEncoding(bytes: Uint8Array, file: string, at: { readonly line?: number }): RequestReading {
  const budget: Budget = { left: MAX_NODES }
  const read = readAsn1(bytes, budget)
  if ('fault' in read) return refused(`it is no request that can be read: ${read.fault}`, at)
  if (elementAt(bytes, 0)?.end !== bytes.length)
    return refused('the request is cut short, or further octets follow it', at)
  return take(read.element, file, at, budget)
}

function take(element: Asn1, file: string, at: { readonly line?: number }, budget: Budget): RequestReading {
  const kind = kindOf(element)
  if (kind === 'certificate' || kind === 'pkcs7')
    return refused('it is a certificate, not a request: name it as `file`', at)
  if (kind !== 'request') {
    const message = kind === 'unknown' ? 'it is no certificate request' : refusal(kind, file)
    return refused(kind.includes('private-key') ? 'it is a private key, not a request' : message, at)
  }
  const decoded = decodeRequest(element, budget)
  if ('fault' in decoded) return refused(`it is no request that can be read: ${decoded.fault}`, at)
  return { request: decoded.value, privateKeys: [], problems: [] }
}
