/** What block rules on clients of a VPN stop: within the tunnel, and past it. */

import type { OutsideTunnelRow } from '../requirements/vpn-row.ts'
import { blockingSome, isBlocked, type Outcome } from './firewall-match.ts'
import {
  coverage,
  coversProtocol,
  type FirewallRule,
  flowOf,
  missingPorts,
  type PortRange,
  rangesOf,
} from './firewall-rule.ts'

/** The subnets connected clients get their address from; undefined where they are not given. */
interface Vpn {
  readonly clientPool?: readonly string[] | undefined
}

type Uses = Pick<OutsideTunnelRow, 'uses'>

/** Whether rules stop what clients with an address of the pool send to an address or subnet, on every port. */
export function stoppedInTunnel(
  rules: readonly FirewallRule[],
  pool: string,
  to: string,
  protocol: 'tcp' | 'udp',
  ports: PortRange,
): Stopped {
  const [from] = rangesOf(pool)
  const [target] = rangesOf(to)
  // A client without an address of that family reaches nothing of it.
  if (!(from && target && from.family === target.family)) return { verdict: 'yes', by: [], missing: [], some: [] }
  const traffic = { from, to: target, protocol, ports }
  return { ...isBlocked(rules, traffic), some: blockingSome(rules, traffic) }
}

export interface Stopped extends Pick<Outcome, 'verdict' | 'by' | 'missing'> {
  /** The rules that stop some of it at least: between some of the addresses, or on some of the ports. */
  readonly some: readonly FirewallRule[]
}

/** `maybe`, with the key that would tell: a rule that is not known in full. */
export type Hit =
  | { readonly hits: 'yes'; readonly rule: FirewallRule }
  | { readonly hits: 'maybe'; readonly rule: FirewallRule; readonly settledBy: string }

/** The rule that stops the service at a public address, for a client that goes there from another adapter. */
export function hitOutside(rules: readonly FirewallRule[], address: string, { uses }: Uses, vpn: Vpn): Hit | undefined {
  const hits = rules.filter((rule) => stops(rule, uses)).flatMap((rule) => hitOf(rule, address, vpn))
  return hits.find((hit) => hit.hits === 'yes') ?? hits[0]
}

/** The ports of which the client picks one to start from. */
const PICKED = { first: 49152, last: 65535 }

/** Whether a rule holds on the adapter beside the tunnel: Windows gives each adapter the profile of its own network. */
function isBeside({ profiles }: FirewallRule): boolean {
  return profiles.includes('private') || profiles.includes('public')
}

/** Whether a rule stops what the service is used on, whoever it comes from. */
function stops(rule: FirewallRule, uses: OutsideTunnelRow['uses']): boolean {
  const { fromPorts, toPorts } = flowOf(rule)
  if (rule.action !== 'block' || !rule.enabled || !isBeside(rule) || missingPorts(fromPorts, PICKED).length > 0)
    return false
  return uses.some(
    ({ protocol, port }) =>
      coversProtocol(rule, protocol) && missingPorts(toPorts, { first: port, last: port }).length === 0,
  )
}

function hitOf(rule: FirewallRule, address: string, vpn: Vpn): readonly Hit[] {
  const [wanted] = rangesOf(address)
  const held = wanted ? coverage(flowOf(rule).to, wanted) : 'none'
  const beyond = reachesBeyond(rule, vpn)
  if ((held !== 'all' && held !== 'unknown') || beyond === 'no') return []
  const known = held === 'all' && beyond === 'yes' && rule.narrowedBy.length + rule.unresolved.length === 0
  if (known) return [{ hits: 'yes', rule }]
  return [{ hits: 'maybe', rule, settledBy: beyond === 'pool' ? 'vpn.clientPool' : 'vpn.blocks' }]
}

/** Whether a rule holds for packets without an address of the VPN; `pool` when the addresses of the VPN would tell. */
function reachesBeyond(rule: FirewallRule, { clientPool }: Vpn): 'yes' | 'no' | 'maybe' | 'pool' {
  const { from } = flowOf(rule)
  if (from === 'any') return 'yes'
  if (clientPool === undefined) return 'pool'
  const pools = clientPool.flatMap(rangesOf)
  const beyond = from.filter((end) => !('family' in end && coverage(pools, end) === 'all'))
  if (beyond.length === 0) return 'no'
  return beyond.some((end) => 'family' in end) ? 'yes' : 'maybe'
}
