/** What rules and the paths of media ask of a VPN, and of what is documented for it, in the same way. */

import type { EnvironmentDocument, Vpn } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { Facts } from '../facts/facts.ts'
import type { BlockRow } from '../requirements/vpn-row.ts'

/** The key that gives the routes of a VPN. */
export function routesKey({ config, split }: Vpn): string {
  return config ? 'vpn.config' : split ? 'vpn.split' : 'vpn.routes'
}

/** What is documented to be blocked in a tunnel. */
export function blockedRow(
  facts: Facts,
  { product }: EnvironmentDocument,
  towards: BlockRow['towards'],
): (BlockRow & FactRow) | undefined {
  for (const row of facts.rows('vpn-requirements', product)) {
    if (row.requirement === 'blocked' && row.towards === towards) return row
  }
  return undefined
}
