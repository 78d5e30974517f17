/** An opening of a firewall as the formats show it. */

import type { FirewallEnd, FirewallRequirement } from '../requirements/requirement.ts'
import { type ShownCommon, shownCommon } from './requirements-data-common.ts'

export interface ShownEnd {
  readonly text: string
  /** Empty while the description gives none. */
  readonly addresses: 'any' | readonly string[]
  /** With NAT: what a firewall behind the translation sees instead. */
  readonly behindNat?: readonly string[]
}

export interface ShownOpening extends ShownCommon {
  readonly id: string
  readonly side: 'external' | 'internal' | 'inside'
  readonly service: string
  readonly direction: 'in' | 'out'
  readonly source: ShownEnd
  readonly destination: ShownEnd
  readonly protocol: 'tcp' | 'udp'
  /** Such as `443` or `50000-59999`. */
  readonly ports: readonly string[]
  readonly portsAt: 'destination' | 'source'
  /** Destination ports that do as well on a firewall that knows no source ports. */
  readonly orElse?: readonly string[]
  readonly purposes: readonly string[]
  readonly necessity: 'required' | 'optional'
  /** The key that would complete the addresses. */
  readonly give?: string
}

export function shownOpening(requirement: FirewallRequirement): ShownOpening {
  const { id, side, service, direction, source, destination, protocol, ports, portsAt, orElse } = requirement
  const { purposes, necessity, settledBy } = requirement
  return {
    id,
    side,
    service,
    direction,
    source: shownEnd(source),
    destination: shownEnd(destination),
    protocol,
    ports: ports.map(portsText),
    portsAt,
    ...(orElse && { orElse: orElse.map(portsText) }),
    purposes,
    necessity,
    ...(settledBy !== undefined && { give: settledBy }),
    ...shownCommon(requirement),
  }
}

function shownEnd({ text, addresses, behindNat }: FirewallEnd): ShownEnd {
  return { text, addresses, ...(behindNat && { behindNat }) }
}

function portsText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}-${last}`
}
