/**
 * The second contract: what a rule may ask, and what comes back.
 * A question is plain data, so that the same answer serves a description, a recording and a live probe.
 */

import type { Certificate } from './domain/certificate.ts'
import type { PathVerdict } from './domain/certificate-path.ts'
import type { RequestContent } from './domain/certificate-request.ts'
import type { RevocationVerdict } from './domain/certificate-revocation.ts'
import type { CertificateView } from './domain/certificate-view.ts'

import type {
  HttpAnswer,
  HttpQuestion,
  Seen,
  SipAnswer,
  SipQuestion,
  StunAnswer,
  StunQuestion,
  TcpAnswer,
  TcpQuestion,
  TlsAnswer,
  TlsQuestion,
} from './question-observed.ts'
import type {
  BlocksQuestion,
  FirewallQuestion,
  NamesAnswer,
  NamesQuestion,
  RouteAnswer,
  RouteQuestion,
  RulesAnswer,
  TunnelAnswer,
  TunnelQuestion,
} from './question-traffic.ts'

export type {
  BlocksQuestion,
  FirewallQuestion,
  NamesAnswer,
  NamesQuestion,
  RouteAnswer,
  RouteQuestion,
  RulesAnswer,
  TunnelAnswer,
  TunnelQuestion,
} from './question-traffic.ts'

/** The three places a name is looked up from. */
export type DnsView = 'internal' | 'external' | 'vpn'

/** The record types rules ask for. */
export type DnsType = 'A' | 'AAAA' | 'CNAME' | 'PTR' | 'SRV'

/** Whose answer is wanted where it matters: that of the description, or what was observed. Else the first that can tell. */
export type Kept = 'declared' | 'observed'

/** "What does this view answer for this name and type?" Names are lower case, without the final dot. */
export interface DnsQuestion {
  readonly ask: 'dns'
  readonly view: DnsView
  readonly name: string
  readonly type: DnsType
  readonly from?: Kept
}

/** "What does the certificate with this id of the section `certificates` say?" */
export interface CertificateQuestion {
  readonly ask: 'certificate'
  readonly id: string
  /** The ISO day as of which its path is judged: the day of the run. */
  readonly at: string
  readonly from?: Kept
}

export type Question =
  | DnsQuestion
  | CertificateQuestion
  | RouteQuestion
  | TunnelQuestion
  | NamesQuestion
  | BlocksQuestion
  | FirewallQuestion
  | TcpQuestion
  | TlsQuestion
  | HttpQuestion
  | StunQuestion
  | SipQuestion

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
  /** Of an answer that was observed: the server that gave it, and when. */
  readonly from?: { readonly server: string; readonly seen: Seen }
}

/** Nobody could answer; `settledBy` names the key of the environment file that would. */
export interface Unanswered {
  readonly status: 'unanswered'
  readonly reason: string
  readonly settledBy: string
  /** Set where nobody was to observe it: the description is all there is. */
  readonly notObserved?: true
  /** Set where the network was asked, and told nothing. */
  readonly unheard?: true
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

/** What each kind of question is answered with. */
export interface Answers {
  readonly dns: DnsObservation
  readonly certificate: CertificateAnswer | Unanswered
  readonly route: RouteAnswer | Unanswered
  readonly tunnel: TunnelAnswer | Unanswered
  readonly 'vpn-names': NamesAnswer | Unanswered
  readonly 'vpn-blocks': RulesAnswer | Unanswered
  readonly firewall: RulesAnswer | Unanswered
  readonly tcp: TcpAnswer | Unanswered
  readonly tls: TlsAnswer | Unanswered
  readonly http: HttpAnswer | Unanswered
  readonly stun: StunAnswer | Unanswered
  readonly sip: SipAnswer | Unanswered
}

export type ObservationFor<Q extends AskedQuestion> = Answers[Q['ask']]
export type Observation = ObservationFor<Question>
