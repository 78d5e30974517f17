/** DNS messages on the wire (RFC 1035, EDNS of RFC 6891): what comes back, read within bounds. */

import { isIP } from 'node:net'
import packet from 'dns-packet'
import type { DnsType } from '../../question.ts'

/** What is asked of a server. The name is lower case, without the final dot. */
export interface WireQuestion {
  readonly name: string
  readonly type: DnsType
  /** Whether the server is to ask others; default yes. */
  readonly recursion?: boolean
}

/** A record of an answer. */
export interface WireRecord {
  readonly name: string
  readonly type: string
  readonly ttl: number
  /** The address, the target or, of SRV, `priority weight port target`. */
  readonly data: string
  readonly srv?: { readonly priority: number; readonly weight: number; readonly port: number; readonly target: string }
}

export interface Reply {
  /** As the protocol names it: `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`. */
  readonly rcode: string
  readonly isAuthoritative: boolean
  readonly offersRecursion: boolean
  readonly isTruncated: boolean
  readonly answers: readonly WireRecord[]
  readonly authorities: readonly WireRecord[]
}

/** What a message holds at most: whoever sends more is not describing a name. */
const MOST_RECORDS = 1000

/** The id of a message; nothing where it is too short to have one. */
export function idOf(bytes: Uint8Array): number | undefined {
  return bytes.length < 12 ? undefined : ((bytes[0] as number) << 8) | (bytes[1] as number)
}

/**
 * The reply to a question: `not-ours` where it answers another one, or is no answer at all, so that whoever guesses ids
 * gains nothing; `malformed` where it is ours and cannot be read.
 */
export function readReply(bytes: Buffer, asked: WireQuestion): Reply | 'not-ours' | 'malformed' {
  if (isTooMuch(bytes)) return 'malformed'
  try {
    return replyOf(packet.decode(bytes) as Decoded, asked)
  } catch {
    return 'malformed'
  }
}

/** The package decodes more than its types say. */
type Decoded = packet.DecodedPacket & { readonly rcode: string; readonly opcode: string }

/** @throws Error where a record holds no address or name although it should */
function replyOf(message: Decoded, asked: WireQuestion): Reply | 'not-ours' {
  if (message.type !== 'response' || message.opcode !== 'QUERY') return 'not-ours'
  const rcode = rcodeOf(message)
  const [question, second] = message.questions ?? []
  // A server that could not read the question may leave it out.
  if (question === undefined) return rcode === 'FORMERR' ? emptyReply(rcode) : 'not-ours'
  if (second !== undefined || !isQuestion(question, asked)) return 'not-ours'
  return {
    rcode,
    isAuthoritative: message.flag_aa,
    offersRecursion: message.flag_ra,
    isTruncated: message.flag_tc,
    answers: (message.answers ?? []).flatMap(recordOf),
    authorities: (message.authorities ?? []).flatMap(recordOf),
  }
}

function isQuestion({ name, type, class: kind }: packet.Question, asked: WireQuestion): boolean {
  return nameOf(name) === asked.name && type === asked.type && kind === 'IN'
}

const EXTENDED: Readonly<Record<number, string>> = { 16: 'BADVERS', 23: 'BADCOOKIE' }

/** The header has the lower four bits, the record of EDNS the upper eight (RFC 6891 section 6.1.3). */
function rcodeOf(message: Decoded): string {
  const { rcode } = message
  const opt = message.additionals?.find((record) => record.type === 'OPT')
  const upper = (opt as packet.OptAnswer | undefined)?.extendedRcode ?? 0
  if (upper === 0) return rcode
  const whole = (upper << 4) | ((message.flags ?? 0) & 0xf)
  return EXTENDED[whole] ?? `RCODE ${whole}`
}

function emptyReply(rcode: string): Reply {
  return { rcode, isAuthoritative: false, offersRecursion: false, isTruncated: false, answers: [], authorities: [] }
}

/** Whether it says that it holds more than whoever describes a name. */
export function isTooMuch(bytes: Buffer): boolean {
  const counted = bytes.length < 12 ? [] : [4, 6, 8, 10].map((at) => bytes.readUInt16BE(at))
  return counted.reduce((sum, each) => sum + each, 0) > MOST_RECORDS
}

const CAPITAL = /[A-Z]/

/** Lower case as DNS has it, of the letters A to Z alone, without the final dot. */
export function nameOf(name: string): string {
  const lower = CAPITAL.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower
}

function recordOf(answer: packet.Answer): readonly WireRecord[] {
  const { name, type } = answer
  if ('class' in answer && answer.class !== 'IN') return []
  const head = { name: nameOf(name), type, ttl: 'ttl' in answer ? (answer.ttl ?? 0) : 0 }
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      // Where the message ends too early the package reads on in nothing.
      if (isIP(answer.data) !== (answer.type === 'A' ? 4 : 6)) throw new Error('no address')
      return [{ ...head, data: answer.data }]
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return [{ ...head, data: nameOf(answer.data) }]
    case 'SOA':
      return [{ ...head, data: nameOf(answer.data.mname) }]
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = answer.data
      const srv = { priority, weight, port, target: nameOf(target) }
      return [{ ...head, data: `${priority} ${weight} ${port} ${srv.target}`, srv }]
    }
    default:
      return []
  }
}
