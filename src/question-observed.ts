/**
 * Questions that only the network itself answers, and what comes back. That nobody answers is an answer here: what it
 * means is for rules to say. `Unanswered` is what was not asked, or could not be.
 */

import type { Certificate } from './domain/certificate.ts'

/**
 * Where a machine stands that looks at the network: inside, on the Internet, behind a VPN of the section `vpn`, or a
 * server of the description itself.
 */
export type Vantage = 'inside' | 'internet' | `vpn/${string}` | `host/${string}`

/** Who saw it, and when. */
export interface Seen {
  /** Absent where nobody said where the machine stands. */
  readonly vantage?: Vantage
  /** An instant such as `2014-06-01T08:00:00Z`. */
  readonly at: string
}

/** Why nothing came back. */
export interface Nothing {
  /** `silent`: nothing within the time; `refused`: somebody refused; `unreachable`: the network itself says no; `broken`: what came is not the protocol. */
  readonly outcome: 'silent' | 'refused' | 'unreachable' | 'broken'
  /** In words, without the address. */
  readonly reason: string
}

interface Asked {
  readonly at: Vantage
  readonly address: string
  readonly port: number
}

/** "Does somebody accept connections there?" */
export interface TcpQuestion extends Asked {
  readonly ask: 'tcp'
}

export type TcpAnswer = Observed<
  { readonly outcome: 'connected' /** In milliseconds. */; readonly ms: number } | Nothing
>

/** "What does the server that calls itself this name present there?" */
export interface TlsQuestion extends Asked {
  readonly ask: 'tls'
  readonly name: string
}

export type TlsVersion = 'TLS 1.0' | 'TLS 1.1' | 'TLS 1.2' | 'TLS 1.3'

/** `unknown`: it could not be tried, or what came back does not tell. */
export interface TlsOffer {
  readonly version: TlsVersion
  readonly offered: 'yes' | 'no' | 'unknown'
  readonly reason?: string
}

export interface TlsPresented {
  readonly outcome: 'presented'
  /** One a version, from 1.0 to 1.3. */
  readonly offers: readonly TlsOffer[]
  /** As presented, the certificate of the server first. */
  readonly chain: readonly Certificate[]
  /** What of the chain cannot be read, in words. */
  readonly unreadable: readonly string[]
  /** Whether it asks for a certificate of the client, as mutual TLS does. */
  readonly asksForCertificate?: boolean
}

export type TlsAnswer = Observed<TlsPresented | (Nothing & { readonly offers: readonly TlsOffer[] })>

/** "What does a GET of this URL bring, asked of this address?" Redirects are answers, and are not followed. */
export interface HttpQuestion {
  readonly ask: 'http'
  readonly at: Vantage
  readonly url: string
  readonly address: string
}

export interface HttpReply {
  readonly outcome: 'replied'
  readonly code: number
  /** Where a redirect leads, as it was given. */
  readonly location?: string
  readonly contentType?: string
  readonly server?: string
  /** The beginning of the text, at most 16 KiB. */
  readonly body: string
  readonly ms: number
}

export type HttpAnswer = Observed<HttpReply | Nothing>

/** "Does a STUN server answer a Binding request there, or refuse to allocate?" Over UDP. */
export interface StunQuestion extends Asked {
  readonly ask: 'stun'
}

export interface StunReply {
  readonly outcome: 'replied'
  /** What was answered: the request of STUN, or that of [MS-TURN]. */
  readonly method: 'binding' | 'allocate'
  readonly kind: 'success' | 'error'
  /** The address and port it saw the request come from. */
  readonly mapped?: { readonly address: string; readonly port: number }
  readonly code?: number
  readonly phrase?: string
  readonly software?: string
  readonly ms: number
}

export type StunAnswer = Observed<StunReply | Nothing>

/** "What does the SIP element of this name answer to OPTIONS?" */
export interface SipQuestion extends Asked {
  readonly ask: 'sip'
  readonly name: string
  readonly transport: 'tcp' | 'tls'
}

export interface SipReply {
  readonly outcome: 'replied'
  readonly code: number
  readonly phrase: string
  readonly allow: readonly string[]
  readonly server?: string
  /** Headers that explain a refusal: Warning, ms-diagnostics, Reason. */
  readonly explained: readonly string[]
  readonly ms: number
}

export type SipAnswer = Observed<SipReply | Nothing>

type Observed<Told> = Told & { readonly status: 'answered'; readonly seen: Seen }
