/** The addresses on the adapters of the Edge Servers, and the virtual ones before them. */

import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { EdgePool } from './shared-network.ts'

export const SERVICES = ['access', 'webConferencing', 'av'] as const
export type Service = (typeof SERVICES)[number]
export const SERVICE_NAMES = {
  access: 'Access Edge',
  webConferencing: 'Web Conferencing Edge',
  av: 'A/V Edge',
} as const satisfies Record<Service, string>

/** A server, or the load balancer before a pool, with what it has on each side. */
export interface AddressHolder {
  /** The FQDN of the server, or of the pool with its place; `pool/vip` for a load balancer. */
  readonly id: string
  readonly at: Path
  readonly pool: EdgePool
  readonly poolIndex: number
  readonly internal: readonly string[] | undefined
  readonly external: Partial<Record<Service, readonly string[] | undefined>> | undefined
  /** What the Internet sees behind NAT; a load balancer has none. */
  readonly translated: Partial<Record<Service, readonly string[] | undefined>> | undefined
}

/** Every server of every Edge pool, each pool's load balancer after them. */
export function addressHolders({ edgePools }: EnvironmentDocument): readonly AddressHolder[] {
  return listed(edgePools).flatMap((pool, poolIndex) => {
    const { fqdn, servers, vip } = pool
    const members = servers.map((server, index) => ({
      id: server.fqdn ?? (servers.length === 1 ? fqdn : `${fqdn} server ${index + 1}`),
      at: ['edgePools', poolIndex, 'servers', index],
      pool,
      poolIndex,
      internal: server.internal?.address,
      external: server.external,
      translated: server.public,
    }))
    if (vip === undefined) return members
    const balancer = {
      id: `${fqdn}/vip`,
      at: ['edgePools', poolIndex, 'vip'],
      pool,
      poolIndex,
      internal: vip.internal,
      external: vip.external,
      translated: undefined,
    }
    return [...members, balancer]
  })
}

/** The addresses of the services, each once. */
export function outsideOf(side: AddressHolder['external']): readonly string[] {
  return [...new Set(SERVICES.flatMap((service) => side?.[service] ?? []))]
}
