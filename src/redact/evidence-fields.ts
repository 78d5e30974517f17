/** What becomes of what was kept of an answer, field by field. */

import type { HttpReply, Nothing, SipReply, StunReply, TlsOffer } from '../question-observed.ts'
import { mapMessage } from '../sources/observed/dns-message-names.ts'
import type { DnsExchange, Evidences, OwnRouteEvidence, TlsEvidence } from '../sources/observed/probe.ts'
import { each, freeText, keep, object } from './fields.ts'
import type { RecordingTexts } from './recording-texts.ts'

type Become = { readonly [Ask in keyof Evidences]: (evidence: Evidences[Ask]) => Evidences[Ask] }

export function evidenceFields(texts: RecordingTexts): Become {
  const { reason, line, address } = texts
  const nothing = object<Nothing>({ outcome: keep, reason })
  const connected = object<Extract<Evidences['tcp'], { readonly ms: number }>>({ outcome: keep, ms: keep })
  const replied = object<HttpReply>({
    outcome: keep,
    code: keep,
    location: texts.url,
    contentType: line,
    server: line,
    body: texts.body,
    ms: keep,
  })
  const stun = object<StunReply>({
    outcome: keep,
    method: keep,
    kind: keep,
    mapped: object<NonNullable<StunReply['mapped']>>({ address, port: keep }),
    code: keep,
    phrase: line,
    software: line,
    ms: keep,
  })
  const sip = object<SipReply>({
    outcome: keep,
    code: keep,
    phrase: line,
    allow: each(texts.method),
    server: line,
    explained: each(texts.explained),
    ms: keep,
  })
  return {
    dns: object<Evidences['dns']>({ exchanges: each(exchangeOf(texts)), undelegated: keep }),
    tcp: (held) => (held.outcome === 'connected' ? connected(held) : nothing(held)),
    tls: tlsOf(texts),
    http: (held) => (held.outcome === 'replied' ? replied(held) : nothing(held)),
    stun: (held) => (held.outcome === 'replied' ? stun(held) : nothing(held)),
    sip: (held) => (held.outcome === 'replied' ? sip(held) : nothing(held)),
    'own-route': ownRouteOf(texts),
  }
}

type Answered = Extract<DnsExchange, { readonly message: string }>
type Failed = Extract<DnsExchange, { readonly failed: string }>

/** In characters of base64. */
const MOST_MESSAGE = 90_000

function exchangeOf(texts: RecordingTexts): (exchange: DnsExchange) => DnsExchange {
  const asked = { server: texts.server, name: texts.name, type: keep, tries: keep }
  const answered = object<Answered>({ ...asked, message: keep, transport: keep, ms: keep })
  const failed = object<Failed>({ ...asked, failed: keep, reason: texts.reason })
  return (held) => {
    if ('failed' in held) return failed(held)
    const message = mapMessage(Buffer.from(held.message, 'base64'), texts)?.toString('base64')
    if (message !== undefined && message.length <= MOST_MESSAGE) return answered({ ...held, message })
    const { server, name, type, tries } = held
    const reason = 'its answer cannot be read, and is left out of the redacted recording'
    return failed({ ...{ server, name, type, tries }, failed: 'malformed', reason })
  }
}

type Presented = Extract<TlsEvidence, { readonly outcome: 'presented' }>
type NotPresented = Exclude<TlsEvidence, Presented>

/** A certificate is signed: without its names it is none. */
function tlsOf({ reason }: RecordingTexts): Become['tls'] {
  const offers = each(object<TlsOffer>({ version: keep, offered: keep, reason }))
  const presented = object<Presented>({
    outcome: keep,
    chain: keep,
    leftOut: keep,
    asksForCertificate: keep,
    offers,
  })
  const nothing = object<NotPresented>({ outcome: keep, reason, offers })
  return (held) => {
    if (held.outcome !== 'presented') return nothing(held)
    return presented({ ...held, chain: [], leftOut: held.chain.length + (held.leftOut ?? 0) })
  }
}

type Routed = Extract<OwnRouteEvidence, { readonly outcome: 'routed' }>
type NotRouted = Exclude<OwnRouteEvidence, Routed>

/** What was read of the output stands beside it; the rest of it may say anything. */
function ownRouteOf({ interface: name, line, address, reason }: RecordingTexts): Become['own-route'] {
  const routed = object<Routed>({
    outcome: keep,
    interface: name,
    kind: line,
    gateway: address,
    source: address,
    prefix: address,
    output: freeText,
  })
  const notRouted = object<NotRouted>({ outcome: keep, reason, output: freeText })
  return (held) => (held.outcome === 'routed' ? routed(held) : notRouted(held))
}
