/**
 * The second contract: what a rule may ask, and what comes back.
 * A question is plain data, so that the same answer serves a description, a recording and a live probe.
 */

import type { Certificate } from './domain/certificate.ts'
import type { PathVerdict } from './domain/certificate-path.ts'
import type { RequestContent } from './domain/certificate-request.ts'
import type { RevocationVerdict } from './domain/certificate-revocation.ts'
import type { CertificateView } from './domain/certificate-view.ts'
import type { FirewallRule } from './domain/firewall-rule.ts'
import type { NameRule } from './domain/name-rules.ts'
import type { TunnelPolicy } from './domain/tunnel.ts'

/** The three places a name is looked up from. */
export type DnsView = 'internal' | 'external' | 'vpn'

/** The record types rules ask for. */
export type DnsType = 'A' | 'AAAA' | 'CNAME' | 'PTR' | 'SRV'

/** "What does this view answer for this name and type?" Names are lower case, without the final dot. */
export interface DnsQuestion {
  readonly ask: 'dns'
  readonly view: DnsView
  readonly name: string
  readonly type: DnsType
}

/** "What does the certificate with this id of the section `certificates` say?" */
export interface CertificateQuestion {
  readonly ask: 'certificate'
  readonly id: string
  /** The ISO day as of which its path is judged: the day of the run. */
  readonly at: string
}

/** "Which way does traffic to this address take, for clients of this VPN?" */
export interface RouteQuestion {
  readonly ask: 'route'
  /** The name of the VPN below `vpn`. */
  readonly profile: string
  readonly address: string
  /** All names clients reach it by, where they are known: some VPNs go by names. */
  readonly names?: readonly string[]
  /** Media goes to bare addresses out of signalling, so that rules by name do not see it. */
  readonly media?: true
}

/** "What does this VPN take into its tunnel, as a whole?" */
export interface TunnelQuestion {
  readonly ask: 'tunnel'
  readonly profile: string
}

/** "Which DNS servers do clients of this VPN ask for which names?" */
export interface NamesQuestion {
  readonly ask: 'vpn-names'
  readonly profile: string
}

/** "Which rules keep traffic of clients of this VPN out of the tunnel?" */
export interface BlocksQuestion {
  readonly ask: 'vpn-blocks'
  readonly profile: string
}

/** "Which rules are planned for the firewalls around the Edge?" */
export interface FirewallQuestion {
  readonly ask: 'firewall'
}

export type Question =
  | DnsQuestion
  | CertificateQuestion
  | RouteQuestion
  | TunnelQuestion
  | NamesQuestion
  | BlocksQuestion
  | FirewallQuestion

/** As a rule asks: the day is the engine's to add, so that only what depends on it is asked again for another day. */
export type AskedQuestion = Exclude<Question, CertificateQuestion> | Omit<CertificateQuestion, 'at'>

/** Where an answer, or a given value, was read: a file of the environment, with its position when the file has lines. */
export interface Place {
  /** Relative to the root, with `/`. */
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** From 1, in characters. */
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** One resource record as some source holds it. `data` is the address or target; names without the final dot. */
export interface DnsRecord {
  readonly name: string
  readonly type: string
  readonly data: string
  readonly srv?: { readonly priority: number; readonly weight: number; readonly port: number; readonly target: string }
  readonly place: Place
}

/** What a view answers. `chain` holds the CNAME records followed, in order; `records` those of the type asked for. */
export interface DnsAnswer {
  readonly status: 'answered'
  /** `loop`: the CNAME chain never ends. */
  readonly outcome: 'found' | 'no-data' | 'no-such-name' | 'loop'
  readonly chain: readonly DnsRecord[]
  readonly records: readonly DnsRecord[]
  /** The zone that decided a negative answer, for the evidence. */
  readonly decidedBy?: { readonly zone: string; readonly place: Place }
}

/** Nobody could answer; `settledBy` names the key of the environment file that would. */
export interface Unanswered {
  readonly status: 'unanswered'
  readonly reason: string
  readonly settledBy: string
}

export type DnsObservation = DnsAnswer | Unanswered

/** A certificate as it was found: in a file with its chain, or described. */
export interface CertificateAnswer {
  readonly status: 'answered'
  /** What is known of it; a key that is absent is not known. */
  readonly view: CertificateView
  /** Read from a file: the certificate itself. */
  readonly leaf?: Certificate
  /** Read from a request: there is no certificate yet, so no dates, no authority and no path. */
  readonly request?: RequestContent
  /** What the revocation lists say that the description names; absent where it names none. */
  readonly revocation?: RevocationVerdict
  /** The other certificates of its file and of `chain`. */
  readonly intermediates: readonly Certificate[]
  /** The trusted roots, when the description gives them. */
  readonly roots?: readonly Certificate[]
  /** Whether it leads to one of `roots` on the day asked for: with a file and roots. The source judges, for rules do no cryptography. */
  readonly path?: PathVerdict
  /** Private keys found in a file that must hold none. */
  readonly privateKeys: readonly Place[]
  readonly place: Place
}

/** The way traffic takes, and what decides it. */
export interface RouteAnswer {
  readonly status: 'answered'
  readonly verdict: 'tunnel' | 'direct' | 'blocked' | 'undecided'
  readonly why: string
  /** Set when the client drops what would go outside, whatever the routes say. */
  readonly outside?: 'blocked'
  /** The routes that decided, the winner first. */
  readonly routes: readonly {
    readonly prefix: string
    readonly to: 'tunnel' | 'direct' | 'blocked'
    readonly place: Place
  }[]
  /** The format the configuration was read as; without one it was no configuration of a product. */
  readonly format?: string
  /** How the configuration was read, and what outside it may change the answer. */
  readonly notes: readonly { readonly text: string; readonly place: Place }[]
}

/** All that a configuration says of what goes into the tunnel. */
export interface TunnelAnswer {
  readonly status: 'answered'
  readonly policy: TunnelPolicy
  /** As of a route. */
  readonly format?: string
  /** Where the configuration sends web traffic to a proxy, whatever the routes say. */
  readonly proxy?: Place
}

/** Where names are asked for; of two rules for the same names the first counts. */
export interface NamesAnswer {
  readonly status: 'answered'
  readonly rules: readonly NameRule[]
}

/** Rules of a firewall, as planned or found. */
export interface RulesAnswer {
  readonly status: 'answered'
  readonly rules: readonly FirewallRule[]
  readonly place: Place
}

/** What each kind of question is answered with. */
export interface Answers {
  readonly dns: DnsObservation
  readonly certificate: CertificateAnswer | Unanswered
  readonly route: RouteAnswer | Unanswered
  readonly tunnel: TunnelAnswer | Unanswered
  readonly 'vpn-names': NamesAnswer | Unanswered
  readonly 'vpn-blocks': RulesAnswer | Unanswered
  readonly firewall: RulesAnswer | Unanswered
}

export type ObservationFor<Q extends AskedQuestion> = Answers[Q['ask']]
export type Observation = ObservationFor<Question>
