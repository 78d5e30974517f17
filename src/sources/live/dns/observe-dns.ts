/** Asks the DNS servers of a view for a name, and for the names its aliases lead to. */

import { dnsServerText } from '../../../domain/dns-server.ts'
import { follow } from '../../observed/dns.ts'
import type { Reply } from '../../observed/dns-message.ts'
import { type Asking, type Onward, told } from '../../observed/dns-reply.ts'
import type { DnsEvidence, DnsExchange, DnsProbe } from '../../observed/probe.ts'
import type { LiveOptions } from '../prober.ts'
import { type Asked, createAsker } from './ask.ts'

export interface DnsSender {
  send(probe: DnsProbe): Promise<DnsEvidence>
  close(): void
}

/** What all tries of a question wait together, in first waits of which one is as long as this at most. */
const WAITS = 20
const LONGEST_FIRST_MS = 500

/** The evidence tells no place of itself. */
const NOWHERE = { file: '' }

/** One for all questions, since they share its sockets. */
export function createDnsSender(options: Pick<LiveOptions, 'dnsServers' | 'timeoutMs' | 'signal'>): DnsSender {
  const { dnsServers, timeoutMs, signal } = options
  const asker = createAsker({ signal, timeoutMs: Math.min(LONGEST_FIRST_MS, timeoutMs / WAITS) })
  return {
    send: async (probe) => {
      const asked = dnsServers[probe.view]
      if (asked === undefined) throw new Error(`no DNS server is given for the ${probe.view} view`)
      const { servers, undelegated } = asked
      const exchanges: DnsExchange[] = []
      const evidence: DnsEvidence = { exchanges, ...(undelegated && { undelegated }) }
      let next: Onward = { status: 'onward', name: probe.name, chain: [] }
      for (;;) {
        const question = { name: next.name, type: probe.type }
        const asking: Asking = { question, chain: next.chain, place: NOWHERE, undelegated }
        const answers = (reply: Reply) => told(reply, asking).status !== 'useless'
        const asked = await asker.ask({ ...question, recursion: !undelegated }, servers, answers)
        if (asked.status === 'failed' && asked.why === 'ended') throw new Error(asked.reason)
        exchanges.push(exchangeOf(asked, question))
        const result = follow(probe, evidence, NOWHERE)
        if (result.status !== 'onward') return evidence
        next = result
      }
    },
    close: () => asker.close(),
  }
}

function exchangeOf(asked: Asked, { name, type }: Pick<DnsProbe, 'name' | 'type'>): DnsExchange {
  const head = { server: dnsServerText(asked.server), name, type, tries: asked.tries }
  if (asked.status === 'replied') {
    const { bytes, transport, ms } = asked
    return { ...head, message: bytes.toString('base64'), transport, ms: Math.round(ms) }
  }
  return { ...head, failed: asked.why as 'timeout' | 'malformed' | 'unreachable', reason: asked.reason }
}
