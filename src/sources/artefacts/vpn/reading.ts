/** What every reader of a VPN configuration gives. */

import type { NameRule } from '../../../domain/name-rules.ts'
import type { DefaultRoute, TunnelPolicy } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { LineAccounts } from '../line-accounts.ts'

export type { NameRule } from '../../../domain/name-rules.ts'

/** A policy, and an account of every line it was read from. */
export interface VpnReading extends LineAccounts {
  readonly policy: TunnelPolicy
  /** What the file says of names, for formats that say something. */
  readonly names?: readonly NameRule[]
  /** Where it sends web traffic to a proxy, for formats that can. */
  readonly proxy?: Place
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
