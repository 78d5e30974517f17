/** The options of OpenVPN that route, each as what it does to a policy. */

import { type Fault, maskedPrefix, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import type { TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { Directive } from './openvpn-directives.ts'

/** What one option does. A fault is an option that OpenVPN refuses; it may come with what is then not known. */
export interface Effect {
  readonly includes?: readonly TunnelRoute[]
  readonly excludes?: readonly TunnelRoute[]
  readonly unresolved?: readonly Unresolved[]
  readonly fault?: string
  /** The argument that is at fault, from 0. */
  readonly argument?: number
}

/** `route network [netmask [gateway [metric]]]`; the word `default` stands for a value left out. */
export function routeEffect({ args }: Directive, place: Place): Effect {
  const [network = '', netmask, gateway, metric] = args.map(({ text }) => (text === 'default' ? undefined : text))
  if (metric !== undefined && !/^\d{1,9}$/.test(metric)) return { fault: 'expected a metric of 0 or more', argument: 3 }
  // The host route of a gateway concerns nobody but the gateway.
  if (network === 'vpn_gateway' || network === 'net_gateway' || network === 'remote_host') return {}
  if (parseAddress(network)?.family !== 4) return nameOrFault(network, gateway, place)
  const prefix = maskedPrefix(network, netmask ?? '255.255.255.255', 'refuse')
  if ('fault' in prefix) return refused(network, netmask, gateway, prefix, place)
  return send(prefix, gateway, place, metric)
}

function send(prefix: Prefix, gateway: string | undefined, place: Place, metric?: string): Effect {
  const route: TunnelRoute = { prefix, place, ...(metric === undefined ? {} : { metric: Number(metric) }) }
  if (gateway === undefined || gateway === 'vpn_gateway') return { includes: [route] }
  if (gateway === 'net_gateway' || gateway === 'remote_host') return { excludes: [route] }
  if (parseAddress(gateway)?.family !== 4 && !NAME.test(gateway))
    return { fault: 'expected vpn_gateway, net_gateway or an address as the gateway', argument: 2 }
  const what = 'a route has a gateway of its own, and the file does not say on which side that is'
  return { unresolved: [{ what, place, effect: 'any', within: prefix }] }
}

const NAME = /^(?=.*[a-z])[\w-]+(?:\.[\w-]+)*\.?$/i

function nameOrFault(network: string, gateway: string | undefined, place: Place): Effect {
  const effect = sideOf(gateway)
  const what = 'a route is given by name, whose addresses the file does not hold'
  if (NAME.test(network)) return { unresolved: [{ what, place, effect, family: 4 }] }
  // Some systems take what we refuse: 010.0.0.0 is octal there.
  return {
    fault: 'expected an IPv4 address, as in route 10.0.0.0 255.0.0.0',
    argument: 0,
    unresolved: [{ what: 'the network of a route cannot be read', place, effect, family: 4 }],
  }
}

function sideOf(gateway: string | undefined): 'tunnel' | 'direct' | 'any' {
  if (gateway === undefined || gateway === 'vpn_gateway') return 'tunnel'
  return gateway === 'net_gateway' || gateway === 'remote_host' ? 'direct' : 'any'
}

/** OpenVPN drops what has no mask; what systems make of other masks, and of bits beyond the mask, is not certain. */
function refused(network: string, netmask = '', gateway: string | undefined, { fault }: Fault, place: Place): Effect {
  const effect = sideOf(gateway)
  if (parseAddress(netmask) === undefined) return { fault: `${fault}; OpenVPN drops this route`, argument: 1 }
  const cut = maskedPrefix(network, netmask, 'cut')
  if ('fault' in cut)
    return {
      fault,
      argument: 1,
      unresolved: [{ what: 'the netmask of a route cannot be read', place, effect, family: 4 }],
    }
  const what = 'a route has bits set beyond its netmask, which systems refuse'
  return { fault, argument: 0, unresolved: [{ what, place, effect, within: cut }] }
}

/** `route-ipv6 prefix/length [gateway [metric]]`: OpenVPN has no way of keeping IPv6 outside. */
export function route6Effect({ args }: Directive, place: Place): Effect {
  const [network = '', gateway, metric] = args.map(({ text }) => (text === 'default' ? undefined : text))
  const prefix = parsePrefix(network, { hostBits: 'cut', bare: true })
  if ('fault' in prefix || prefix.family !== 6)
    return { fault: 'expected an IPv6 subnet such as 2001:db8::/32', argument: 0 }
  if (metric !== undefined && !/^\d{1,9}$/.test(metric)) return { fault: 'expected a metric of 0 or more', argument: 2 }
  if (gateway === undefined || parseAddress(gateway)?.family === 6) return send(prefix, undefined, place, metric)
  const what = 'an IPv6 route has a gateway that OpenVPN does not know'
  return {
    fault: 'expected an IPv6 address as the gateway',
    argument: 1,
    unresolved: [{ what, place, effect: 'any', within: prefix }],
  }
}

const REDIRECT_FLAGS = new Set([
  'local',
  'autolocal',
  'def1',
  'bypass-dhcp',
  'bypass-dns',
  'block-local',
  'ipv6',
  '!ipv4',
])

/** What all `redirect-gateway` lines of a client say together. */
export interface Redirect {
  readonly v4: boolean
  readonly v6: boolean
  readonly def1: boolean
  readonly blockLocal: boolean
  /** The way to the VPN server itself is not kept outside. */
  readonly local: boolean
  readonly place: Place
}

/** Adds a line to what the lines before it say. */
export function redirect(before: Redirect | undefined, { args }: Directive, place: Place): Redirect | Fault {
  const flags = new Set(args.map(({ text }) => text))
  if ([...flags].some((flag) => !REDIRECT_FLAGS.has(flag)))
    return { fault: `expected flags out of ${[...REDIRECT_FLAGS].join(', ')}` }
  return {
    v4: !flags.has('!ipv4'),
    v6: (before?.v6 ?? false) || flags.has('ipv6'),
    def1: (before?.def1 ?? false) || flags.has('def1'),
    blockLocal: (before?.blockLocal ?? false) || flags.has('block-local'),
    local: (before?.local ?? false) || flags.has('local'),
    place,
  }
}

/** The routes a redirection stands for. For IPv6 they are everything that is given out, the NAT64 prefix and private space. */
export function redirectRoutes({ v4, v6, def1, place }: Redirect): readonly TunnelRoute[] {
  const halves = def1 ? ['0.0.0.0/1', '128.0.0.0/1'] : ['0.0.0.0/0']
  const prefixes = [...(v4 ? halves : []), ...(v6 ? ['::/3', '2000::/4', '3000::/4', 'fc00::/7'] : [])]
  return prefixes.flatMap((text): readonly TunnelRoute[] => {
    const prefix = parsePrefix(text, { hostBits: 'refuse' })
    return 'fault' in prefix ? [] : [{ prefix, place, from: def1 ? 'redirect-gateway def1' : 'redirect-gateway' }]
  })
}
