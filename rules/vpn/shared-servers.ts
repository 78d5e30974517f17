/** Every address inside that belongs to a server of the product. */

import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

export interface InsideServer {
  readonly name: string
  readonly at: Path
  readonly addresses: readonly string[]
  /** The key that would give the addresses. */
  readonly settledBy: string
}

/** The servers of every pool, the virtual addresses before them, branch appliances, and the inside of every Edge. */
export function insideServers(document: EnvironmentDocument): readonly InsideServer[] {
  return [...poolServers(document), ...appliances(document), ...edgeServers(document)]
}

function poolServers({ pools }: EnvironmentDocument): readonly InsideServer[] {
  return pools.flatMap(({ fqdn, servers, vip, webServices }, index): readonly InsideServer[] => {
    const at: Path = ['pools', index]
    const virtual = [...new Set([...(vip ?? []), ...(webServices?.vip ?? [])])]
    return [
      ...servers.map((server, member) => ({
        name: server.fqdn ?? fqdn,
        at: [...at, 'servers', member],
        addresses: server.address ?? [],
        settledBy: 'pools.servers.address',
      })),
      ...(virtual.length > 0 ? [{ name: fqdn, at, addresses: virtual, settledBy: 'pools.vip' }] : []),
    ]
  })
}

/** Clients of a branch sign in at its appliance. */
function appliances({ devices }: EnvironmentDocument): readonly InsideServer[] {
  return listed(devices).flatMap(({ name, category, fqdn, address }, index): readonly InsideServer[] => {
    if (category !== 'sba') return []
    return [{ name: fqdn ?? name, at: ['devices', index], addresses: address ?? [], settledBy: 'devices.address' }]
  })
}

function edgeServers({ edgePools }: EnvironmentDocument): readonly InsideServer[] {
  return listed(edgePools).flatMap(({ fqdn, servers, vip }, index): readonly InsideServer[] => {
    const at: Path = ['edgePools', index]
    return [
      ...servers.map((server, member) => ({
        name: server.fqdn ?? fqdn,
        at: [...at, 'servers', member],
        addresses: server.internal?.address ?? [],
        settledBy: 'edgePools.servers.internal',
      })),
      ...(vip?.internal ? [{ name: fqdn, at, addresses: vip.internal, settledBy: 'edgePools.vip.internal' }] : []),
    ]
  })
}
