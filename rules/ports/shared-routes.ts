/** The internal networks an Edge Server must have a route to, and those its routes do not reach. */

import { type AddressRange, rangeOfPrefix } from '../../src/domain/firewall-rule.ts'
import { described } from '../../src/domain/listed.ts'
import { parseAddress, parsePrefix } from '../../src/domain/prefix.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'

export interface InsideNetwork {
  readonly text: string
  /** What is there: clients of a site, or a server. */
  readonly what: string
  readonly range: AddressRange
}

/** The subnets of sites, and the addresses of servers of the product and of Exchange. */
export function insideNetworks({ sites, pools, exchange }: EnvironmentDocument): readonly InsideNetwork[] {
  const of = (texts: readonly string[] | undefined, what: string) =>
    (texts ?? []).flatMap((text): readonly InsideNetwork[] => {
      const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
      return 'fault' in prefix ? [] : [{ text, what, range: rangeOfPrefix(prefix) }]
    })
  const exchangeServers = described(exchange)?.servers ?? []
  return [
    ...(sites ?? []).flatMap(({ name, subnets }) => of(subnets, `site ${name}`)),
    ...pools.flatMap(({ fqdn, servers }) => servers.flatMap((server) => of(server.address, server.fqdn ?? fqdn))),
    ...exchangeServers
      .filter(({ roles }) => roles?.some((role) => role === 'um' || role === 'um-call-router'))
      .flatMap(({ address, fqdn }) => of(address, fqdn)),
  ]
}

interface Route {
  readonly to: string
  readonly via: string
}

/** The networks that no route leads to, and that cannot be those of the internal adapter itself; of its families only. */
export function unreached(
  networks: readonly InsideNetwork[],
  routes: readonly Route[],
  own: readonly string[],
): readonly InsideNetwork[] {
  const reached = merged([
    ...routes.flatMap(({ to }) => rangesOf(to)),
    ...[...own, ...routes.map(({ via }) => via)].flatMap(neighbourhood),
  ])
  const families = familiesOf(own.length > 0 ? own : routes.map(({ via }) => via))
  return networks.filter(({ range }) => families.has(range.family) && !isWithin(range, reached))
}

/** An adapter without an IPv6 address sends nothing over IPv6, and needs no route for it; without any, IPv4 is taken. */
function familiesOf(addresses: readonly string[]): ReadonlySet<number> {
  const families = new Set<number>(addresses.flatMap((text) => parseAddress(text)?.family ?? []))
  return families.size === 0 ? new Set([4]) : families
}

function rangesOf(text: string): readonly AddressRange[] {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? [] : [rangeOfPrefix(prefix)]
}

/** The mask of the adapter is not described: what is this near may be on its own network, and needs no route. */
const NEAR = { 4: 24, 6: 64 } as const

function neighbourhood(text: string): readonly AddressRange[] {
  const address = parseAddress(text)
  return address === undefined ? [] : rangesOf(`${text}/${NEAR[address.family]}`)
}

/** Sorted, and without overlaps or seams. */
function merged(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const result: AddressRange[] = []
  for (const range of [...ranges].sort(byStart)) {
    const last = result.at(-1)
    if (last && last.family === range.family && range.first <= last.last + 1n) {
      if (range.last > last.last) result[result.length - 1] = { ...last, last: range.last }
    } else result.push(range)
  }
  return result
}

function byStart(one: AddressRange, other: AddressRange): number {
  if (one.family !== other.family) return one.family - other.family
  if (one.first === other.first) return 0
  return one.first < other.first ? -1 : 1
}

/** Whether one of some merged ranges holds all of a range: the last that begins no later. */
function isWithin(range: AddressRange, ranges: readonly AddressRange[]): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = ranges[middle]
    if (at && byStart(at, range) <= 0) low = middle + 1
    else high = middle
  }
  const found = ranges[low - 1]
  return found !== undefined && found.family === range.family && found.last >= range.last
}
