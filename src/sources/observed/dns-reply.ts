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
  const fault = faultOf(reply, asking)
  if (fault !== undefined) return { status: 'useless', reason: fault }
  const walked = walk(reply.answers, asking)
  if (walked === 'loop') return { status: 'answered', outcome: 'loop', chain: asking.chain, records: [] }
  const { name, chain, records } = walked
  if (records.length > 0) return { status: 'answered', outcome: 'found', chain, records }
  const negative = { status: 'answered', chain, records, ...decided(reply, name, asking) } as const
  if (reply.rcode === 'NXDOMAIN') return { ...negative, outcome: 'no-such-name' }
  // Whoever gives up on a long chain, or does not hold what it leads to, says nothing of its end.
  if (chain.length > asking.chain.length && !hasSoa(reply)) return { status: 'onward', name, chain }
  if (isReferral(reply))
    return { status: 'useless', reason: 'it refers to other servers, and does not ask them itself' }
  return { ...negative, outcome: 'no-data' }
}

/** Why it cannot be believed, whatever it holds. */
function faultOf(reply: Reply, { undelegated }: Asking): string | undefined {
  const { rcode, isAuthoritative, offersRecursion, answers, authorities } = reply
  if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') return explained(rcode)
  if (reply.isTruncated) return 'its answer is cut off'
  if (undelegated && !isAuthoritative) return 'it is not authoritative for the name'
  if (isReferral(reply) && answers.length === 0) return undefined
  const isLame = !isAuthoritative && !offersRecursion && answers.length === 0 && !authorities.some(isSoa)
  return isLame ? 'it neither holds the zone nor asks others (a lame server)' : undefined
}

/** Follows the aliases that the reply itself holds. */
function walk(answers: readonly WireRecord[], { question, chain: before, place }: Asking) {
  const chain = [...before]
  let name = question.name
  for (;;) {
    const here = answers.filter((record) => record.name === name)
    const records = once(here.filter(({ type }) => type === question.type)).map((record) => recordOf(record, place))
    const alias = here.find(({ type }) => type === 'CNAME')
    if (records.length > 0 || alias === undefined) return { name, chain, records }
    chain.push(recordOf(alias, place))
    if (chain.length > MAX_ALIASES || chain.some((record) => record.name === alias.data)) return 'loop' as const
    name = alias.data
  }
}

/** A record is in a set once, however often it is sent. */
function once(records: readonly WireRecord[]): readonly WireRecord[] {
  return [...new Map(records.map((record) => [record.data, record])).values()]
}

function recordOf({ name, type, data, srv }: WireRecord, place: Place): DnsRecord {
  return { name, type, data: srv?.target ?? data, ...(srv && { srv }), place }
}

function isSoa({ type }: WireRecord): boolean {
  return type === 'SOA'
}

function hasSoa({ authorities }: Reply): boolean {
  return authorities.some(isSoa)
}

function isReferral({ isAuthoritative, authorities }: Reply): boolean {
  return !isAuthoritative && authorities.some(({ type }) => type === 'NS') && !authorities.some(isSoa)
}

/** The zone that says so, where it is one that the name is in. */
function decided({ authorities }: Reply, name: string, { place }: Asking): Pick<DnsAnswer, 'decidedBy'> {
  const soa = authorities.find((record) => isSoa(record) && isWithin(name, record.name))
  return soa === undefined ? {} : { decidedBy: { zone: soa.name, place } }
}

function isWithin(name: string, zone: string): boolean {
  return zone === '.' || name === zone || name.endsWith(`.${zone}`)
}

const WORDS: Readonly<Record<string, string>> = {
  SERVFAIL: 'it could not find out (SERVFAIL)',
  REFUSED: 'it refuses to answer (REFUSED)',
  NOTIMP: 'it does not know this kind of question (NOTIMP)',
  FORMERR: 'it does not understand the question (FORMERR)',
  BADVERS: 'it does not know this version of EDNS (BADVERS)',
}

function explained(rcode: string): string {
  return WORDS[rcode] ?? `it answered with the error ${rcode}`
}
