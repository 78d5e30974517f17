/** What every reader of a VPN configuration gives. */

import type { DefaultRoute, TunnelPolicy } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { LineAccounts } from '../line-accounts.ts'

/** A policy, and an account of every line it was read from. */
export interface VpnReading extends LineAccounts {
  readonly policy: TunnelPolicy
}

/** A value and where it stands. */
export interface Said {
  readonly text: string
  readonly line: number
  readonly column: number
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

/** A policy of which nothing is known, and why. */
export function undecidedPolicy(why: string, place: Place): TunnelPolicy {
  const undecided: DefaultRoute = { to: 'undecided', why, place }
  return emptyPolicy(undecided, undecided)
}
