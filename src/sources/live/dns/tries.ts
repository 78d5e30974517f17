/** One question until it is answered: again with ever longer waits, of the next server, over TCP where UDP is too small. */

import { randomInt } from 'node:crypto'
import type { DnsServer } from '../../../domain/dns-server.ts'
import { idOf, type Reply, readReply, type WireQuestion } from '../../observed/dns-message.ts'
import type { Asked, NoReply } from './ask.ts'
import { OneTry, type Told, type Trying } from './one-try.ts'
import { queryOf } from './query.ts'
import { askOverTcp } from './tcp.ts'
import type { Timer, Timers } from './timers.ts'
import type { Sent, UdpPool } from './udp.ts'

export interface Asking {
  readonly question: WireQuestion
  /** At least one. */
  readonly servers: readonly DnsServer[]
  /** Whether a reply without an error answers the question. */
  readonly answers: (reply: Reply) => boolean
}

export interface Means {
  readonly pool: UdpPool
  readonly timers: Timers
  /** How long the first try waits, in milliseconds. */
  readonly timeoutMs: number
  readonly tries: number
  readonly signal: AbortSignal | undefined
}

/** Whoever does not know EDNS may refuse the message as a whole (RFC 6891 section 7). */
const WITHOUT_EDNS = new Set(['FORMERR', 'NOTIMP', 'BADVERS'])

/** Nothing is asked before `next`; `done` is told once. */
export class Tries implements Trying {
  readonly #asking: Asking
  readonly #means: Means
  readonly #done: (asked: Asked) => void
  readonly #started = performance.now()
  /** They said what they have to say. */
  #final: readonly DnsServer[] = []
  /** An answer to an earlier try is as good as one to the last. */
  #sent: Sent[] = []
  #timer: Timer | undefined
  #tries = 0
  #best: Asked | undefined
  #isSettled = false

  constructor(asking: Asking, means: Means, done: (asked: Asked) => void) {
    this.#asking = asking
    this.#means = means
    this.#done = done
  }

  /** Asks the next server, or the same one again. */
  next(): void {
    this.#timer?.cancel()
    const left = this.#serversLeft()
    const server = left[this.#tries % left.length]
    const most = Math.max(this.#means.tries, this.#asking.servers.length)
    if (this.#means.signal?.aborted) this.end()
    else if (this.#best && (server === undefined || this.#tries >= most)) this.#settle(this.#best)
    else {
      this.#tries += 1
      // Where a firewall drops what has EDNS, the last try goes without.
      this.#overUdp(server as DnsServer, this.#tries === 1 || this.#tries < most)
    }
  }

  /** Waits no longer. */
  end(): void {
    const { servers } = this.#asking
    const server = servers[Math.max(0, this.#tries - 1) % servers.length] as DnsServer
    this.#settle(this.#failure(server, 'ended', 'it was ended before an answer came'))
  }

  #serversLeft(): readonly DnsServer[] {
    const { servers } = this.#asking
    return this.#final.length === 0 ? servers : servers.filter((server) => !this.#final.includes(server))
  }

  #settle(asked: Asked): void {
    if (this.#isSettled) return
    this.#isSettled = true
    this.#forget()
    this.#done({ ...asked, tries: this.#tries })
  }

  #forget(): void {
    this.#timer?.cancel()
    for (const sent of this.#sent) sent.forget()
    this.#sent = []
  }

  #failure(server: DnsServer, why: NoReply, reason: string): Asked {
    return { status: 'failed', why, reason, server, tries: this.#tries }
  }

  /** What a server said before tells more than that it is silent now. */
  #keep(asked: Asked): void {
    if (asked.status === 'replied' || this.#best?.status !== 'replied') this.#best = asked
  }

  /** Another server is asked at once, the same one only after a while. */
  #again(server: DnsServer): void {
    this.#timer?.cancel()
    const left = this.#serversLeft()
    const isAlone = left.length === 1 && left[0] === server
    if (isAlone) this.#timer = this.#means.timers.after(this.#wait(this.#tries) / 4, () => this.next())
    else this.next()
  }

  #wait(attempt: number): number {
    return waitOf(Math.floor((attempt - 1) / this.#asking.servers.length), this.#means.timeoutMs)
  }

  #overUdp(server: DnsServer, edns: boolean): void {
    const { pool, timers } = this.#means
    this.#timer = timers.after(this.#wait(this.#tries), () => this.timeout(server))
    this.#sent.push(pool.send(server, new OneTry(this, this.#asking.question, server, { edns, attempt: this.#tries })))
  }

  /** A server did not answer in time. */
  timeout(server: DnsServer): void {
    const reason = this.#tries === 1 ? 'no answer' : `no answer to ${this.#tries} tries`
    this.#keep(this.#failure(server, 'timeout', reason))
    this.next()
  }

  failed(server: DnsServer, why: NoReply, reason: string): void {
    this.#keep(this.#failure(server, why, reason))
    this.#again(server)
  }

  /** Of an earlier try it is known already. */
  lost(server: DnsServer, attempt: number, reason: string): void {
    if (attempt === this.#tries) this.failed(server, 'unreachable', reason)
  }

  heard(told: Told, edns: boolean): void {
    const { server, reply, transport } = told
    this.#timer?.cancel()
    if (edns && WITHOUT_EDNS.has(reply.rcode)) this.#overUdp(server, false)
    else if (reply.isTruncated && transport === 'udp') void this.#overTcp(server)
    else this.#replied(told)
  }

  #replied(told: Told): void {
    const { server, reply } = told
    const ms = performance.now() - this.#started
    const asked: Asked = { status: 'replied', ...told, tries: this.#tries, ms }
    const isWithoutError = reply.rcode === 'NOERROR' || reply.rcode === 'NXDOMAIN'
    if (isWithoutError && this.#asking.answers(reply)) {
      this.#settle(asked)
      return
    }
    this.#keep(asked)
    // It may find out later what it could not find out now; anything else it would say again.
    if (reply.rcode !== 'SERVFAIL') this.#final = [...this.#final, server]
    this.#again(server)
  }

  async #overTcp(server: DnsServer): Promise<void> {
    this.#forget()
    const { question } = this.#asking
    const id = randomInt(0x10000)
    const query = queryOf(id, question, { edns: false })
    const came = await askOverTcp(query, server, waitOf(DOUBLED, this.#means.timeoutMs), this.#means.signal)
    if (this.#isSettled) return
    const over = 'its answer is too large for UDP, and over TCP'
    if (came.status !== 'came') return this.failed(server, came.status, `${over} ${came.reason}`)
    const reply = idOf(came.bytes) === id ? readReply(came.bytes, question) : 'not-ours'
    if (typeof reply === 'string') return this.failed(server, 'malformed', `${over} it cannot be read`)
    this.heard({ server, reply, bytes: came.bytes, transport: 'tcp' }, false)
  }
}

/** Waits double so often. */
const DOUBLED = 2

/** Doubled with the first rounds, and never the same twice, so that what is lost together is not asked again together. */
function waitOf(round: number, timeoutMs: number): number {
  const wait = timeoutMs * 2 ** Math.min(round, DOUBLED)
  return wait + randomInt(Math.max(1, Math.ceil(wait / 10)))
}
