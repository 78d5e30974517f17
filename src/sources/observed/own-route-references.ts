/** Addresses that clients of a VPN reach through its tunnel, if they reach anything through it. */

import { isPrivate } from '../../domain/private-address.ts'
import type { EnvironmentDocument, Vpn } from '../../environment/model.ts'

/** One that goes in is enough, and the first ones are the likeliest. */
const MOST = 6

/** The DNS servers it hands out, then the servers inside; private addresses, since a public one may stay outside. */
export function insideTheTunnel({ nameResolution }: Vpn, { dns, pools }: EnvironmentDocument): readonly string[] {
  const servers = [
    ...(nameResolution?.servers ?? []),
    ...(dns?.vpn?.resolver ?? []),
    ...pools.flatMap(({ servers: members }) => members.flatMap(({ address }) => address ?? [])),
  ]
  const addresses = servers.filter((address) => isPrivate(address))
  return [...new Set(addresses)].slice(0, MOST)
}
