/** The addresses of Edge services on both sides of a translation. */

import { grouped } from '../../src/domain/groups.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'

export interface NatService {
  /** `server/service`. */
  readonly id: string
  /** The same for the services of one server. */
  readonly server: string
  readonly at: Path
  readonly nat: boolean | undefined
  readonly product: ProductId
  readonly adapter: readonly string[]
  readonly translated?: readonly string[]
  /** Whether a hardware load balancer stands before it, of which another rule speaks. */
  readonly balanced: boolean
}

const SERVICES = ['access', 'webConferencing', 'av'] as const
const WORDS = { access: 'access-edge', webConferencing: 'web-conferencing-edge', av: 'audio-video-edge' } as const

/** Every service of every server. */
export function natServices({ edgePools, product }: EnvironmentDocument): readonly NatService[] {
  const pools = listed(edgePools)
  return pools.flatMap(({ fqdn, nat, servers, loadBalancing, product: own = product }, index) =>
    servers.flatMap((server, member) =>
      SERVICES.map((service) => ({
        id: `${server.fqdn ?? fqdn}/${WORDS[service]}`,
        server: `${index} ${member}`,
        at: ['edgePools', index, 'servers', member],
        nat,
        product: own,
        adapter: server.external?.[service] ?? [],
        balanced: loadBalancing?.external === 'hardware',
        ...(server.public?.[service] && { translated: server.public[service] }),
      })),
    ),
  )
}

/** The services behind NAT by the addresses the Internet sees them under. */
export function byTranslation(all: readonly NatService[]): ReadonlyMap<string, readonly NatService[]> {
  return grouped(
    all.flatMap((each) =>
      each.nat === true ? (each.translated ?? []).map((address) => [address, each] as const) : [],
    ),
  )
}

/** Whether two services stand at different addresses, or on different servers. */
export function isElsewhere(one: NatService, other: NatService): boolean {
  if (one.server !== other.server) return true
  const given = one.adapter.length > 0 && other.adapter.length > 0
  return given && !one.adapter.some((address) => other.adapter.includes(address))
}
