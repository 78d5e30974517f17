/** What openings are made of, around the Edge and inside: their ends, and how two of the same id come together. */

import type { Pool } from './addresses.ts'
import type { FirewallEnd, FirewallRequirement } from './requirement.ts'
import { rankOf, reasonsOf } from './rows.ts'

/** An end, with the key that would complete its addresses. */
export type End = FirewallEnd & { readonly settledBy?: string }

/** The end of a thing whose addresses may not be given. */
export function givenEnd(text: string, addresses: readonly string[] | undefined, settledBy: string): End {
  return { text, addresses: addresses ?? [], ...(addresses === undefined && { settledBy }) }
}

/** Of several: all of them; without any, `section` would tell. */
export function together(ends: readonly End[], text: string, section: string): End {
  const addresses = [...new Set(ends.flatMap((end) => (end.addresses === 'any' ? [] : end.addresses)))]
  const settledBy = ends.length === 0 ? section : ends.find((end) => end.settledBy !== undefined)?.settledBy
  return { text, addresses, ...(settledBy !== undefined && { settledBy }) }
}

/** The addresses of all servers of some pools. */
export function serversOf(pools: readonly Pool[], text: string): End {
  const each = pools.flatMap(({ servers }) =>
    servers.map(({ address }) => givenEnd('', address, 'pools.servers.address')),
  )
  return together(each, text, 'pools')
}

/** The end alone: the opening as a whole keeps the key. */
export function withoutKey({ settledBy: _, ...end }: End): FirewallEnd {
  return end
}

/** Joins two rows over the same ports; `both` joins their ends. */
export function joinedOpenings(
  a: FirewallRequirement,
  b: FirewallRequirement,
  both: (one: FirewallEnd, other: FirewallEnd) => FirewallEnd,
): FirewallRequirement {
  const [first, second] = rankOf(a) <= rankOf(b) ? [a, b] : [b, a]
  const settledBy = first.settledBy ?? second.settledBy
  return {
    ...first,
    source: both(first.source, second.source),
    destination: both(first.destination, second.destination),
    purposes: [...new Set([...first.purposes, ...second.purposes])],
    ...(settledBy !== undefined && { settledBy }),
    because: reasonsOf(first.because, second.because),
  }
}
