/** One handshake of one version, as far as the server shows what it has to show; then the connection ends. */

import { constants } from 'node:crypto'
import { createConnection, isIP, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { type ConnectionOptions, connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import type { TlsQuestion, TlsVersion } from '../../../question-observed.ts'
import type { Means } from '../prober.ts'
import { type Flight, flightReader, MOST_CERTIFICATES, tooMuchIn } from './flight.ts'

/** What came of a handshake. */
export interface Ended {
  readonly flight: Flight
  /** Of a version that encrypts its certificates: as presented, in DER. */
  readonly decrypted?: readonly Buffer[]
  /** Whether a greeting left at all. */
  readonly greeted: boolean
  readonly how: How
}

/** `shown`: all that is wanted was seen. `refused` and `unreachable` are about the connection below. */
export type How =
  | { readonly why: 'shown' | 'silent' | 'closed' | 'reset' | 'refused' | 'unreachable' }
  | { readonly why: 'error'; readonly message: string }

const NODE_VERSIONS = { 'TLS 1.0': 'TLSv1', 'TLS 1.1': 'TLSv1.1', 'TLS 1.2': 'TLSv1.2', 'TLS 1.3': 'TLSv1.3' } as const

/** What connections fail with, by what it says. */
const ERRORS: Readonly<Record<string, Exclude<How['why'], 'error'>>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'silent',
}

/** @throws Error when it was ended from outside, or this machine itself cannot connect */
export function handshake(
  { address, port, name }: TlsQuestion,
  version: TlsVersion,
  { timeoutMs, signal }: Means,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const reader = flightReader()
    const socket = createConnection({ host: address, port })
    let greeted = false
    let secure: TLSSocket | undefined
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      secure?.destroy()
      socket.destroy()
      settle()
    }
    const end = (how: How, decrypted?: readonly Buffer[]) =>
      finish(() => resolve({ flight: reader.flight, greeted, how, ...(decrypted && { decrypted }) }))
    const onAbort = () => finish(() => reject(new Error('it was ended before it was done')))
    const timer = setTimeout(() => end({ why: 'silent' }), timeoutMs)
    signal.addEventListener('abort', onAbort)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const why = ERRORS[error.code ?? '']
      if (why === undefined) finish(() => reject(error))
      else end({ why })
    })
    socket.on('close', () => end({ why: 'closed' }))

    const wire = wireOf(socket, (bytes) => {
      greeted ||= bytes[0] === 22
    })
    socket.on('data', (bytes) => {
      reader.take(bytes)
      const { flight } = reader
      const isOther = flight.version !== undefined && flight.version !== numberOf(version)
      const isEncrypted = flight.done && version === 'TLS 1.3' && flight.alert === undefined
      if (flight.fault !== undefined || isOther || (flight.done && !isEncrypted)) end({ why: 'shown' })
      else if (!wire.destroyed) wire.push(bytes)
    })
    socket.on('end', () => {
      if (!wire.destroyed) wire.push(null)
    })
    try {
      secure = connect({ ...optionsOf(version), socket: wire, servername: isIP(name) === 0 ? name : '' })
    } catch (error) {
      end({ why: 'error', message: messageOf(error) })
      return
    }
    secure.on('error', (error) => {
      // Where OpenSSL gives up on what a server chose, its certificates may still be on their way.
      if (!greeted || version === 'TLS 1.3') end({ why: 'error', message: messageOf(error) })
    })
    secure.on('secureConnect', () => {
      const chain = secure ? decryptedBy(secure) : []
      const fault = tooMuchIn(chain)
      if (fault !== undefined) reader.flight.fault = fault
      end({ why: 'shown' }, chain)
    })
  })
}

/** As the protocol numbers it. */
export function numberOf(version: TlsVersion): number {
  return 0x0301 + Object.keys(NODE_VERSIONS).indexOf(version)
}

/** Whatever a server has is to be seen, not to be trusted: nothing is sent over the connection. */
function optionsOf(version: TlsVersion): ConnectionOptions {
  return {
    secureContext: contextOf(version),
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  }
}

// To make one takes longer than the rest of a handshake.
const contexts = new Map<TlsVersion, SecureContext>()

function contextOf(version: TlsVersion): SecureContext {
  const held = contexts.get(version)
  if (held) return held
  const made = createSecureContext({
    minVersion: NODE_VERSIONS[version],
    maxVersion: NODE_VERSIONS[version],
    ciphers: 'DEFAULT:@SECLEVEL=0',
    // Servers of that age know no secure renegotiation.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    // Without roots Node adds none of them to what was presented.
    ca: [],
  })
  contexts.set(version, made)
  return made
}

/** The connection as TLS writes to it; what comes back is pushed by whoever looks at it first. */
function wireOf(socket: Socket, onWrite: (bytes: Buffer) => void): Duplex {
  return new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, done) => {
      onWrite(bytes)
      if (socket.destroyed) done()
      else socket.write(bytes, () => done())
    },
  })
}

/** Node gives the next one presented as the issuer of each, whether it is or not; one too many is enough to tell that there are. */
function decryptedBy(secure: TLSSocket): readonly Buffer[] {
  const chain: Buffer[] = []
  for (let next = secure.getPeerX509Certificate(); next && chain.length <= MOST_CERTIFICATES; ) {
    chain.push(next.raw)
    next = next.issuerCertificate
  }
  return chain
}

/** OpenSSL's reason, where it gives one: its message also holds numbers of its own. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'reason' in error ? String(error.reason) : error.message
}
