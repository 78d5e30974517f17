/** Sends OPTIONS over a connection of its own, and waits for the final response. */

import { createConnection, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Nothing, SipQuestion, SipReply } from '../../../question-observed.ts'
import { anyTls } from '../any-tls.ts'
import { faultOf, silence } from '../faults.ts'
import type { Means } from '../prober.ts'
import { optionsRequest } from './request.ts'
import { responseReader } from './response.ts'

/** More than this before an answer is no answer. */
const MOST_BYTES = 256 * 1024

const NO_SIP: Nothing = { outcome: 'broken', reason: 'what came is no SIP' }
const BROKEN_OFF: Nothing = { outcome: 'broken', reason: 'the connection was broken off in the middle of an answer' }
/** Those who are not expected are turned away so; over TLS those without a certificate, with TLS 1.3 after the handshake. */
const TURNED_AWAY: Nothing = { outcome: 'refused', reason: 'the connection was closed without an answer' }
const UNTRUSTED: Nothing = {
  outcome: 'refused',
  reason: `${TURNED_AWAY.reason}, as servers do that want a certificate of the other end`,
}

/** @throws Error where it could not be asked, or was ended */
export function askOptions(question: SipQuestion, { timeoutMs, signal }: Means): Promise<SipReply | Nothing> {
  const { address, port, name, transport } = question
  const isTls = transport === 'tls'
  return new Promise((resolve, reject) => {
    const target = { host: address, port }
    const socket: Socket = isTls ? connectTls({ ...target, ...anyTls(name) }) : createConnection(target)
    let hasSpoken = false
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      socket.destroy()
      settle()
    }
    const closed = () => end(() => resolve(hasSpoken ? BROKEN_OFF : isTls ? UNTRUSTED : TURNED_AWAY))
    const failed = (error: Error & { readonly code?: string }) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return closed()
      const fault = faultOf(error)
      end(() => (fault instanceof Error ? reject(fault) : resolve(fault)))
    }
    const onAbort = () => end(() => reject(new Error('it was ended before an answer came')))
    const timer = setTimeout(() => end(() => resolve(silence(timeoutMs))), timeoutMs)
    signal.addEventListener('abort', onAbort)
    socket.on('error', failed)
    socket.on('close', closed)
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      const { localAddress = '', localPort = 0 } = socket
      const request = optionsRequest(question, { address: localAddress, port: localPort })
      const read = responseReader(request)
      const sent = performance.now()
      let size = 0
      socket.on('data', (bytes: Buffer) => {
        hasSpoken = true
        size += bytes.length
        const found = size > MOST_BYTES ? 'no-sip' : read(bytes)
        if (found === 'no-sip') end(() => resolve(NO_SIP))
        else if (found !== 'more') end(() => resolve({ ...found, ms: Math.round(performance.now() - sent) }))
      })
      socket.write(request.text)
    })
    if (signal.aborted) onAbort()
  })
}
