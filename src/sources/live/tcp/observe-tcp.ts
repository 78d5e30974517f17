/** Connects to a port and hangs up: nothing is sent. */

import { createConnection } from 'node:net'
import type { Nothing, TcpQuestion } from '../../../question-observed.ts'
import type { EvidenceFor, NotRun } from '../../observed/probe.ts'
import type { Means } from '../prober.ts'

type TcpEvidence = EvidenceFor<TcpQuestion>

/** @throws Error when it is ended before anything is known */
export function observeTcp(
  { address, port }: Pick<TcpQuestion, 'address' | 'port'>,
  { timeoutMs, signal }: Means,
): Promise<TcpEvidence | NotRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const socket = createConnection({ host: address, port })
    // What the system refuses by itself comes back before anything could have left the machine.
    let mayHaveLeft = false
    const departure = setImmediate(() => {
      mayHaveLeft = true
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      clearImmediate(departure)
      signal.removeEventListener('abort', onAbort)
      socket.destroy()
      settle()
    }
    const onAbort = () => end(() => reject(new Error('it was ended before the connection was there')))
    const timer = setTimeout(
      () => end(() => resolve({ outcome: 'silent', reason: `no answer within ${timeoutMs} ms` })),
      timeoutMs,
    )
    signal.addEventListener('abort', onAbort)
    socket.once('connect', () => {
      const ms = Math.round(performance.now() - started)
      end(() => resolve({ outcome: 'connected', ms }))
    })
    // Stays on: a socket that is destroyed may still tell of an error, which nobody waits for.
    socket.on('error', (error: NodeJS.ErrnoException) => end(() => resolve(failureOf(error, mayHaveLeft))))
    if (signal.aborted) onAbort()
  })
}

/** What others said; everything else this machine said to itself. */
const SAID_BY_OTHERS: Readonly<Record<string, Pick<Nothing, 'outcome' | 'reason'>>> = {
  ECONNREFUSED: { outcome: 'refused', reason: 'the connection was refused' },
  ECONNRESET: { outcome: 'refused', reason: 'the connection was reset' },
  EHOSTUNREACH: { outcome: 'unreachable', reason: 'the network says that the host cannot be reached' },
  EHOSTDOWN: { outcome: 'unreachable', reason: 'the network says that the host is down' },
  ENETUNREACH: { outcome: 'unreachable', reason: 'the network says that there is no way there' },
  ETIMEDOUT: { outcome: 'silent', reason: 'the system gave up waiting for an answer' },
}

/** What the codes of this machine mean. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'this machine does not let it through',
  EPERM: 'this machine does not let it through',
  EHOSTUNREACH: 'this machine has no route there',
  ENETUNREACH: 'this machine has no route there',
  EINVAL: 'this machine throws away what goes there',
  EMFILE: 'too many connections are open',
}

function failureOf({ code = '', message }: NodeJS.ErrnoException, mayHaveLeft: boolean): TcpEvidence | NotRun {
  const said = SAID_BY_OTHERS[code]
  if (said !== undefined && (mayHaveLeft || said.outcome !== 'unreachable')) return said
  return { notRun: `${OWN_WORDS[code] ?? 'this machine cannot connect'} (${code === '' ? message : code})` }
}
