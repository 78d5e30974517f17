/** A network in which everything is as the description says: a prober that a description can be observed with. */

import type { Loaded } from '../../../src/environment/load.ts'
import type { EvidenceFor, NotRun, Outcome, Probe, Prober } from '../../../src/sources/observed/probe.ts'
import { dnsAsDescribed } from './dns.ts'
import { httpAsDescribed } from './http.ts'
import { ownRoutesAsDescribed } from './own-route.ts'
import { sipAsDescribed } from './sip.ts'
import { stunAsDescribed } from './stun.ts'
import { tcpAsDescribed } from './tcp.ts'
import { tlsAsDescribed } from './tls.ts'

/** The instant at which everything is seen. */
const SEEN_AT = '2014-05-30T08:00:00Z'

type Answering = (probe: Probe) => EvidenceFor<Probe> | NotRun | undefined

/** A prober that answers from a function, and keeps what it answered. */
export function scripted(answer: Answering): Prober & { readonly outcomes: readonly Outcome[] } {
  const outcomes = new Map<string, Outcome>()
  return {
    get outcomes() {
      return [...outcomes.values()]
    },
    probe: <P extends Probe>(probe: P) => {
      const key = JSON.stringify(probe)
      const held = outcomes.get(key)
      if (held) return held as Outcome<P>
      const evidence = answer(probe)
      if (evidence === undefined) return undefined
      const vantage = 'at' in probe ? probe.at : 'inside'
      const outcome = { probe, seen: { vantage, at: SEEN_AT }, evidence } as Outcome<P>
      outcomes.set(key, outcome as Outcome)
      return outcome
    },
  }
}

/** Every probe of every place is answered as the description has it. */
export function asDescribed(loaded: Loaded): ReturnType<typeof scripted> {
  const dns = dnsAsDescribed(loaded)
  const ownRoute = ownRoutesAsDescribed(loaded)
  const tcp = tcpAsDescribed(loaded)
  const tls = tlsAsDescribed(loaded)
  const http = httpAsDescribed(loaded)
  const sip = sipAsDescribed(loaded)
  return scripted((probe) => {
    switch (probe.ask) {
      case 'dns':
        return dns(probe)
      case 'tcp':
        return tcp(probe)
      case 'own-route':
        return ownRoute(probe)
      case 'tls':
        return tls(probe)
      case 'http':
        return http(probe)
      case 'sip':
        return sip(probe)
      case 'stun':
        return stunAsDescribed()
      default:
        return undefined
    }
  })
}
