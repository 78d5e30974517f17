/** What the services of an Edge Server listen on outside, over TCP. */

import { grouped } from '../../src/domain/groups.ts'
import { type AddressHolder, SERVICE_NAMES, SERVICES, type Service } from './shared-edge-addresses.ts'

/** A port, or a range of them, on one address. */
export interface Socket {
  readonly service: string
  readonly address: string
  readonly first: number
  readonly last: number
}

/** What Topology Builder proposes where an address is shared. */
const SHARED = { access: 5061, webConferencing: 444, av: 443 } as const
const FEDERATION = 5061
const XMPP = 5269
const MEDIA = { first: 50_000, last: 59_999 }

type Ports = readonly { readonly first: number; readonly last: number }[]

/** Every port on every address of the adapter; where that is not given, of what the Internet sees. */
export function socketsOf({ pool, external, translated }: AddressHolder): readonly Socket[] {
  return SERVICES.flatMap((service) => {
    const addresses = external?.[service] ?? translated?.[service] ?? []
    return addresses.flatMap((address) => [
      ...portsOf(pool, service).map((ports) => ({ service: SERVICE_NAMES[service], address, ...ports })),
      // The XMPP proxy has the address of the Access Edge.
      ...(service === 'access' ? xmppPorts(pool).map((ports) => ({ service: 'XMPP proxy', address, ...ports })) : []),
    ])
  })
}

/** Those on an address that several services have. */
export function shared(sockets: readonly Socket[]): readonly Socket[] {
  const byAddress = grouped(sockets.map(({ address, service }) => [address, service] as const))
  return sockets.filter(({ address }) => new Set(byAddress.get(address)).size > 1)
}

function portsOf({ services, federationRoute }: AddressHolder['pool'], service: Service): Ports {
  const port = services?.[service]?.port ?? SHARED[service]
  const own = { first: port, last: port }
  if (service === 'av') return [own, services?.av?.mediaPorts ?? MEDIA]
  const federation = services?.access?.federationPort ?? FEDERATION
  const takesPartners = service === 'access' && federationRoute === true
  return takesPartners ? [own, { first: federation, last: federation }] : [own]
}

function xmppPorts({ services, xmppRoute }: AddressHolder['pool']): Ports {
  if (xmppRoute !== true) return []
  const port = services?.xmpp?.port ?? XMPP
  return [{ first: port, last: port }]
}
