/** What every reader of a VPN configuration gives. */

import type { DefaultRoute, TunnelPolicy } from '../../../domain/tunnel.ts'
import type { LineAccounts } from '../line-accounts.ts'

/** A policy, and an account of every line it was read from. */
export interface VpnReading extends LineAccounts {
  readonly policy: TunnelPolicy
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
