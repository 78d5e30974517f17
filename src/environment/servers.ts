/** The servers of a description, flattened, with what they inherit from their pool. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument, Given, Path, Server } from './model.ts'

type PoolLike =
  | EnvironmentDocument['pools'][number]
  | Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]

/** Every server of every pool and Edge pool, in the order of the file. */
export function serversOf(document: EnvironmentDocument): readonly Server[] {
  const edgePools = listed(document.edgePools)
  return [
    ...document.pools.flatMap((pool, index) => poolServers(document, pool, pool.role, ['pools', index])),
    ...edgePools.flatMap((pool, index) => poolServers(document, pool, 'edge', ['edgePools', index])),
  ]
}

function poolServers(document: EnvironmentDocument, pool: PoolLike, role: Server['role'], at: Path): readonly Server[] {
  const { serverDefaults } = pool
  return (pool.servers as readonly PoolServer[]).map((server, index) => {
    const here: Path = [...at, 'servers', index]
    const upgradedInPlace = server.upgradedInPlace ?? pool.upgradedInPlace
    const fqdn = server.fqdn ?? (role === 'standard-edition' ? pool.fqdn : undefined)
    return {
      id: fqdn ?? `${pool.fqdn} server ${index + 1}`,
      at: here,
      role,
      product: ('product' in pool ? pool.product : undefined) ?? document.product,
      pool: pool.fqdn,
      ...(fqdn !== undefined && { fqdn }),
      ...first('os', [server.os, [...here, 'os']], [serverDefaults?.os, [...at, 'serverDefaults', 'os']]),
      ...first(
        'productVersion',
        [server.productVersion, [...here, 'productVersion']],
        [pool.productVersion, [...at, 'productVersion']],
      ),
      ...first(
        'components',
        [server.components, [...here, 'components']],
        [server.productVersion === undefined ? pool.components : undefined, [...at, 'components']],
      ),
      ...(upgradedInPlace !== undefined && { upgradedInPlace }),
      ...first('tls', [server.tls, [...here, 'tls']], [pool.tls, [...at, 'tls']]),
      ...first(
        'hardware',
        [server.hardware, [...here, 'hardware']],
        [serverDefaults?.hardware, [...at, 'serverDefaults', 'hardware']],
      ),
      ...first(
        'prerequisites',
        [server.prerequisites, [...here, 'prerequisites']],
        [serverDefaults?.prerequisites, [...at, 'serverDefaults', 'prerequisites']],
      ),
      ...first(
        'domainController',
        [server.domainController, [...here, 'domainController']],
        [serverDefaults?.domainController, [...at, 'serverDefaults', 'domainController']],
      ),
    }
  })
}

type PoolServer = EnvironmentDocument['pools'][number]['servers'][number]

/** The first of the values that is given, under its name, with its place. */
function first<Name extends string, T>(name: Name, ...candidates: [T | undefined, Path][]): { [K in Name]?: Given<T> } {
  const found = candidates.find(([value]) => value !== undefined)
  return found === undefined ? {} : ({ [name]: { value: found[0], at: found[1] } } as { [K in Name]?: Given<T> })
}
