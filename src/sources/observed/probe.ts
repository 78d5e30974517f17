/**
 * Probes: what is asked of the network, one thing at a time, and what is kept of the answer. A live run and a recording
 * hold the same evidence, and what it tells is read off it in one place, so that both give the same verdicts.
 */

import type { DnsQuestion, DnsType } from '../../question.ts'
import type {
  HttpAnswer,
  HttpQuestion,
  Nothing,
  Seen,
  SipAnswer,
  SipQuestion,
  StunAnswer,
  StunQuestion,
  TcpAnswer,
  TcpQuestion,
  TlsOffer,
  TlsQuestion,
  Vantage,
} from '../../question-observed.ts'

/** Which way this machine itself sends traffic to an address. */
export interface OwnRouteProbe {
  readonly ask: 'own-route'
  readonly at: Vantage
  readonly address: string
}

export type DnsProbe = Omit<DnsQuestion, 'from'>

export type Probe = DnsProbe | TcpQuestion | TlsQuestion | HttpQuestion | StunQuestion | SipQuestion | OwnRouteProbe

/** One message to a server and what came of it. */
export type DnsExchange = {
  /** `10.10.1.53:53`, `[2001:db8::53]:53`. */
  readonly server: string
  readonly name: string
  readonly type: DnsType
  readonly tries: number
} & (
  | {
      /** The message as it came, in base64. */
      readonly message: string
      readonly transport: 'udp' | 'tcp'
      /** In whole milliseconds. */
      readonly ms: number
    }
  | { readonly failed: 'timeout' | 'malformed' | 'unreachable'; readonly reason: string }
)

/** The exchanges in order: one, and one more for each alias that led to a name the reply said nothing of. */
export interface DnsEvidence {
  readonly exchanges: readonly DnsExchange[]
  /** Asked as the server that will be authoritative, without recursion. */
  readonly undelegated?: true
}

export type TlsEvidence = (
  | {
      readonly outcome: 'presented'
      /** DER in base64, as presented. */
      readonly chain: readonly string[]
      readonly asksForCertificate?: boolean
    }
  | Nothing
) & { readonly offers: readonly TlsOffer[] }

/** What the system says of the way to an address. */
export type OwnRouteEvidence =
  | {
      readonly outcome: 'routed'
      /** The interface it leaves by. */
      readonly interface: string
      /** What the system says the interface is, in its own words: `wireguard`, `tun`, `ppp`. */
      readonly kind?: string
      readonly gateway?: string
      readonly source?: string
      readonly prefix?: string
      /** As the system printed it, at most 16 KiB. */
      readonly output: string
    }
  | { readonly outcome: 'blocked' | 'no-route'; readonly reason: string; readonly output: string }

type Kept<Answer> = Answer extends unknown ? Omit<Answer, 'status' | 'seen'> : never

/** What is kept of each kind of probe. */
export interface Evidences {
  readonly dns: DnsEvidence
  readonly tcp: Kept<TcpAnswer>
  readonly tls: TlsEvidence
  readonly http: Kept<HttpAnswer>
  readonly stun: Kept<StunAnswer>
  readonly sip: Kept<SipAnswer>
  readonly 'own-route': OwnRouteEvidence
}

export type EvidenceFor<P extends Probe> = Evidences[P['ask']]

/** It could not be asked, and why, in words. */
export interface NotRun {
  readonly notRun: string
}

export function isNotRun(evidence: object): evidence is NotRun {
  return 'notRun' in evidence
}

/** What one probe brought. */
export interface Outcome<P extends Probe = Probe> {
  readonly probe: P
  readonly seen: Seen
  readonly evidence: EvidenceFor<P> | NotRun
}

/** Sends probes, or knows what they brought. */
export interface Prober {
  /** Undefined: it is not this one's to tell. */
  probe<P extends Probe>(probe: P): Outcome<P> | Promise<Outcome<P>> | undefined
}

/** A stable text for a probe, by which a recording is searched and sorted. */
export function probeKey(probe: Probe): string {
  switch (probe.ask) {
    case 'dns':
      return `dns ${probe.view} ${probe.name} ${probe.type}`
    case 'http':
      return `http ${probe.at} ${probe.url} ${probe.address}`
    case 'tls':
      return `tls ${probe.at} ${probe.name} ${probe.address} ${probe.port}`
    case 'sip':
      return `sip ${probe.at} ${probe.transport} ${probe.name} ${probe.address} ${probe.port}`
    case 'tcp':
    case 'stun':
      return `${probe.ask} ${probe.at} ${probe.address} ${probe.port}`
    case 'own-route':
      return `own-route ${probe.at} ${probe.address}`
  }
}
