/** The address families of pools, servers and the sides of Edge Servers, where their addresses are given. */

import { type Stack, stackOf } from '../../src/domain/address-families.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { type EdgePool, edgePoolsOf, type Pool } from './shared-rows.ts'

type EdgeServer = EdgePool['servers'][number]

/** A computer, or one side of it. */
export interface Host {
  readonly id: string
  readonly at: Path
  readonly product: ProductId
  readonly addresses: readonly string[]
}

/** Every server, Edge Servers by their sides; those whose addresses are not given are left out. */
export function addressedHosts(document: EnvironmentDocument): readonly Host[] {
  const inside = document.pools.flatMap((pool, index) =>
    pool.servers.map((server, member) => ({
      id: server.fqdn ?? pool.fqdn,
      at: ['pools', index, 'servers', member],
      product: pool.product ?? document.product,
      addresses: server.address ?? [],
    })),
  )
  const edges = edgePoolsOf(document).flatMap((pool, index) =>
    pool.servers.flatMap((server, member) => {
      const common = { at: ['edgePools', index, 'servers', member], product: pool.product ?? document.product }
      const id = server.fqdn ?? pool.fqdn
      return [
        { ...common, id: `${id}/internal`, addresses: server.internal?.address ?? [] },
        { ...common, id: `${id}/external`, addresses: externalAddresses(server) },
      ]
    }),
  )
  return [...inside, ...edges].filter(({ addresses }) => addresses.length > 0)
}

/** Of the adapter; behind NAT, where the adapter is not described, those the Internet sees. */
function externalAddresses({ external, public: translated }: EdgeServer): readonly string[] {
  const adapter = [external?.access, external?.webConferencing, external?.av].flatMap((given) => given ?? [])
  if (adapter.length > 0) return adapter
  return [translated?.access, translated?.webConferencing, translated?.av].flatMap((given) => given ?? [])
}

/** What the servers of a pool have together; undefined where an address is not given. */
export function poolStack({ servers }: Pool): Stack | undefined {
  return stackOfAll(servers.map(({ address }) => address ?? []))
}

/** The same of the internal sides of an Edge pool. */
export function edgeInternalStack({ servers }: EdgePool): Stack | undefined {
  return stackOfAll(servers.map(({ internal }) => internal?.address ?? []))
}

/** The same of the external sides. */
export function edgeExternalStack({ servers }: EdgePool): Stack | undefined {
  return stackOfAll(servers.map(externalAddresses))
}

function stackOfAll(servers: readonly (readonly string[])[]): Stack | undefined {
  return servers.every((addresses) => addresses.length > 0) ? stackOf(servers.flat()) : undefined
}
