/** Which way the media of a call may take, and why: plain data, for a rule and for people. */

import type { Evidence } from '../rule.ts'
import type { CandidateType } from './media-row.ts'

export type PartyKind = 'inside' | 'vpn' | 'outside' | 'partner'

/** The network an address is in. */
export type Network = 'office' | 'tunnel' | 'own-network' | 'edge' | 'partner-edge'

/** An address a client may offer. */
export interface Candidate {
  /** `vpn/staff/host/tunnel`. */
  readonly id: string
  readonly type: CandidateType
  readonly on: Network
  readonly addresses: readonly string[]
  /** `depends`: on what no description can give. */
  readonly verdict: 'has' | 'has-not' | 'depends' | 'undecided'
  readonly why: string
  readonly settledBy?: string
  /** Of a relayed one: whether the client reaches the A/V Edge through a tunnel. */
  readonly throughTunnel?: boolean
  /** Of several relayed ones of which a client surely has one: whether it is the last. */
  readonly lastResort?: boolean
  readonly evidence: readonly Evidence[]
}

export interface SignIn {
  readonly verdict: 'inside' | 'outside' | 'fails' | 'undecided'
  readonly why: string
  readonly settledBy?: string
}

export interface Party {
  /** `inside`, `vpn/staff`, `outside`, `partner`. */
  readonly id: string
  readonly kind: PartyKind
  /** `a client on the VPN staff`. */
  readonly name: string
  /** Absent for a partner. */
  readonly signsIn?: SignIn
  readonly candidates: readonly Candidate[]
}

/** A party there is none of, or of which nobody knows. */
export interface LeftOut {
  readonly party: string
  readonly why: string
  /** The key that would tell whether there is one. */
  readonly settledBy?: string
}

export type Way = 'local' | 'tunnel' | 'internet' | 'relay' | 'relay-through-tunnel' | 'relays'

/** One pair of candidates, as the two clients try it. */
export interface Attempt {
  readonly from: string
  readonly to: string
  readonly way: Way
  readonly verdict: 'works' | 'fails' | 'depends' | 'undecided'
  /** A clause. */
  readonly why: string
  /** Of one that depends: where it works, as in "where both networks let it". */
  readonly where?: string
  readonly settledBy?: string
  readonly taken: boolean
  readonly evidence: readonly Evidence[]
}

export interface Call {
  /** `inside - vpn/staff`. */
  readonly id: string
  readonly parties: readonly [Party, Party]
  readonly attempts: readonly Attempt[]
  readonly end: {
    readonly verdict: 'path' | 'none' | 'undecided'
    readonly text: string
    readonly settledBy: readonly string[]
  }
  /** Where it may go through a tunnel: what keeps it out. */
  readonly remedies: readonly string[]
}

export interface MediaPaths {
  readonly parties: readonly Party[]
  readonly leftOut: readonly LeftOut[]
  readonly calls: readonly Call[]
  readonly sources: readonly { readonly title: string; readonly url?: string }[]
}
