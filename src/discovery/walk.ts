/** How a client looked for its server, and where it ended up: plain data, for rules and for people. */

import type { Path } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { DnsView, Place } from '../question.ts'
import type { ClientLookupRow } from './client-lookup-row.ts'

/** A record or a certificate that decided, with where it stands. */
export interface Seen {
  readonly text: string
  readonly place: Place
  /** Of a certificate: who shows it, and what it holds of the name asked for, as a clause. */
  readonly shown?: { readonly server: string; readonly certificate: string; readonly holding: string }
}

/**
 * `absent`: the name does not exist, and the client asks for the next. `fails`: the name exists, and leads to nothing the
 * client can use. `not-asked`: the client leaves the step out.
 */
export interface WalkStep {
  readonly asked: string
  readonly type: 'host' | 'SRV' | 'DHCP'
  readonly outcome: 'reached' | 'absent' | 'fails' | 'undecided' | 'not-asked'
  /** What came of it, as a clause. */
  readonly why: string
  /** With `fails`: what to do. */
  readonly fix?: string
  /** With `undecided`: the key of the environment file that would tell. */
  readonly settledBy?: string
  readonly seen: readonly Seen[]
}

/** Where the client ended up. */
export type WalkEnd =
  | {
      readonly verdict: 'signs-in'
      /** Names of pools, Edge pools or, for mobile clients, reverse proxies. */
      readonly servers: readonly string[]
      readonly side: 'inside' | 'outside'
      readonly port: number
      /** The certificates it is shown, by their ids; none over TCP without TLS. */
      readonly certificates: readonly string[]
      readonly reason: string
      /** Why it got there by a way round, where it did. */
      readonly detour?: string
      /** What to do about the way round. */
      readonly fix?: string
    }
  | { readonly verdict: 'fails'; readonly reason: string; readonly fix: string }
  | { readonly verdict: 'undecided'; readonly reason: string; readonly settledBy: string }

export interface Walk {
  /** `internal/lync-2013/contoso.com`. */
  readonly id: string
  readonly client: ClientLookupRow & FactRow
  readonly view: DnsView
  readonly domain: string
  /** Where the description names the SIP domain. */
  readonly at: Path
  readonly steps: readonly WalkStep[]
  readonly end: WalkEnd
}

/** A client that is not walked, and why. */
export interface NotWalked {
  readonly client: string
  readonly view?: DnsView
  readonly why: string
}
