/** An OPTIONS request (RFC 3261 section 11). It names nobody: neither this machine nor a user. */

import { randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { SipQuestion } from '../../../question-observed.ts'

export interface SipRequest {
  readonly text: string
  /** What an answer repeats. */
  readonly branch: string
  readonly callId: string
  readonly cseq: string
}

/** A host that cannot be (RFC 2606), as anonymous callers use. */
const NOBODY = 'anonymous.invalid'
/** As Mediation Servers do; 0 would be refused by elements that pass requests on. */
const MAX_FORWARDS = 70

export function optionsRequest(
  { name, port, transport }: Pick<SipQuestion, 'name' | 'port' | 'transport'>,
  local: { readonly address: string; readonly port: number },
): SipRequest {
  const random = () => randomBytes(12).toString('hex')
  const branch = `z9hG4bK${random()}`
  const callId = `${random()}@${NOBODY}`
  const cseq = '1 OPTIONS'
  const self = `${hostOf(local.address)}:${local.port}`
  const lines = [
    `OPTIONS sip:${hostOf(name)}:${port};transport=${transport} SIP/2.0`,
    `Via: SIP/2.0/${transport.toUpperCase()} ${self};branch=${branch};rport`,
    `Max-Forwards: ${MAX_FORWARDS}`,
    `From: <sip:lync-ready@${NOBODY}>;tag=${random()}`,
    `To: <sip:${hostOf(name)}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq}`,
    `Contact: <sip:${self};transport=${transport}>`,
    'Accept: application/sdp',
    'User-Agent: lync-ready',
    'Content-Length: 0',
  ]
  return { text: `${lines.join('\r\n')}\r\n\r\n`, branch, callId, cseq }
}

function hostOf(name: string): string {
  return isIPv6(name) ? `[${name}]` : name
}
