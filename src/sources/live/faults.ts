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
  if (!code.startsWith('ERR_SSL_') && code !== 'EPROTO') return error
  // The texts of OpenSSL itself hold a number that is another one each time.
  const words = code
    .replace(/^ERR_SSL_/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
  if (code.includes('_ALERT_')) return { outcome: 'refused', reason: `the TLS handshake was refused (${words})` }
  if (NO_TLS.test(code)) return { outcome: 'broken', reason: 'what came is no TLS' }
  return new Error(`no TLS handshake came about (${words})`)
}

/** How OpenSSL calls it when another protocol answers. */
const NO_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|BAD_RECORD_TYPE|UNEXPECTED_MESSAGE|RECORD_LAYER_FAILURE/

/** Nobody answered within the time. */
export function silence(timeoutMs: number): Nothing {
  return { outcome: 'silent', reason: `no answer within ${timeoutMs} ms` }
}
