/** The Edge Servers one by one: what they are on the Internet, and behind the translation of addresses. */

import type { EdgePool, EdgeService } from '../addresses.ts'
import { edgeInternalAddresses, edgeServiceAddresses } from '../addresses.ts'
import type { End } from '../opening.ts'

const TEXTS = {
  access: 'the Access Edge service',
  webConferencing: 'the Web Conferencing Edge service',
  av: 'the A/V Edge service',
  internal: 'the internal side',
} as const

/** The servers themselves, whatever stands in front of them. */
export function edgeNodes(pool: EdgePool, side: EdgeService | 'internal'): End {
  const bare: EdgePool = { ...pool, loadBalancing: { internal: 'none', external: 'none' } }
  const { addresses, settledBy } = side === 'internal' ? edgeInternalAddresses(bare) : edgeServiceAddresses(bare, side)
  const behindNat = side === 'internal' ? undefined : nodesBehindNat(pool, side)
  const each = pool.servers.length > 1 ? ' of each server' : ''
  return {
    text: `${TEXTS[side]}${each} of ${pool.fqdn}`,
    addresses,
    ...(behindNat && { behindNat }),
    ...(settledBy !== undefined && { settledBy }),
  }
}

/** With NAT: the addresses of the adapters. */
export function nodesBehindNat({ nat, servers }: EdgePool, service: EdgeService): readonly string[] | undefined {
  const given = servers.flatMap(({ external }) => external?.[service] ?? [])
  return nat && given.length > 0 ? given : undefined
}
