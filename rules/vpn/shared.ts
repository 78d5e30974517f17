/** What the VPN rules have in common: the VPNs, and the addresses their rules are about. */

import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path, Vpn } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { VpnRequirement } from '../../src/requirements/requirement.ts'
import type { VpnTopic, VpnTopicRow } from '../../src/requirements/vpn-row.ts'
import type { RuleContext } from '../../src/rule.ts'

export interface VpnAt {
  readonly vpn: Vpn
  readonly at: Path
}

export function vpnsOf({ vpn }: EnvironmentDocument): readonly VpnAt[] {
  return listed(vpn).map((each, index) => ({ vpn: each, at: ['vpn', index] }))
}

/**
 * Whether VPN clients are meant to use the Edge: without one, or without remote access, they have no way but the tunnel,
 * and what keeps them from the servers inside would keep them from signing in at all.
 */
export function edgeServesClients({ edgePools, features }: EnvironmentDocument): boolean {
  return edgePools !== 'none' && features?.remoteAccess?.enabled !== false
}

/** What is documented of a topic. */
export function topicRow({ facts, environment }: RuleContext, topic: VpnTopic): (VpnTopicRow & FactRow) | undefined {
  for (const row of facts.rows('vpn-requirements', environment.document.product)) {
    if (row.requirement === 'documented' && row.topic === topic) return row
  }
  return undefined
}

/** An address as a prefix of its own. */
export function hostPrefixOf(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`
}

/** That the addresses of something are not given: some of them, or none. */
export function notGivenText({ text, addresses }: Pick<VpnRequirement, 'text' | 'addresses'>): string {
  return `${text} is not given${addresses.length > 0 ? ' in full' : ''}`
}
