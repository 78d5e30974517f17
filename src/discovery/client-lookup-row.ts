/** The shape of a row of `rules/facts/client-lookup.yaml`: in which order a client looks for its server. */

import type { ProductId } from '../facts/citation.ts'
import type { DnsView } from '../question.ts'

/** What tells apart where clients end up: mobile clients at the web services, all others at a SIP registrar. */
export const CLIENT_KINDS = ['desktop', 'mobile', 'phone', 'store-app'] as const

/** `srv-without-tls` is asked only where clients may sign in over TCP; `dhcp`: a name that DHCP hands out. */
export const LOOKUP_TYPES = ['autodiscover', 'dhcp', 'host', 'srv', 'srv-without-tls'] as const

/** Which part of the mobility service a mobile client talks to. */
export const MOBILITY_SERVICES = ['mcx', 'ucwa'] as const

export type ClientKind = (typeof CLIENT_KINDS)[number]

export interface LookupStep {
  /** The name; `{domain}` is the SIP domain of the user. */
  readonly ask: string
  readonly type: (typeof LOOKUP_TYPES)[number]
}

export interface ClientLookupRow {
  readonly id: string
  readonly name: string
  readonly kind: ClientKind
  /** Rows of the table of clients that look in this order. */
  readonly clients: readonly string[]
  /** The products whose own client it is. */
  readonly ownOf: readonly ProductId[]
  /** Where it is used from. */
  readonly views: readonly DnsView[]
  readonly service?: (typeof MOBILITY_SERVICES)[number]
  readonly steps: readonly LookupStep[]
  readonly note?: string
}
