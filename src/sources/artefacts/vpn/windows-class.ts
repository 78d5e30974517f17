/** The route Windows adds to a VPN by itself: the network of the class of the address a client is given. */

import { type Prefix, parsePrefix, prefixOf } from '../../../domain/prefix.ts'
import { lastOf } from '../../../domain/prefix-sets.ts'
import type { TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'

/** Lengths of the classes A, B and C by the first address that is of the next class. */
const CLASSES: readonly (readonly [bigint, number])[] = [
  [0x80000000n, 8],
  [0xc0000000n, 16],
  [0xe0000000n, 24],
]

/** The routes for clients out of a pool; without it, any IPv4 address may be in that route. */
export function classRoutes(
  pool: readonly string[] | undefined,
  place: Place,
): { readonly includes: readonly TunnelRoute[]; readonly unresolved: readonly Unresolved[] } {
  if (pool === undefined)
    return {
      includes: [],
      unresolved: [
        {
          what: 'Windows adds a route for the class of the address a client is given, and the pool (clientPool) is not given',
          place,
          effect: 'tunnel',
          family: 4,
        },
      ],
    }
  const includes: TunnelRoute[] = []
  const unresolved: Unresolved[] = []
  for (const text of pool) {
    const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
    if ('fault' in prefix || prefix.family === 6) continue
    const route = classOf(prefix)
    if (route) includes.push({ prefix: route, place, from: 'class-based route of the client pool' })
    else
      unresolved.push({
        what: 'Windows adds a route for the class of the address a client is given, and the pool holds several',
        place,
        effect: 'tunnel',
        within: prefix,
      })
  }
  return { includes, unresolved }
}

/** The one network of a class that holds all of a pool. */
function classOf(pool: Prefix): Prefix | undefined {
  const length = CLASSES.find(([end]) => lastOf(pool) < end)?.[1]
  if (length === undefined || pool.length < length) return undefined
  const first = CLASSES.find(([end]) => pool.base < end)?.[1]
  return first === length ? prefixOf({ family: 4, value: pool.base }, length) : undefined
}
