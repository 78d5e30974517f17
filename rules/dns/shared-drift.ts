/** What the description says of a name beside what servers answered. */

import { formatAddress, parseAddress } from '../../src/domain/prefix.ts'
import type { Path } from '../../src/environment/model.ts'
import type { DnsAnswer, DnsObservation, DnsRecord, DnsType, DnsView, Kept } from '../../src/question.ts'
import type { RuleContext } from '../../src/rule.ts'

/** A name whose answers are compared: its addresses, or its SRV records. */
export interface Looked {
  /** `view/name/type`. */
  readonly id: string
  readonly at: Path
  readonly view: DnsView
  readonly name: string
  readonly type: 'A' | 'SRV'
}

type Asks = Pick<RuleContext, 'observe' | 'requirements'>

/** The names that records are required or unwanted for, and the hosts their SRV records lead to; through the VPN those of both sides. */
export function askedIn(view: DnsView, context: Asks): readonly Looked[] {
  const held = new Map<string, Looked>()
  const add = (name: string, type: Looked['type'], at: Path) => {
    const id = `${view}/${name}/${type}`
    if (!held.has(id)) held.set(id, { id, at, view, name, type })
  }
  for (const { view: of, name, type, at } of context.requirements.dns) {
    if (of === view || view === 'vpn') add(name, type === 'srv' ? 'SRV' : 'A', at)
  }
  for (const asked of [...held.values()]) for (const host of targetsOf(asked, context)) add(host, 'A', asked.at)
  return [...held.values()]
}

/** The hosts its SRV records lead to, as they are written. */
function targetsOf(asked: Looked, context: Asks): readonly string[] {
  if (asked.type !== 'SRV') return []
  const answer = lookedUp(asked, 'declared', context)
  if (answer.status === 'unanswered') return []
  return answer.records.flatMap(({ srv }) => (srv === undefined || srv.target === '.' ? [] : [srv.target]))
}

/** What one of both says: of a host the addresses of both families. */
export function lookedUp({ view, name, type }: Looked, from: Kept, { observe }: Pick<Asks, 'observe'>): DnsObservation {
  const ask = (each: DnsType) => observe({ ask: 'dns', view, name, type: each, from })
  if (type === 'SRV') return ask('SRV')
  const [ipv4, ipv6] = [ask('A'), ask('AAAA')]
  if (ipv4.status === 'unanswered') return ipv4
  if (ipv6.status === 'unanswered') return ipv6
  return ipv6.outcome === 'found' ? { ...ipv6, records: [...ipv4.records, ...ipv6.records] } : ipv4
}

/** Whether clients get something else. Aliases on the way count as little as the order, and nothing is nothing for whatever reason. */
export function differs(declared: DnsAnswer, observed: DnsAnswer, type: Looked['type']): boolean {
  return answerText(declared, type) !== answerText(observed, type)
}

/** What it leads to, in an order of its own: the same text where clients get the same. */
export function answerText({ outcome, records }: DnsAnswer, type: Looked['type']): string {
  if (outcome === 'loop') return 'aliases without end'
  const texts = [...new Set(records.map(textOf))].sort()
  if (texts.length > 0) return texts.join(', ')
  return type === 'SRV' ? 'no SRV record' : 'no address'
}

function textOf({ srv, data }: DnsRecord): string {
  if (srv) return `SRV ${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`
  const address = parseAddress(data)
  return address === undefined ? data : formatAddress(address)
}
