/** From what a server said to what a rule is told: found, nothing there, or not known, and why. */

import type { DnsAnswer, DnsQuestion, DnsRecord, Place } from '../../question.ts'
import type { Reply, WireRecord } from './dns-message.ts'

/** Resolvers stop after about this many aliases. */
const MAX_ALIASES = 16

export type Told = Omit<DnsAnswer, 'status'> & { readonly status: 'answered' }

/** An alias leads to a name that this reply says nothing of. */
export interface Onward {
  readonly status: 'onward'
  readonly name: string
  readonly chain: readonly DnsRecord[]
}

/** A reply that answers nothing. */
export interface Useless {
  readonly status: 'useless'
  readonly reason: string
}

/** Where the records are said to stand: the key that names the server. */
export interface Asking {
  readonly question: Pick<DnsQuestion, 'name' | 'type'>
  /** Aliases followed before. */
  readonly chain: readonly DnsRecord[]
  readonly place: Place
  /** The server is to hold the zone itself: what it knows from others does not count. */
  readonly undelegated?: boolean
}

/** What a reply says of a name and type. */
export function told(reply: Reply, asking: Asking): Told | Onward | Useless {
  if (reply.rcode !== 'NOERROR' && reply.rcode !== 'NXDOMAIN')
    return { status: 'useless', reason: explained(reply.rcode) }
  if (asking.undelegated && !reply.isAuthoritative)
    return { status: 'useless', reason: 'it is not authoritative for the name' }
  const walked = walk(reply.answers, asking)
  if (walked === 'loop') return { status: 'answered', outcome: 'loop', chain: asking.chain, records: [] }
  const { name, chain, records } = walked
  if (records.length > 0) return { status: 'answered', outcome: 'found', chain, records }
  if (reply.rcode === 'NXDOMAIN')
    return { status: 'answered', outcome: 'no-such-name', chain, records: [], ...decided(reply, asking) }
  if (isReferral(reply)) {
    return chain.length > asking.chain.length
      ? { status: 'onward', name, chain }
      : { status: 'useless', reason: 'it refers to other servers, and does not ask them itself' }
  }
  if (chain.length > asking.chain.length && !reply.offersRecursion && !hasSoa(reply))
    return { status: 'onward', name, chain }
  if (!reply.isAuthoritative && !reply.offersRecursion && !hasSoa(reply)) {
    return { status: 'useless', reason: 'it neither holds the zone nor asks others (a lame server)' }
  }
  return { status: 'answered', outcome: 'no-data', chain, records: [], ...decided(reply, asking) }
}

/** Follows the aliases that the reply itself holds. */
function walk(answers: readonly WireRecord[], { question, chain: before, place }: Asking) {
  const chain = [...before]
  let name = question.name
  for (;;) {
    const here = answers.filter((record) => record.name === name)
    const records = here.filter(({ type }) => type === question.type).map((record) => recordOf(record, place))
    const alias = here.find(({ type }) => type === 'CNAME')
    if (records.length > 0 || alias === undefined) return { name, chain, records }
    chain.push(recordOf(alias, place))
    if (chain.length > MAX_ALIASES || chain.some((record) => record.name === alias.data)) return 'loop' as const
    name = alias.data
  }
}

function recordOf({ name, type, data, srv }: WireRecord, place: Place): DnsRecord {
  return { name, type, data: srv?.target ?? data, ...(srv && { srv }), place }
}

function hasSoa({ authorities }: Reply): boolean {
  return authorities.some(({ type }) => type === 'SOA')
}

function isReferral({ isAuthoritative, authorities }: Reply): boolean {
  return (
    !isAuthoritative && authorities.some(({ type }) => type === 'NS') && !authorities.some(({ type }) => type === 'SOA')
  )
}

function decided({ authorities }: Reply, { place }: Asking): Pick<DnsAnswer, 'decidedBy'> {
  const soa = authorities.find(({ type }) => type === 'SOA')
  return soa === undefined ? {} : { decidedBy: { zone: soa.name, place } }
}

const WORDS: Readonly<Record<string, string>> = {
  SERVFAIL: 'it could not find out (SERVFAIL)',
  REFUSED: 'it refuses to answer (REFUSED)',
  NOTIMP: 'it does not know this kind of question (NOTIMP)',
  FORMERR: 'it does not understand the question (FORMERR)',
}

function explained(rcode: string): string {
  return WORDS[rcode] ?? `it answered with the error ${rcode}`
}
