/** Asks DNS servers, many questions at a time: some wait for their turn, so that neither side is flooded. */

import type { DnsServer } from '../../../domain/dns-server.ts'
import type { Reply, WireQuestion } from '../../observed/dns-message.ts'
import { createTimers } from './timers.ts'
import { type Asking, type Means, Tries } from './tries.ts'
import { createUdpPool } from './udp.ts'

export interface AskOptions {
  /** How long the first try waits, in milliseconds; later ones up to four times as long. */
  readonly timeoutMs?: number
  /** How many times is asked; each server is asked at least once. */
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
      readonly server: DnsServer
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
      readonly server: DnsServer
      readonly tries: number
    }

export interface Asker {
  /**
   * Never fails. @param servers tried in turn; at least one @param answers whether a reply without an error answers the
   * question, or another server is to be asked
   */
  ask(question: WireQuestion, servers: readonly DnsServer[], answers?: (reply: Reply) => boolean): Promise<Asked>
  close(): void
}

interface Queued extends Asking {
  resolve(asked: Asked): void
}

/** Questions that were sent together. */
interface Batch {
  /** How many of them wait. */
  out: number
  /** They wait for so long that others need not wait for them. */
  isOld: boolean
}

const TIMEOUT_MS = 500
const TRIES = 6
const IN_FLIGHT = 2048
/** So many questions are sent as fast as they are answered; one that waits for longer than this makes room for another. */
const AT_ONCE = 128
const AT_ONCE_MS = 50

/** Nothing is opened before something is asked. */
export function createAsker(options: AskOptions = {}): Asker {
  const { timeoutMs = TIMEOUT_MS, tries = TRIES, inFlight = IN_FLIGHT, signal } = options
  const pool = createUdpPool()
  const timers = createTimers()
  const means: Means = { pool, timers, timeoutMs, tries, signal }
  const open = new Set<Tries>()
  const queue = createQueue<Queued>()
  let batch: Batch | undefined
  let fresh = 0
  let turn: NodeJS.Immediate | undefined

  /** What may be sent is sent together: it wakes the server once. */
  function soon(): void {
    turn ??= setImmediate(startWaiting)
  }

  function startWaiting(): void {
    turn = undefined
    while (open.size < inFlight && fresh < AT_ONCE) {
      const asking = queue.take()
      if (asking === undefined) break
      start(asking)
    }
    batch = undefined
  }

  /** Those that started together grow old together. */
  function openBatch(): Batch {
    const opened: Batch = { out: 0, isOld: false }
    timers.after(AT_ONCE_MS, () => {
      opened.isOld = true
      fresh -= opened.out
      soon()
    })
    return opened
  }

  function start(asking: Queued): void {
    batch ??= openBatch()
    const mine = batch
    mine.out += 1
    fresh += 1
    const question = new Tries(asking, means, (asked) => {
      open.delete(question)
      mine.out -= 1
      if (!mine.isOld) fresh -= 1
      asking.resolve(asked)
      soon()
    })
    open.add(question)
    question.next()
  }

  const endAll = () => {
    for (const question of open) question.end()
  }
  signal?.addEventListener('abort', endAll, { once: true })

  return {
    ask: (question, servers, answers = () => true) =>
      new Promise((resolve) => {
        queue.add({ question, servers, answers, resolve })
        soon()
      }),
    close() {
      signal?.removeEventListener('abort', endAll)
      clearImmediate(turn)
      timers.close()
      pool.close()
    },
  }
}

/** First in, first out, however long it gets; what was taken is kept no longer. */
function createQueue<T>(): { add(item: T): void; take(): T | undefined } {
  let incoming: T[] = []
  let outgoing: T[] = []
  return {
    add: (item) => incoming.push(item),
    take() {
      if (outgoing.length === 0) {
        outgoing = incoming.reverse()
        incoming = []
      }
      return outgoing.pop()
    },
  }
}
