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
  inline: (address) => `add ${hostPrefixOf(address)} to split.exclude`,
}

/** A group policy has one list: of what goes in, which must then not hold the address, or of what stays out. */
function asa(address: string): string {
  const [entry, policy] = address.includes(':')
    ? [`extended permit ip host ${address} any6`, 'ipv6-split-tunnel-policy']
    : [`standard permit host ${address}`, 'split-tunnel-policy']
  return `with ${policy} excludespecified add "access-list <its list> ${entry}"; with tunnelspecified take what holds it off the list`
}

/** OpenVPN has no way of keeping IPv6 outside but to leave it out. */
function openvpn(address: string): string {
  if (address.includes(':')) return 'narrow the route-ipv6 lines so that none of them holds it'
  const route = `route ${address} 255.255.255.255 net_gateway`
  return `add "${route}" to the clients, or push "${route}" from the server`
}
