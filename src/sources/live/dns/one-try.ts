/** One message over UDP to one server, and what comes of it. */

import type { DnsServer } from '../../../domain/dns-server.ts'
import { readReply, type WireQuestion } from '../../observed/dns-message.ts'
import type { Asked, NoReply } from './ask.ts'
import { queryOf } from './query.ts'
import type { Waiting } from './udp.ts'

export type Told = Pick<Extract<Asked, { readonly status: 'replied' }>, 'server' | 'reply' | 'bytes' | 'transport'>

/** Whoever tries until there is an answer. */
export interface Trying {
  /** A server replied. */
  heard(told: Told, edns: boolean): void
  /** It came to nothing, and this is known now. */
  failed(server: DnsServer, why: NoReply, reason: string): void
  /** The message could not be sent, or nothing listens there. */
  lost(server: DnsServer, attempt: number, reason: string): void
}

export class OneTry implements Waiting {
  readonly #trying: Trying
  readonly #question: WireQuestion
  readonly #server: DnsServer
  readonly #edns: boolean
  readonly #attempt: number

  constructor(trying: Trying, question: WireQuestion, server: DnsServer, details: { edns: boolean; attempt: number }) {
    this.#trying = trying
    this.#question = question
    this.#server = server
    this.#edns = details.edns
    this.#attempt = details.attempt
  }

  query(id: number): Buffer {
    return queryOf(id, this.#question, { edns: this.#edns })
  }

  take(bytes: Buffer): boolean {
    const reply = readReply(bytes, this.#question)
    if (reply === 'not-ours') return false
    if (reply === 'malformed') this.#trying.failed(this.#server, 'malformed', 'the answer cannot be read')
    else this.#trying.heard({ server: this.#server, reply, bytes, transport: 'udp' }, this.#edns)
    return true
  }

  lost(reason: string): void {
    this.#trying.lost(this.#server, this.#attempt, reason)
  }
}
