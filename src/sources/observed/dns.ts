/** What DNS servers said, read as a rule wants it: the same for an answer of now and one of a recording. */

import type { Loaded } from '../../environment/load.ts'
import type { DnsObservation, DnsRecord, Place } from '../../question.ts'
import { readReply } from './dns-message.ts'
import { type Onward, type Told, told, type Useless } from './dns-reply.ts'
import { notRun } from './not-run.ts'
import { type DnsEvidence, type DnsProbe, isNotRun, type Outcome } from './probe.ts'

/** The answer, with the key that names the server as its place. */
export function tellDns({ probe, evidence, seen }: Outcome<DnsProbe>, { environment }: Loaded): DnsObservation {
  const { view } = probe
  if (isNotRun(evidence)) return notRun(evidence.notRun)
  const key = evidence.undelegated ? 'authoritative' : 'resolver'
  const result = follow(probe, evidence, environment.locate(['dns', view, key]))
  const server = evidence.exchanges.at(-1)?.server
  if (result.status === 'answered') return { ...result, ...(server !== undefined && { from: { server, seen } }) }
  const why = result.status === 'onward' ? `what ${result.name} leads to was not asked` : result.reason
  return {
    status: 'unanswered',
    reason: `${probe.name} ${probe.type} in the ${view} view: ${why}`,
    settledBy: `dns.${view}.${key}`,
  }
}

/** Follows the exchanges to their end; `onward` where one more is needed. */
export function follow({ name, type }: DnsProbe, evidence: DnsEvidence, place: Place): Told | Onward | Useless {
  let next: Onward = { status: 'onward', name, chain: [] }
  for (const exchange of evidence.exchanges) {
    const { server } = exchange
    if ('failed' in exchange) return { status: 'useless', reason: `${server}: ${exchange.reason}` }
    const asked = { name: next.name, type }
    const reply = readReply(Buffer.from(exchange.message, 'base64'), asked)
    if (typeof reply === 'string') return { status: 'useless', reason: `${server}: the answer cannot be read` }
    const chain: readonly DnsRecord[] = next.chain
    const result = told(reply, { question: asked, chain, place, undelegated: evidence.undelegated ?? false })
    if (result.status === 'useless') return { ...result, reason: `${server}: ${result.reason}` }
    if (result.status === 'answered') return result
    next = result
  }
  return next
}
