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

/** Undefined where the error says nothing of the other end: then nothing was asked. */
export function faultOf({ code = '' }: Error & { readonly code?: string }): Nothing | undefined {
  return FAULTS[code] ?? protocolFault(code)
}

function protocolFault(code: string): Nothing | undefined {
  if (code.startsWith('HPE_')) return { outcome: 'broken', reason: `what came is no HTTP that can be read (${code})` }
  if (/^ERR_SSL_.*_ALERT_/.test(code))
    return { outcome: 'refused', reason: `the TLS handshake was refused (${words(code)})` }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
    return { outcome: 'broken', reason: `no TLS handshake came about (${words(code)})` }
  return undefined
}

/** `ERR_SSL_TLSV1_ALERT_UNKNOWN_CA`: `tlsv1 alert unknown ca`. */
function words(code: string): string {
  return code
    .replace(/^ERR_SSL_/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** Nobody answered within the time. */
export function silence(timeoutMs: number): Nothing {
  return { outcome: 'silent', reason: `no answer within ${timeoutMs} ms` }
}
