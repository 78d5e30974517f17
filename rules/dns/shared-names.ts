/** Every FQDN the topology gives to servers, pools and services. */

import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { type EdgePool, edgePoolsOf, type Pool } from './shared-rows.ts'

export interface TopologyName {
  readonly name: string
  readonly at: Path
  readonly product: ProductId
}

/** Each name once, where it is first given. */
export function topologyNames(document: EnvironmentDocument): readonly TopologyName[] {
  const pools = document.pools.flatMap((pool, index) =>
    placed(poolNames(pool), ['pools', index], pool.product ?? document.product),
  )
  const edges = edgePoolsOf(document).flatMap((pool, index) =>
    placed(edgeNames(pool), ['edgePools', index], pool.product ?? document.product),
  )
  const seen = new Set<string>()
  return [...pools, ...edges].filter(({ name }) => !seen.has(name) && seen.add(name))
}

type Named = readonly [name: string | undefined, path: Path]

function placed(names: readonly Named[], at: Path, product: ProductId): readonly TopologyName[] {
  return names.flatMap(([name, path]) => (name === undefined ? [] : [{ name, at: [...at, ...path], product }]))
}

function poolNames({ fqdn, servers, webServices }: Pool): readonly Named[] {
  return [
    [fqdn, ['fqdn']],
    ...servers.map((server, index): Named => [server.fqdn, ['servers', index, 'fqdn']]),
    [webServices?.internal, ['webServices', 'internal']],
    [webServices?.external, ['webServices', 'external']],
  ]
}

const SERVICES = ['access', 'webConferencing', 'av', 'xmpp'] as const

function edgeNames({ fqdn, servers, services }: EdgePool): readonly Named[] {
  return [
    [fqdn, ['fqdn']],
    ...servers.map((server, index): Named => [server.fqdn, ['servers', index, 'fqdn']]),
    ...SERVICES.map((service): Named => [services?.[service]?.fqdn, ['services', service]]),
  ]
}
