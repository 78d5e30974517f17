/** What every reader of a VPN configuration gives. */

import type { DefaultRoute, TunnelPolicy } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { LineAccounts } from '../line-accounts.ts'

/** Where names are asked for while connected. */
export interface NameRule {
  /** `.` for all names, `.contoso.com` for what lies below, `av.contoso.com` for one name. */
  readonly domain: string
  /** Without any, such names are asked of the DNS servers of the network the client is in. */
  readonly servers: readonly string[]
  readonly place: Place
}

/** A policy, and an account of every line it was read from. */
export interface VpnReading extends LineAccounts {
  readonly policy: TunnelPolicy
  /** What the file says of names, for formats that say something. */
  readonly names?: readonly NameRule[]
}

/** A policy without routes. */
export function emptyPolicy(v4: DefaultRoute, v6: DefaultRoute): TunnelPolicy {
  return {
    includes: [],
    excludes: [],
    defaultRoute: { v4, v6 },
    tie: 'undecided',
    domains: [],
    blocks: [],
    unresolved: [],
  }
}
