/** TLS that talks to servers of any age and with any certificate: whether either is as it must be is for rules to say. */

import { constants } from 'node:crypto'
import { isIP } from 'node:net'
import { type ConnectionOptions, createSecureContext } from 'node:tls'
import { once } from '../../domain/memo.ts'

/** @param name that of the server, as it is asked for; an address is not sent (RFC 6066) */
export function anyTls(name: string): ConnectionOptions {
  return {
    servername: isIP(name) === 0 ? name : '',
    rejectUnauthorized: false,
    secureContext: context(),
  }
}

// To make one takes longer than the rest of a handshake.
const context = once(() =>
  createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  }),
)
