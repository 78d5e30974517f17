/** Messages of a DNS server that holds the zones of a description. */

import packet from 'dns-packet'
import { dnsServerOf, dnsServerText } from '../../../src/domain/dns-server.ts'
import type { Loaded } from '../../../src/environment/load.ts'
import type { DnsAnswer, DnsObservation, DnsRecord } from '../../../src/question.ts'
import { createDeclaredSource } from '../../../src/sources/declared.ts'
import type { DnsEvidence, DnsProbe } from '../../../src/sources/observed/probe.ts'

/** Nothing for a view without a resolver. */
export function dnsAsDescribed(loaded: Loaded): (probe: DnsProbe) => DnsEvidence | undefined {
  const declared = createDeclaredSource(loaded)
  return (probe) => {
    const [server] = loaded.environment.document.dns?.[probe.view]?.resolver ?? []
    if (server === undefined) return undefined
    const answer = declared.answer(probe) as DnsObservation
    const message = answer.status === 'answered' ? replyOf(probe, answer) : elsewhere(probe)
    const exchange = { server: dnsServerText(dnsServerOf(server)), name: probe.name, type: probe.type, tries: 1 }
    return { exchanges: [{ ...exchange, message: message.toString('base64'), transport: 'udp', ms: 2 }] }
  }
}

const FLAGS = packet.RECURSION_AVAILABLE | packet.RECURSION_DESIRED
const RCODES = { REFUSED: 5, NXDOMAIN: 3 } as const

function head({ name, type }: DnsProbe, rcode: number): packet.Packet {
  return { type: 'response', id: 1, flags: FLAGS | rcode, questions: [{ name, type, class: 'IN' }] }
}

/** Nobody keeps reverse zones here, unless they are described; of other names it says nothing. */
function elsewhere(probe: DnsProbe): Buffer {
  return probe.type === 'PTR' ? replyOf(probe, NO_REVERSE) : packet.encode(head(probe, RCODES.REFUSED))
}

const NO_REVERSE: DnsAnswer = {
  status: 'answered',
  outcome: 'no-such-name',
  chain: [],
  records: [],
  decidedBy: { zone: 'in-addr.arpa', place: { file: '' } },
}

function replyOf(probe: DnsProbe, { outcome, chain, records, decidedBy }: DnsAnswer): Buffer {
  const rcode = outcome === 'no-such-name' ? RCODES.NXDOMAIN : 0
  const zone = decidedBy?.zone
  const soa = { mname: `ns.${zone}`, rname: `hostmaster.${zone}`, serial: 1, refresh: 3600, retry: 600, expire: 86400 }
  return packet.encode({
    ...head(probe, rcode),
    answers: [...chain, ...records].map(answerOf),
    authorities: zone === undefined ? [] : [{ type: 'SOA', name: zone, ttl: 3600, data: { ...soa, minimum: 300 } }],
  })
}

function answerOf({ name, type, data, srv }: DnsRecord): packet.Answer {
  return { name, type, ttl: 3600, data: srv ?? data } as packet.Answer
}
