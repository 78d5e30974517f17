/**
 * What a server sends in the clear when a handshake begins (RFC 5246, RFC 8446): which version it chose, its
 * certificates as it presents them, whether it asks for one. From TLS 1.3 on only the version can be read.
 */

/** What was read so far. */
export interface Flight {
  /** As the protocol numbers it: 0x0303 is TLS 1.2. */
  version?: number
  /** DER, in the order in which it was sent. */
  chain?: readonly Buffer[]
  asksForCertificate?: boolean
  /** The number of an alert. */
  alert?: number
  /** Why the rest cannot be read, as a clause. */
  fault?: string
  /** Nothing more comes in the clear. */
  done: boolean
}

export interface FlightReader {
  readonly flight: Flight
  take(bytes: Buffer): void
}

/** More is no handshake; OpenSSL takes 100 kB of certificates. */
const MOST_BYTES = 128 * 1024
const TOO_MUCH = `it sends more than ${MOST_BYTES / 1024} KiB of handshake`
/** Nobody's chain is longer, and recordings hold no more. */
export const MOST_CERTIFICATES = 40
const MOST_CERTIFICATE_BYTES = 64 * 1024

const RECORD = { changeCipherSpec: 20, alert: 21, handshake: 22, data: 23 }
const MESSAGE = { serverHello: 2, certificate: 11, certificateRequest: 13, serverHelloDone: 14 }
const SUPPORTED_VERSIONS = 43
const TLS_1_3 = 0x0304

/** Reads what a server sends, however it is cut into pieces. */
export function flightReader(): FlightReader {
  const flight: Flight = { done: false }
  let records: Buffer = Buffer.alloc(0)
  let messages: Buffer = Buffer.alloc(0)
  let size = 0

  function takeRecord(type: number, body: Buffer): void {
    if (type === RECORD.alert && isWarning(body)) return
    if (type === RECORD.alert) flight.alert = body[1] ?? 0
    if (type === RECORD.handshake) messages = takeMessages(Buffer.concat([messages, body]), flight)
    else flight.done = true
  }

  /** Takes one record; false where it is not whole. */
  function takeNext(): boolean {
    if (!isRecord(records)) flight.fault = 'what it sends is not TLS'
    if (isOver(flight) || records.length < 5) return false
    const end = 5 + records.readUInt16BE(3)
    if (records.length < end) return false
    takeRecord(records[0] as number, records.subarray(5, end))
    records = records.subarray(end)
    return true
  }

  return {
    flight,
    take(bytes) {
      size += bytes.length
      if (isOver(flight)) {
        // What is encrypted has a bound as well.
        if (size > MOST_BYTES) flight.fault ??= TOO_MUCH
        return
      }
      records = Buffer.concat([records, bytes])
      while (records.length > 0 && !isOver(flight) && takeNext());
      if (!isOver(flight) && size > MOST_BYTES) flight.fault = TOO_MUCH
    },
  }
}

function isOver({ done, fault }: Flight): boolean {
  return done || fault !== undefined
}

/** The type of a record, and the major version that all of them share. */
function isRecord(bytes: Buffer): boolean {
  const [type = 0, major = 3] = bytes
  return type >= RECORD.changeCipherSpec && type <= RECORD.data && major === 3
}

/** Of an alert: the handshake goes on after it, unless it closes the connection. */
function isWarning([level, description]: Buffer): boolean {
  return level === 1 && description !== 0
}

/** Takes the messages that are whole, and gives back the rest. */
function takeMessages(bytes: Buffer, flight: Flight): Buffer {
  let rest = bytes
  while (!flight.done && rest.length >= 4) {
    const end = 4 + rest.readUIntBE(1, 3)
    if (rest.length < end) break
    try {
      takeMessage(rest[0] as number, rest.subarray(4, end), flight)
    } catch {
      flight.fault = 'a message of its handshake cannot be read'
      break
    }
    rest = rest.subarray(end)
  }
  return rest
}

/** @throws RangeError where a length leads past the end */
function takeMessage(type: number, body: Buffer, flight: Flight): void {
  if (type === MESSAGE.serverHello) {
    flight.version = versionOf(body)
    flight.done = flight.version === TLS_1_3
  } else if (type === MESSAGE.certificate) {
    const chain = chainOf(body)
    const fault = tooMuchIn(chain)
    if (fault === undefined) flight.chain = chain
    else flight.fault = fault
  } else if (type === MESSAGE.certificateRequest) flight.asksForCertificate = true
  else if (type === MESSAGE.serverHelloDone) {
    flight.asksForCertificate ??= false
    flight.done = true
  }
}

/** Why a chain is not kept, as a clause. */
export function tooMuchIn(chain: readonly Buffer[]): string | undefined {
  if (chain.length > MOST_CERTIFICATES) return `it presents more than ${MOST_CERTIFICATES} certificates`
  const isLong = chain.some(({ length }) => length > MOST_CERTIFICATE_BYTES)
  return isLong ? `it presents a certificate of more than ${MOST_CERTIFICATE_BYTES / 1024} KiB` : undefined
}

/** Version, random, session, cipher suite, compression, then the extensions, one of which names a version from TLS 1.3 on. */
function versionOf(hello: Buffer): number {
  let at = 34
  at += 1 + hello.readUInt8(at) + 3
  const end = at + 2 <= hello.length ? at + 2 + hello.readUInt16BE(at) : at
  for (at += 2; at + 4 <= end; at += 4 + hello.readUInt16BE(at + 2))
    if (hello.readUInt16BE(at) === SUPPORTED_VERSIONS) return hello.readUInt16BE(at + 4)
  return hello.readUInt16BE(0)
}

function chainOf(message: Buffer): readonly Buffer[] {
  const chain: Buffer[] = []
  const end = 3 + message.readUIntBE(0, 3)
  if (end > message.length) throw new RangeError('the list is longer than its message')
  for (let at = 3; at < end; ) {
    const length = message.readUIntBE(at, 3)
    if (at + 3 + length > end) throw new RangeError('a certificate is longer than its list')
    chain.push(message.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  return chain
}
