/** What errors of sockets say of the other end, in words and without its address. */

import type { Nothing } from '../../question-observed.ts'

const FAULTS: Readonly<Record<string, Nothing>> = {
  ECONNREFUSED: { outcome: 'refused', reason: 'the connection was refused' },
  ECONNRESET: { outcome: 'broken', reason: 'the connection was broken off' },
  EPIPE: { outcome: 'broken', reason: 'the connection was broken off' },
  EHOSTDOWN: { outcome: 'unreachable', reason: 'the network says that the host is down' },
  EHOSTUNREACH: { outcome: 'unreachable', reason: 'the network says that the host cannot be reached' },
  ENETDOWN: { outcome: 'unreachable', reason: 'the network is down' },
  ENETUNREACH: { outcome: 'unreachable', reason: 'there is no way to its network' },
  ETIMEDOUT: { outcome: 'silent', reason: 'nobody answers' },
}

/** An error instead where it says nothing of the other end: then nothing was asked, and this is why. */
export function faultOf(error: Error & { readonly code?: string }): Nothing | Error {
  const { code = '' } = error
  const fault = FAULTS[code]
  if (fault) return fault
  if (code.startsWith('HPE_')) return { outcome: 'broken', reason: `what came is no HTTP that can be read (${code})` }
  const words = wordsOfTls(code, error.message)
  if (words === undefined) return error
  if (/\balert\b/.test(words)) return { outcome: 'refused', reason: `the TLS handshake was refused (${words})` }
  if (NO_TLS.test(words)) return { outcome: 'broken', reason: 'what came is no TLS' }
  return new Error(`no TLS handshake came about (${words})`)
}

/** How OpenSSL calls it when another protocol answers. */
const NO_TLS = /wrong version number|packet length too long|bad record type|unexpected message|record layer failure/

/** What OpenSSL says, without the numbers around it, which are others each time. */
function wordsOfTls(code: string, message: string): string | undefined {
  if (code.startsWith('ERR_SSL_')) return code.slice('ERR_SSL_'.length).replaceAll('_', ' ').toLowerCase()
  return code === 'EPROTO' ? (/:SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] ?? 'protocol error') : undefined
}

/** Nobody answered within the time. */
export function silence(timeoutMs: number): Nothing {
  return { outcome: 'silent', reason: `no answer within ${timeoutMs} ms` }
}
