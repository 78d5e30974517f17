/** The addresses of Edge services on both sides of a translation. */

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
}

const SERVICES = ['access', 'webConferencing', 'av'] as const
const WORDS = { access: 'access-edge', webConferencing: 'web-conferencing-edge', av: 'audio-video-edge' } as const

/** Every service of every server. */
export function natServices({ edgePools, product }: EnvironmentDocument): readonly NatService[] {
  const pools = listed(edgePools)
  return pools.flatMap(({ fqdn, nat, servers, product: own = product }, index) =>
    servers.flatMap((server, member) =>
      SERVICES.map((service) => ({
        id: `${server.fqdn ?? fqdn}/${WORDS[service]}`,
        server: `${index} ${member}`,
        at: ['edgePools', index, 'servers', member],
        nat,
        product: own,
        adapter: server.external?.[service] ?? [],
        ...(server.public?.[service] && { translated: server.public[service] }),
      })),
    ),
  )
}

/** Another service that stands behind the same public address, though not at the same address of the same server. */
export function sharesTranslation(service: NatService, address: string, all: readonly NatService[]) {
  return all.find(
    (other) =>
      other.nat === true &&
      other.translated?.includes(address) &&
      (other.server !== service.server || isElsewhere(other.adapter, service.adapter)),
  )
}

function isElsewhere(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((address) => other.includes(address))
}
