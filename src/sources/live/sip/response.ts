/** Reads what comes over a connection as messages of SIP, and finds the final response to one request. */

import type { SipReply } from '../../../question-observed.ts'
import type { SipRequest } from './request.ts'

/** `more`: it has not come yet. */
export type Found = 'more' | 'no-sip' | Omit<SipReply, 'ms'>

const MOST_HEAD = 16 * 1024
const MOST_LINES = 200
const MOST_BODY = 64 * 1024
const MOST_METHODS = 100
const MOST_EXPLAINED = 20
const MOST_TEXT = 300
const MOST_METHOD = 60
const MOST_EXPLANATION = 2000

/** Names in their short form (RFC 3261 section 7.3.3). */
const SHORT: Readonly<Record<string, string>> = { i: 'call-id', l: 'content-length', v: 'via' }
/** What tells why a request was refused. */
const EXPLAINING = ['warning', 'ms-diagnostics', 'ms-diagnostics-public', 'reason']

type Asked = Pick<SipRequest, 'branch' | 'callId' | 'cseq'>

/** Given the bytes as they come, tells what they hold so far. */
export function responseReader(request: Asked): (bytes: Buffer) => Found {
  let held: Buffer = Buffer.alloc(0)
  return (bytes) => {
    held = Buffer.concat([held, bytes])
    for (;;) {
      const message = nextMessage(held)
      if (typeof message === 'string') return message
      if (message.code >= 200 && isAnswer(message.headers, request)) return replyOf(message)
      // Provisional responses, answers to others, and requests of the other end.
      held = held.subarray(message.end)
    }
  }
}

/** The message the bytes begin with, once its body is there too. */
function nextMessage(bytes: Buffer): 'more' | 'no-sip' | Message {
  const start = emptyLines(bytes)
  const end = bytes.indexOf('\r\n\r\n', start)
  if (end === -1) return bytes.length - start > MOST_HEAD || !mayBeSip(bytes, start) ? 'no-sip' : 'more'
  const head = end - start > MOST_HEAD ? undefined : headOf(bytes.toString('utf8', start, end))
  const length = Number(head?.headers.get('content-length')?.[0] ?? 0)
  if (head === undefined || !(length >= 0 && length <= MOST_BODY)) return 'no-sip'
  const whole = end + 4 + length
  return bytes.length < whole ? 'more' : { ...head, end: whole }
}

/** Between messages, to keep connections open (RFC 5626). */
function emptyLines(bytes: Buffer): number {
  let at = 0
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1
  return at
}

/** A message begins with a version, or with the name of a method. */
function mayBeSip(bytes: Buffer, start: number): boolean {
  return /^(SIP\/|[A-Z]*($| ))/.test(bytes.toString('latin1', start, start + 20))
}

type Headers = ReadonlyMap<string, readonly string[]>

interface Head {
  /** 0 for a request: the other end may have questions of its own. */
  readonly code: number
  readonly phrase: string
  readonly headers: Headers
}

/** With where it ends. */
type Message = Head & { readonly end: number }

function headOf(text: string): Head | undefined {
  // A line that begins with a space continues the one before.
  const lines = text.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const [first = '', ...rest] = lines
  const status = /^SIP\/2\.0 (\d{3})(?: (.*))?$/.exec(first)
  if (lines.length > MOST_LINES || (status === null && !/^[A-Z]+ \S+ SIP\/2\.0$/.test(first))) return undefined
  const headers = new Map<string, string[]>()
  for (const line of rest) {
    const colon = line.indexOf(':')
    if (colon === -1) continue
    const given = line.slice(0, colon).trim().toLowerCase()
    const name = SHORT[given] ?? given
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { code: Number(status?.[1] ?? 0), phrase: status?.[2] ?? '', headers }
}

function isAnswer(headers: Headers, { branch, callId, cseq }: Asked): boolean {
  const first = (name: string) => headers.get(name)?.[0] ?? ''
  const ownBranch = /;\s*branch\s*=\s*([^;,\s]+)/i.exec(first('via').split(',')[0] ?? '')?.[1]
  return ownBranch === branch && first('call-id') === callId && first('cseq').replace(/\s+/g, ' ') === cseq
}

function replyOf({ code, phrase, headers }: Head): Omit<SipReply, 'ms'> {
  const methods = (headers.get('allow') ?? []).flatMap((value) => value.split(',')).map((each) => each.trim())
  const allow = [...new Set(methods.filter((each) => each !== '' && each.length <= MOST_METHOD))].slice(0, MOST_METHODS)
  const server = (headers.get('server') ?? headers.get('user-agent'))?.[0]
  const explained = EXPLAINING.flatMap((name) => (headers.get(name) ?? []).map((value) => `${name}: ${value}`))
  return {
    outcome: 'replied',
    code,
    phrase: phrase.slice(0, MOST_TEXT),
    allow,
    ...(server !== undefined && { server: server.slice(0, MOST_TEXT) }),
    explained: explained.slice(0, MOST_EXPLAINED).map((each) => each.slice(0, MOST_EXPLANATION)),
  }
}
