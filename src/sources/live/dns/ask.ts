/** Asks DNS servers: tries again with ever longer waits, over TCP where UDP is too small, many questions at a time. */

import { randomInt } from 'node:crypto'
import { queryOf, type Reply, readReply, type WireQuestion } from '../../observed/dns-message.ts'
import { askOverTcp } from './tcp.ts'
import { createUdpPool, type Sent, type Server, type UdpPool } from './udp.ts'

export interface AskOptions {
  /** How long the first try waits, in milliseconds; each further one waits twice as long. */
  readonly timeoutMs?: number
  readonly tries?: number
  /** How many questions wait for an answer at the same time. */
  readonly inFlight?: number
  /** Ends everything that waits. */
  readonly signal?: AbortSignal
}

/** Why there is no answer. */
export type NoReply = 'timeout' | 'malformed' | 'unreachable' | 'ended'

export type Asked =
  | {
      readonly status: 'replied'
      readonly reply: Reply
      readonly server: Server
      readonly transport: 'udp' | 'tcp'
      readonly tries: number
      readonly ms: number
      /** The message itself. */
      readonly bytes: Buffer
    }
  | {
      readonly status: 'failed'
      readonly why: NoReply
      readonly reason: string
      /** The one asked last. */
      readonly server: Server
      readonly tries: number
    }

export interface Asker {
  /** @param servers tried in turn; at least one */
  ask(question: WireQuestion, servers: readonly Server[]): Promise<Asked>
  close(): void
}

const TIMEOUT_MS = 1000
const TRIES = 3
const IN_FLIGHT = 512
/** A server that answers so may answer otherwise when asked again, or another one may. */
const WORTH_ANOTHER_TRY = new Set(['SERVFAIL', 'REFUSED', 'NOTIMP'])

/** Nothing is opened before something is asked. */
export function createAsker(options: AskOptions = {}): Asker {
  const { timeoutMs = TIMEOUT_MS, tries = TRIES, inFlight = IN_FLIGHT, signal } = options
  const pool = createUdpPool()
  const queue: (() => void)[] = []
  let running = 0

  const next = () => {
    running -= 1
    queue.shift()?.()
  }

  return {
    async ask(question, servers) {
      if (running >= inFlight) await new Promise<void>((go) => queue.push(go))
      running += 1
      try {
        return await inTurn(question, servers, { pool, timeoutMs, tries, signal })
      } finally {
        next()
      }
    },
    close: () => pool.close(),
  }
}

interface Means {
  readonly pool: UdpPool
  readonly timeoutMs: number
  readonly tries: number
  readonly signal: AbortSignal | undefined
}

async function inTurn(question: WireQuestion, servers: readonly Server[], means: Means): Promise<Asked> {
  const started = performance.now()
  let last: Asked | undefined
  for (let attempt = 0; attempt < means.tries; attempt++) {
    const server = servers[attempt % servers.length] as Server
    if (means.signal?.aborted) return ended(server, attempt)
    const wait = waitOf(attempt, servers.length, means.timeoutMs)
    const asked = await askOnce(question, server, wait, means)
    if (asked.status === 'failed') {
      // What a server said before tells more than that it is silent now.
      if (last?.status !== 'replied') last = { ...asked, tries: attempt + 1 }
      if (asked.why === 'ended') return ended(server, attempt + 1)
      continue
    }
    last = { ...asked, tries: attempt + 1, ms: performance.now() - started }
    if (!WORTH_ANOTHER_TRY.has(asked.reply.rcode)) return last
  }
  return last ?? ended(servers[0] as Server, 0)
}

function ended(server: Server, tries: number): Asked {
  return { status: 'failed', why: 'ended', reason: 'it was ended before an answer came', server, tries }
}

/** Doubled each time all servers had their turn, and never the same twice, so that what is lost together is not asked again together. */
function waitOf(attempt: number, servers: number, timeoutMs: number): number {
  const wait = timeoutMs * 2 ** Math.floor(attempt / servers)
  return wait + randomInt(Math.max(1, Math.ceil(wait / 10)))
}

async function askOnce(question: WireQuestion, server: Server, wait: number, means: Means): Promise<Asked> {
  const first = await overUdp(question, server, wait, means, true)
  if (first.status === 'failed') return first
  // A server that does not know EDNS may refuse the message as a whole (RFC 6891 section 7).
  const asked = first.reply.rcode === 'FORMERR' ? await overUdp(question, server, wait, means, false) : first
  return asked.status === 'replied' && asked.reply.isTruncated ? overTcp(question, server, wait, means) : asked
}

function overUdp(
  question: WireQuestion,
  server: Server,
  wait: number,
  { pool, signal }: Means,
  edns: boolean,
): Promise<Asked> {
  return new Promise((resolve) => {
    let sent: Sent | undefined
    const settle = (asked: Asked) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      sent?.forget()
      resolve(asked)
    }
    const onAbort = () => settle(ended(server, 1))
    const fail = (why: NoReply, reason: string) => settle({ status: 'failed', why, reason, server, tries: 1 })
    const timer = setTimeout(() => fail('timeout', `no answer within ${Math.round(wait)} ms`), wait)
    signal?.addEventListener('abort', onAbort)
    sent = pool.send(
      {
        server,
        take: (bytes) => {
          const reply = readReply(bytes, question)
          if (reply === 'not-ours') return false
          if (reply === 'malformed') fail('malformed', 'the answer cannot be read')
          else settle({ status: 'replied', reply, server, transport: 'udp', tries: 1, ms: 0, bytes })
          return true
        },
        failed: (error) => fail('unreachable', error.message),
      },
      (id) => queryOf(id, question, { edns }),
    )
  })
}

async function overTcp(question: WireQuestion, server: Server, wait: number, { signal }: Means): Promise<Asked> {
  const id = randomInt(0x10000)
  try {
    const bytes = await askOverTcp(queryOf(id, question, { edns: false }), server, wait, signal)
    const reply = bytes.length >= 12 && bytes.readUInt16BE(0) === id ? readReply(bytes, question) : 'not-ours'
    if (typeof reply === 'string') {
      return { status: 'failed', why: 'malformed', reason: 'the answer over TCP cannot be read', server, tries: 1 }
    }
    return { status: 'replied', reply, server, transport: 'tcp', tries: 1, ms: 0, bytes }
  } catch (error) {
    if (signal?.aborted) return ended(server, 1)
    const reason = (error as Error).message
    return { status: 'failed', why: reason.includes('within') ? 'timeout' : 'unreachable', reason, server, tries: 1 }
  }
}
