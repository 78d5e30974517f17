/** Asks for a binding over UDP, again and again until somebody answers (RFC 8489 section 6.2.1). */

import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Nothing, StunQuestion, StunReply } from '../../../question-observed.ts'
import { faultOf, silence } from '../faults.ts'
import type { Means } from '../prober.ts'
import { readStunReply, stunRequests } from './message.ts'

/** The first wait, in milliseconds; each further one is twice as long. */
const FIRST_WAIT_MS = 500
const MOST_SENDS = 7

/** @throws Error where it could not be asked, or was ended */
export function askStun({ address, port }: StunQuestion, { timeoutMs, signal }: Means): Promise<StunReply | Nothing> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
    const requests = stunRequests()
    const started = performance.now()
    let sends = 0
    let strange: Nothing | undefined
    let again: NodeJS.Timeout | undefined
    let isDone = false
    const end = (settle: () => void) => {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      clearTimeout(again)
      signal.removeEventListener('abort', onAbort)
      socket.close()
      settle()
    }
    const onAbort = () => end(() => reject(new Error('it was ended before an answer came')))
    const failed = (error: Error) => {
      const fault = faultOf(error)
      end(() => (fault instanceof Error ? reject(fault) : resolve(fault)))
    }
    const send = () => {
      for (const { bytes } of requests) socket.send(bytes, (error) => error && failed(error))
      sends += 1
      if (sends < MOST_SENDS) again = setTimeout(send, FIRST_WAIT_MS * 2 ** (sends - 1))
    }
    const timer = setTimeout(() => end(() => resolve(strange ?? silence(timeoutMs))), timeoutMs)
    signal.addEventListener('abort', onAbort)
    socket.on('error', failed)
    socket.on('message', (bytes) => {
      const reply = readStunReply(bytes, requests)
      if (reply) end(() => resolve({ ...reply, ms: Math.round(performance.now() - started) }))
      else strange = { outcome: 'broken', reason: 'what came answers none of the requests' }
    })
    // Connected, so that the system hands over what comes from there alone, and tells when the port is closed.
    socket.on('connect', send)
    socket.connect(port, address)
    if (signal.aborted) onAbort()
  })
}
