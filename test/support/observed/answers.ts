/** Answers that are not as described, for the tests of rules. */

import type { HttpReply, Nothing, SipReply } from '../../../src/question-observed.ts'
import type { EvidenceFor, Probe } from '../../../src/sources/observed/probe.ts'

export const SILENT: Nothing = { outcome: 'silent', reason: 'no answer within 5000 ms' }
export const REFUSED: Nothing = { outcome: 'refused', reason: 'the connection was refused' }
export const BROKEN: Nothing = { outcome: 'broken', reason: 'what came is no SIP' }

type Seen = (probe: Probe) => EvidenceFor<Probe> | undefined

/** What one URL is answered with, from everywhere. */
export function web(url: string, reply: Partial<HttpReply> | Nothing): Seen {
  const evidence = 'reason' in reply ? reply : httpReply(reply)
  return (probe) => (probe.ask === 'http' && probe.url === url ? evidence : undefined)
}

export function httpReply(reply: Partial<HttpReply>): HttpReply {
  return { outcome: 'replied', code: 200, body: '', ms: 1, ...reply }
}

/** An Autodiscover document whose links lead to a host. */
export function linking(host: string): string {
  const root = `https://${host}/Autodiscover/AutodiscoverService.svc/root`
  return JSON.stringify({ _links: { self: { href: root }, user: { href: `${root}/oauth/user` } } })
}

/** What one address answers to OPTIONS. */
export function sip(address: string, reply: number | Nothing): Seen {
  const evidence: SipReply | Nothing =
    typeof reply === 'number' ? { outcome: 'replied', code: reply, phrase: '', allow: [], explained: [], ms: 1 } : reply
  return (probe) => (probe.ask === 'sip' && probe.address === address ? evidence : undefined)
}
