/** What becomes of a recording: names and addresses stand for others, what cannot be read without names is left out. */

import type { Seen, Vantage } from '../question-observed.ts'
import { mapMessage } from '../sources/observed/dns-message-names.ts'
import {
  type DnsExchange,
  type EvidenceFor,
  type Evidences,
  isNotRun,
  type NotRun,
  type Outcome,
  type Probe,
  type TlsEvidence,
} from '../sources/observed/probe.ts'
import { inOrder, type Recording } from '../sources/observed/recording.ts'
import type { Means } from './means.ts'

type Texts = Pick<Means, 'text' | 'whole' | 'pseudonyms'>

/** The recording without names; what was asked, how it came out, and when, stays. */
export function recordingOf({ text, whole, pseudonyms }: Texts): (recording: Recording) => Recording {
  const names = namesBy(text)
  return ({ observations, environment, ...head }) => ({
    ...head,
    environment: whole('redacted', environment),
    redacted: { key: pseudonyms.key, isKeyed: pseudonyms.isKeyed },
    // Their order would tell something of the names they had.
    observations: inOrder(observations.map(names.outcome)),
  })
}

type Evidence = EvidenceFor<Probe> | NotRun

/** Kinds of evidence whose texts may name something, and nothing else of them does. */
type Plain = Evidences['tcp' | 'stun' | 'sip' | 'own-route'] | NotRun

function namesBy(text: (value: string) => string) {
  const vantage = (value: Vantage): Vantage => {
    const [kind, ...name] = value.split('/')
    return (name.length === 0 ? value : `${kind}/${text(name.join('/'))}`) as Vantage
  }
  const url = (value: string) => (URL.canParse(value) ? urlOf(new URL(value), text) : text(value))
  const seen = ({ vantage: from, at }: Seen): Seen => ({ ...(from !== undefined && { vantage: vantage(from) }), at })
  const probe = (each: Probe) =>
    ({
      ...each,
      ...('at' in each && { at: vantage(each.at) }),
      ...('name' in each && { name: text(each.name) }),
      ...('address' in each && { address: text(each.address) }),
      ...('url' in each && { url: url(each.url) }),
    }) as Probe
  const evidence = (each: Probe, held: Evidence): Evidence => {
    if (isNotRun(held)) return { notRun: text(held.notRun) }
    if (each.ask === 'dns') return dns(held as Evidences['dns'], text)
    if (each.ask === 'tls') return tls(held as TlsEvidence, text)
    if (each.ask === 'http') return http(held as Evidences['http'], text, url)
    return plain(held as Plain, text) as Evidence
  }
  const outcome = (each: Outcome): Outcome => ({
    probe: probe(each.probe),
    seen: seen(each.seen),
    evidence: evidence(each.probe, each.evidence),
  })
  return { outcome }
}

/** The scheme, the port and the words of the path that the product has stay. */
function urlOf({ protocol, hostname, port, pathname }: URL, text: (value: string) => string): string {
  const path = pathname.split('/').map(text).join('/')
  return `${protocol}//${text(hostname)}${port === '' ? '' : `:${port}`}${path}`
}

function dns({ exchanges, ...rest }: Evidences['dns'], text: (value: string) => string): Evidences['dns'] {
  return { ...rest, exchanges: exchanges.map((exchange) => exchangeOf(exchange, text)) }
}

function exchangeOf(exchange: DnsExchange, text: (value: string) => string): DnsExchange {
  const head = { ...exchange, server: text(exchange.server), name: text(exchange.name) }
  if ('failed' in head) return { ...head, reason: text(head.reason) }
  return { ...head, message: mapMessage(Buffer.from(head.message, 'base64'), text).toString('base64') }
}

/** A certificate is signed: without its names it is none. */
function tls(held: TlsEvidence, text: (value: string) => string): TlsEvidence {
  const offers = held.offers.map((offer) =>
    offer.reason === undefined ? offer : { ...offer, reason: text(offer.reason) },
  )
  if (held.outcome !== 'presented') return { ...held, reason: text(held.reason), offers }
  return { ...held, chain: [], leftOut: held.chain.length, offers }
}

function http(
  held: Evidences['http'],
  text: (value: string) => string,
  url: (value: string) => string,
): Evidences['http'] {
  if (held.outcome !== 'replied') return { ...held, reason: text(held.reason) }
  const { location, server, contentType, ...rest } = held
  return {
    ...rest,
    ...(location !== undefined && { location: url(location) }),
    ...(contentType !== undefined && { contentType: text(contentType) }),
    ...(server !== undefined && { server: text(server) }),
    body: text(held.body),
  }
}

/** Every text of it, whatever it is called; words of protocols and of the program stay. */
function plain(held: Plain, text: (value: string) => string): Plain {
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(named)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'outcome' ? each : named(each)]))
  }
  return named(held) as Plain
}
