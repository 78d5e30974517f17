/** Block rules that reach further than the tunnel. */

import { coverage, coversProtocol, type FirewallRule, flowOf, missingPorts } from '../../src/domain/firewall-rule.ts'
import type { OutsideTunnelRow } from '../../src/requirements/vpn-row.ts'
import { rangesOf, type Vpn } from './shared.ts'

/** The rules that stop the service at a public address, for a client that goes there from another adapter. */
export function hitsOutside(
  rules: readonly FirewallRule[],
  address: string,
  { uses }: OutsideTunnelRow,
  vpn: Vpn,
): readonly FirewallRule[] {
  const [wanted] = rangesOf(address)
  if (wanted === undefined) return []
  return rules.filter((rule) => {
    const { to, toPorts } = flowOf(rule)
    if (rule.action !== 'block' || !rule.enabled || coverage(to, wanted) !== 'all' || isOfVpnOnly(rule, vpn))
      return false
    return uses.some(
      ({ protocol, port }) =>
        coversProtocol(rule, protocol) && missingPorts(toPorts, { first: port, last: port }).length === 0,
    )
  })
}

/** Whether a rule holds for packets with an address of the VPN only. */
function isOfVpnOnly(rule: FirewallRule, { clientPool = [] }: Vpn): boolean {
  const { from } = flowOf(rule)
  if (from === 'any') return false
  const pools = clientPool.flatMap(rangesOf)
  return from.every((end) => 'family' in end && coverage(pools, end) === 'all')
}
