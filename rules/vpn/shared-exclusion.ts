/** How an address is kept out of a tunnel, in the words of the system that decides. */

import type { RouteAnswer } from '../../src/question.ts'
import { hostPrefixOf, type Vpn } from './shared.ts'

/** What to do so that the address stays outside. */
export function exclusion({ config, split }: Vpn, address: string, { routes }: RouteAnswer): string {
  const [winner] = routes
  const within = winner?.to === 'tunnel' ? ` (it goes in with ${winner.prefix})` : ''
  const format = config?.format ?? (config === undefined && split ? 'inline' : undefined)
  const write = format === undefined ? undefined : WORDS[format]
  return `keep ${hostPrefixOf(address)} outside the tunnel${within}${write ? `: ${write(address)}` : ''}`
}

const WORDS: Readonly<Partial<Record<string, (address: string) => string>>> = {
  'cisco-asa': asa,
  openvpn,
  globalprotect: (address) => `add ${hostPrefixOf(address)} to exclude-access-route, and to no access-route`,
  fortigate,
  strongswan,
  inline: (address) => `add ${hostPrefixOf(address)} to split.exclude`,
}

/** A group policy has one list: of what goes in, which must then not hold the address, or of what stays out. */
function asa(address: string): string {
  const [entry, policy] = address.includes(':')
    ? [`extended permit ip host ${address} any6`, 'ipv6-split-tunnel-policy']
    : [`standard permit host ${address}`, 'split-tunnel-policy']
  return `with ${policy} excludespecified add "access-list <its list> ${entry}"; with tunnelspecified take what holds it off the list`
}

/** A portal has one list of address objects: of what goes in, or, negated, of what stays out. */
function fortigate(address: string): string {
  const [section, setting, list] = address.includes(':')
    ? ['firewall address6', `set ip6 ${hostPrefixOf(address)}`, 'ipv6-split-tunneling-routing-address']
    : ['firewall address', `set subnet ${hostPrefixOf(address)}`, 'split-tunneling-routing-address']
  return `make an object of it ("config ${section}", "edit edge-${address}", "${setting}"); where ${list} is negated add it there, else take what holds it off the list`
}

/** A policy that passes wins over shorter selectors; of longer ones nothing is documented. */
function strongswan(address: string): string {
  return `narrow the traffic selectors, or add to the clients a child with "remote_ts = ${hostPrefixOf(address)}", "mode = pass" and "start_action = trap"`
}

/** OpenVPN has no way of keeping IPv6 outside but to leave it out. */
function openvpn(address: string): string {
  if (address.includes(':')) return 'narrow the route-ipv6 lines so that none of them holds it'
  const route = `route ${address} 255.255.255.255 net_gateway`
  return `add "${route}" to the clients, or push "${route}" from the server`
}
