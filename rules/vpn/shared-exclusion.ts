/** How an address is kept out of a tunnel, in the words of the system that decides. */

import { formatPrefix, type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import { subtract } from '../../src/domain/prefix-sets.ts'
import type { RouteAnswer } from '../../src/question.ts'
import { hostPrefixOf } from './shared.ts'

/** What to do so that the address stays outside; `others` go in with the same prefix, and have to stay outside too. */
export function exclusion(address: string, { routes, format }: RouteAnswer, others: readonly string[] = []): string {
  const [winner] = routes
  const taken = winner?.to === 'tunnel' ? winner.prefix : undefined
  const within = taken === undefined ? '' : ` (it goes in with ${taken})`
  const write = format === undefined ? undefined : WORDS[format]
  return `keep ${hostPrefixOf(address)} outside the tunnel${within}${write ? `: ${write(address, taken, [address, ...others])}` : ''}`
}

/** In the words of a format: the address, the prefix that takes it in, where a route does, and all that go in with it. */
type Words = (address: string, taken: string | undefined, all: readonly string[]) => string

const WORDS: Readonly<Partial<Record<string, Words>>> = {
  'cisco-asa': asa,
  openvpn,
  wireguard,
  'windows-profile-xml': profileXml,
  'windows-cmdlets': cmdlets,
  globalprotect: (address) => `add ${hostPrefixOf(address)} to exclude-access-route, and to no access-route`,
  fortigate,
  strongswan,
  'prefix-list': (address, taken) =>
    taken === hostPrefixOf(address)
      ? `take the entry ${taken} off the list`
      : `add an entry with the prefix ${hostPrefixOf(address)} and the verdict exclude, and one for default where the list has none`,
  inline: (address, taken) =>
    taken === hostPrefixOf(address)
      ? `take ${taken} out of split.include`
      : `add ${hostPrefixOf(address)} to split.exclude`,
}

/** More are no help to anybody. */
const MAX_PIECES = 32

/** The subnets that together are a prefix without the addresses. */
function around(addresses: readonly string[], taken: string): string {
  const holes = addresses.map(hostPrefixOf)
  const pieces = holes.reduce((left, hole) => {
    const without = read(hole)
    return left.flatMap((piece) => without.flatMap((one) => subtract(piece, one)))
  }, read(taken))
  return pieces.length > MAX_PIECES
    ? `subnets that leave out ${holes.join(', ')}`
    : pieces.map((piece) => formatPrefix(piece)).join(', ')
}

function read(text: string): readonly Prefix[] {
  const prefix = parsePrefix(text, { hostBits: 'cut' })
  return 'fault' in prefix ? [] : [prefix]
}

/** WireGuard has no exclusions: what is around the address is listed in its place. */
function wireguard(address: string, taken: string | undefined, all: readonly string[]): string {
  if (taken === undefined) return 'take what holds it out of AllowedIPs'
  if (taken === hostPrefixOf(address)) return `take ${taken} out of AllowedIPs`
  return `in AllowedIPs, put ${around(all, taken)} in the place of ${taken}`
}

function profileXml(address: string, taken: string | undefined): string {
  if (taken === hostPrefixOf(address)) return `take the <Route> of ${taken} out of the profile`
  const size = address.includes(':') ? 128 : 32
  return `add "<Route><Address>${address}</Address><PrefixSize>${size}</PrefixSize><ExclusionRoute>true</ExclusionRoute></Route>" to the profile`
}

/** The cmdlets know routes into the tunnel only. */
function cmdlets(address: string, taken: string | undefined, all: readonly string[]): string {
  if (taken === undefined)
    return 'set "Set-VpnConnection -SplitTunneling $true", and add the subnets inside with "Add-VpnConnectionRoute"'
  const remove = `"Remove-VpnConnectionRoute -DestinationPrefix ${taken}"`
  if (taken === hostPrefixOf(address)) return `take its route away (${remove})`
  return `these cmdlets exclude nothing, so put routes for ${around(all, taken)} ("Add-VpnConnectionRoute") in the place of that for ${taken} (${remove}), or use a ProfileXML with an ExclusionRoute`
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
function openvpn(address: string, taken: string | undefined): string {
  if (taken === hostPrefixOf(address)) return `take the route of ${taken} away`
  if (address.includes(':')) return 'narrow the route-ipv6 lines so that none of them holds it'
  const route = `route ${address} 255.255.255.255 net_gateway`
  return `add "${route}" to the clients, or push "${route}" from the server`
}
