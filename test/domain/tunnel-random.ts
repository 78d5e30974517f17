/** Random tunnel policies and destinations, close together, so that routes and destinations meet. */

import fc from 'fast-check'
import {
  type Address,
  bitsOf,
  type Family,
  formatPrefix,
  type Prefix,
  parseAddress,
  prefixOf,
} from '../../src/domain/prefix.ts'
import type { TunnelPolicy, TunnelRoute } from '../../src/domain/tunnel.ts'

const PLACE = { file: 'policy', line: 1 }

/** Where destinations and routes lie: close together, so that they meet, and away from what the kernel keeps to itself. */
const SPACES: Readonly<Record<Family, readonly Prefix[]>> = {
  4: [net('203.0.113.0', 24), net('203.0.0.0', 12), net('52.112.0.0', 14), net('10.0.0.0', 8)],
  6: [net('2001:db8::', 32), net('2001:db8:13::', 64), net('2603:1000::', 24), net('fd00::', 8)],
}
const HALVES: Readonly<Record<Family, readonly Prefix[]>> = {
  4: [net('0.0.0.0', 1), net('128.0.0.0', 1), net('0.0.0.0', 0)],
  6: [net('::', 1), net('8000::', 1), net('2000::', 3), net('2000::', 4), net('3000::', 4), net('::', 0)],
}
export function net(text: string, length: number): Prefix {
  return prefixOf(parseAddress(text) as Address, length)
}

export const family = fc.constantFrom<Family>(4, 6)
/** Addresses of some spaces, without so many at either end of each. */
export const addressesIn =
  (spaces: Readonly<Record<Family, readonly Prefix[]>>, margin = 0n) =>
  (one: Family): fc.Arbitrary<Address> =>
    fc.constantFrom(...spaces[one]).chain(({ base, length }) =>
      fc
        .oneof(
          // Few addresses at the end of a space, so that long prefixes are hit too.
          fc.bigInt({ min: margin, max: 15n }),
          fc.bigInt({ min: margin, max: (1n << BigInt(bitsOf(one) - length)) - 1n - margin }),
        )
        .map((rest) => ({ family: one, value: base | rest })),
    )
export const addressOf = addressesIn(SPACES)
export const prefixFrom = (one: Family): fc.Arbitrary<Prefix> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(addressOf(one), fc.integer({ min: 1, max: bitsOf(one) }))
        .map(([at, length]) => prefixOf(at, length)),
    },
    { weight: 3, arbitrary: addressOf(one).map((at) => prefixOf(at, bitsOf(one))) },
    { weight: 2, arbitrary: fc.constantFrom(...HALVES[one]) },
  )
const routeFrom = family
  .chain(prefixFrom)
  .chain((prefix) => fc.integer({ min: 1, max: 9 }).map((metric): TunnelRoute => ({ prefix, metric, place: PLACE })))
const side = fc.constantFrom('tunnel' as const, 'direct' as const)
export const policyFrom: fc.Arbitrary<TunnelPolicy> = fc
  .record({
    includes: fc.array(routeFrom, { maxLength: 12 }),
    excludes: fc.array(routeFrom, { maxLength: 12 }),
    // Some prefixes stand in both lists.
    both: fc.array(fc.tuple(routeFrom, fc.integer({ min: 1, max: 9 })), { maxLength: 2 }),
    v4: side,
    v6: side,
    tie: fc.constantFrom('tunnel' as const, 'direct' as const, 'metric' as const),
  })
  .map(({ includes, excludes, both, v4, v6, tie }) => ({
    includes: distinct([...includes, ...both.map(([route]) => route)]),
    excludes: distinct([...excludes, ...both.map(([route, metric]) => ({ ...route, metric }))]),
    defaultRoute: { v4: { to: v4, why: 'the default' }, v6: { to: v6, why: 'the default' } },
    tie,
    domains: [],
    blocks: [],
    unresolved: [],
  }))

/** One route for each prefix: the kernel takes no second one of the same metric, and the first counts. */
function distinct(routes: readonly TunnelRoute[]): readonly TunnelRoute[] {
  return [...new Map(routes.map((route) => [formatPrefix(route.prefix), route])).values()]
}
