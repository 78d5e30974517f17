/** What a policy does with the Internet as a whole: the label of a profile often says something else. */

import { everything, type Family, type Prefix } from './prefix.ts'
import { fill } from './prefix-sets.ts'
import type { TunnelPolicy, TunnelRoute } from './tunnel.ts'

/** All IPv6 addresses given out so far (RFC 4291 2.4): a tunnel of these takes everything that matters. */
const GLOBAL_UNICAST: Prefix = { family: 6, base: 1n << 125n, length: 3 }

/** Where traffic goes that nothing names, the tricks seen through. */
export interface EffectiveDefault {
  readonly to: 'tunnel' | 'direct' | 'undecided'
  /** The routes that together stand for a default route, such as 0.0.0.0/1 and 128.0.0.0/1. */
  readonly through: readonly TunnelRoute[]
}

/** Some write a default route as 256 subnets of /8; longer ones are taken for what they say. */
const LONGEST_PART = 8

/** The default of a family: a pair of halves, `2000::/3` or a plain `/0` in the tunnel is a default route. */
export function effectiveDefault(policy: TunnelPolicy, family: Family): EffectiveDefault {
  const through = policy.includes.filter(({ prefix }) => prefix.family === family && prefix.length <= LONGEST_PART)
  const prefixes = through.map(({ prefix }) => prefix)
  if (fill(prefixes, everything(family)) || (family === 6 && fill(prefixes, GLOBAL_UNICAST)))
    return { to: 'tunnel', through }
  const { to } = family === 4 ? policy.defaultRoute.v4 : policy.defaultRoute.v6
  return { to, through: [] }
}
