/** Policies for the tunnel tests, short enough to be read as a table. */

import { type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import type { TunnelPolicy, TunnelRoute } from '../../src/domain/tunnel.ts'

const PLACE = { file: 'vpn.cfg', line: 1 }

export function prefix(text: string): Prefix {
  const parsed = parsePrefix(text, { hostBits: 'refuse', bare: true })
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault}`)
  return parsed
}

/** `10.0.0.0/8`, or `10.0.0.0/8 metric 5`. */
function route(text: string): TunnelRoute {
  const [net = '', metric] = text.split(' metric ')
  return { prefix: prefix(net), place: PLACE, ...(metric ? { metric: Number(metric) } : {}) }
}

export interface ShortPolicy extends Partial<Omit<TunnelPolicy, 'includes' | 'excludes' | 'defaultRoute'>> {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly default?: 'tunnel' | 'direct' | 'undecided'
}

/** A policy; without a default, what is not included stays outside. */
export function policy({ include = [], exclude = [], default: to = 'direct', ...more }: ShortPolicy): TunnelPolicy {
  const defaultRoute = { to, why: `the default is ${to}` }
  return {
    includes: include.map(route),
    excludes: exclude.map(route),
    defaultRoute: { v4: defaultRoute, v6: defaultRoute },
    tie: 'undecided',
    domains: [],
    blocks: [],
    unresolved: [],
    ...more,
  }
}
