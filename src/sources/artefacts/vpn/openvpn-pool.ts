/** The addresses an OpenVPN server hands out, and the route of the tunnel itself. */

import { type Fault, hostPrefix, maskedPrefix, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import type { TunnelRoute } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { Directive } from './openvpn-directives.ts'
import type { Effect } from './openvpn-routes.ts'

/** What a server says of its clients as a whole. */
export interface Topology {
  /** Every client sees the whole subnet: `topology subnet`, a bridge, or clients that may talk to each other. */
  readonly whole: boolean
}

export function topologyOf(directives: readonly Directive[]): Topology {
  const has = (name: string, value?: string) =>
    directives.some((one) => one.name === name && (value === undefined || one.args[0]?.text.startsWith(value)))
  return { whole: has('topology', 'subnet') || has('client-to-client') || has('server-bridge') || has('dev', 'tap') }
}

/** `server`, `server-ipv6`, `server-bridge` and `ifconfig`, as what they do to a client, which may be given an address of its own. */
export function poolEffect(
  directive: Directive,
  { whole }: Topology,
  place: Place,
  ownAddress = false,
): Effect & { readonly pool?: TunnelRoute } {
  const prefix = subnetOf(directive)
  if (prefix === undefined) return {}
  if ('fault' in prefix) return { ...prefix, argument: 0 }
  const route: TunnelRoute = { prefix, place, from: 'subnet of the tunnel' }
  const pool = directive.name === 'ifconfig' ? {} : { pool: { prefix, place } }
  if (ownAddress) return { unresolved: [{ what: OWN_ADDRESS, place, effect: 'tunnel', within: prefix }], ...pool }
  if (whole || prefix.family === 6 || directive.name === 'ifconfig') return { includes: [route], ...pool }
  const what = 'clients have a network of four addresses each (topology net30), and the file does not say which'
  return { unresolved: [{ what, place, effect: 'tunnel', within: prefix }], ...pool }
}

const OWN_ADDRESS =
  'the file of the user sets its address or its options, and what is left of the subnet of the server is not known'

function subnetOf({ name, args }: Directive): Prefix | Fault | undefined {
  const [first = '', second = ''] = args.map(({ text }) => text)
  if (name === 'server-ipv6') return parsePrefix(first, { hostBits: 'cut' })
  if (name === 'server') return maskedPrefix(first, second, 'refuse')
  // A bridge that leaves the addresses to a DHCP server names none.
  if (name === 'server-bridge') return parseAddress(first) ? maskedPrefix(first, second, 'cut') : undefined
  const masked = maskedPrefix(first, second, 'cut')
  const other = parseAddress(second)
  // In a point-to-point tunnel the second address is the other end, and not a netmask.
  return 'fault' in masked && other ? hostPrefix(other) : masked
}
