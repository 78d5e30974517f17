/** Where names lead that belong to the Access Edge service. */

import type { EnvironmentDocument } from '../../environment/model.ts'
import { anyOf, type EdgePool, edgeServiceAddresses, sharesOneAddress } from '../addresses.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import { edgePoolsOf } from '../sections.ts'
import type { Target } from './targets.ts'

const ACCESS_EDGE = 'the public address of the Access Edge service'

/** Any Edge pool's. */
export function accessEdge(document: EnvironmentDocument): Target {
  return ofPools(edgePoolsOf(document))
}

/** Only one Edge pool is the route for partners; all records should lead there. */
export function federationEdge(document: EnvironmentDocument): Target {
  return routed(document, ({ federationRoute }) => federationRoute === true)
}

/** Every Edge pool may take XMPP partners. */
export function xmppEdge(document: EnvironmentDocument): Target {
  return routed(document, ({ xmppRoute }) => xmppRoute === true)
}

/** Its name, where documents do not agree on the address. */
export function accessEdgeByName(document: EnvironmentDocument): Target {
  const { addresses: _, ...rest } = ofPools(edgePoolsOf(document))
  return rest
}

/** The pools that are the route come first, and are the ones proposed. */
function routed(document: EnvironmentDocument, isRoute: (pool: EdgePool) => boolean): Target {
  const pools = edgePoolsOf(document)
  const routes = pools.filter(isRoute)
  const target = ofPools([...routes, ...pools.filter((pool) => !isRoute(pool))])
  if (routes.length === 0 || pools.length === routes.length) return target
  const { addresses: proposed, settledBy } = anyEdge(routes)
  return settledBy === undefined && target.addresses
    ? { ...target, addresses: { ...target.addresses, proposed } }
    : target
}

function ofPools(pools: readonly EdgePool[]): Target {
  const [accessPorts, federationPorts] = [pools.map(accessPortOf), pools.map(federationPortOf)]
  const [accessPort, federationPort] = [same(accessPorts), same(federationPorts)]
  const names = namesOf(pools)
  return {
    addresses: anyEdge(pools),
    aliases: names,
    names,
    accessPorts: [...new Set(accessPorts)],
    federationPorts: [...new Set(federationPorts)],
    ...(accessPort !== undefined && { accessPort }),
    ...(federationPort !== undefined && { federationPort }),
  }
}

function anyEdge(pools: readonly EdgePool[]): ExpectedAddresses {
  return anyOf(
    pools.map((pool) => edgeServiceAddresses(pool, 'access')),
    ACCESS_EDGE,
    'edgePools',
  )
}

function namesOf(pools: readonly EdgePool[]): readonly string[] {
  return pools.flatMap(({ services }) => services?.access?.fqdn ?? [])
}

/** On an address of its own 443; on one it shares, 443 belongs to the A/V Edge service. */
export function accessPortOf(pool: EdgePool): number {
  return pool.services?.access?.port ?? (sharesOneAddress(pool) ? 5061 : 443)
}

export function federationPortOf({ services }: EdgePool): number {
  return services?.access?.federationPort ?? 5061
}

function same([first, ...others]: readonly number[]): number | undefined {
  return others.every((each) => each === first) ? first : undefined
}
