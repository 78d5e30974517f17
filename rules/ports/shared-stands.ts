/** Which openings begin where somebody stands to look, and what of their other end can be asked from there. */

import { listed } from '../../src/domain/listed.ts'
import { isPrivate } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Vantage } from '../../src/question-observed.ts'
import type { FirewallRequirement, Requirements } from '../../src/requirements/requirement.ts'

/** A place the network is looked at from. */
export interface Stand {
  readonly vantage: Vantage
  /** Where the description names a machine there; without one that nobody looked is no news. */
  readonly at?: Path
  /** Of a server: its own addresses. */
  readonly own?: readonly string[]
}

/** An opening, and the sockets that are to accept connections. */
export interface Opening {
  readonly requirement: FirewallRequirement
  readonly sockets: readonly Socket[]
}

export interface Socket {
  readonly address: string
  readonly port: number
}

/** Inside and the Internet always, a server where a machine is named for it. */
export function standsOf(document: EnvironmentDocument): readonly Stand[] {
  const named = new Map<Vantage, Path>()
  for (const [index, { at }] of (document.vantages ?? []).entries())
    if (!named.has(at as Vantage)) named.set(at as Vantage, ['vantages', index])
  const general = (['inside', 'internet'] as const).map((vantage): Stand => {
    const at = named.get(vantage)
    return { vantage, ...(at && { at }) }
  })
  const hosts = [...named].flatMap(([vantage, at]): readonly Stand[] =>
    vantage.startsWith('host/') ? [{ vantage, at, own: addressesOf(vantage.slice('host/'.length), document) }] : [],
  )
  return [...general, ...hosts]
}

/** What calls from there need, as far as it is told by connecting. */
export function openingsFrom({ vantage, own }: Stand, { firewall, inside }: Requirements): readonly Opening[] {
  return [...firewall, ...inside].flatMap((requirement) => {
    if (!isAsked(requirement) || !beginsAt(requirement, vantage, own)) return []
    const sockets = socketsOf(requirement, vantage, own ?? [])
    // Nothing is left where a server calls itself, or a network.
    const isWithin = sockets.length === 0 && vantage !== 'internet' && requirement.destination.addresses.length > 0
    return isWithin ? [] : [{ requirement, sockets }]
  })
}

/** Over TCP, to one port: ranges are for media and for what listens only at times. */
function isAsked({ necessity, protocol, portsAt, ports, destination }: FirewallRequirement): boolean {
  return (
    necessity === 'required' &&
    protocol === 'tcp' &&
    portsAt === 'destination' &&
    ports.every(({ first, last }) => first === last) &&
    destination.addresses !== 'any'
  )
}

/** A source of `any` is the Internet before the outer firewall, and every computer inside behind it. */
function beginsAt({ side, source, row }: FirewallRequirement, vantage: Vantage, own: Stand['own']): boolean {
  const { addresses } = source
  if (own !== undefined) return addresses !== 'any' && addresses.some((address) => own.includes(address))
  if (vantage === 'internet') return side === 'external' && addresses === 'any'
  if (side === 'external') return false
  if (addresses === 'any') return row.direction === 'in'
  return addresses.some(isSubnet) || ('peer' in row && row.direction === 'in' && CLIENTS.has(row.peer))
}

/** Ends that clients are a part of, where their subnets are not given. */
const CLIENTS: ReadonlySet<string> = new Set(['any', 'clients', 'clients-and-servers'])

function isSubnet(address: string): boolean {
  return address.includes('/')
}

/** From the Internet a private address leads to somebody else, and what a server says to itself passes no network. */
function socketsOf(
  { destination, ports }: FirewallRequirement,
  vantage: Vantage,
  own: readonly string[],
): readonly Socket[] {
  const addresses = destination.addresses === 'any' ? [] : destination.addresses
  const asked = addresses.filter(
    (address) => !isSubnet(address) && !own.includes(address) && !(vantage === 'internet' && isPrivate(address)),
  )
  return asked.flatMap((address) => ports.map(({ first }) => ({ address, port: first })))
}

/** The addresses a computer calls others from, inside. */
function addressesOf(name: string, document: EnvironmentDocument): readonly string[] {
  const { pools, edgePools, exchange, devices, sqlServers, officeWebApps, reverseProxies } = document
  const exchangeServers = exchange === undefined || exchange === 'none' ? [] : (exchange.servers ?? [])
  const given: readonly (readonly [string | undefined, readonly string[] | undefined])[] = [
    ...pools.flatMap(({ fqdn, servers }) => servers.map((server) => [server.fqdn ?? fqdn, server.address] as const)),
    ...listed(edgePools).flatMap(({ fqdn, servers }) =>
      servers.map((server) => [server.fqdn ?? fqdn, server.internal?.address] as const),
    ),
    ...[...listed(sqlServers), ...listed(officeWebApps), ...listed(devices), ...exchangeServers].map(
      ({ fqdn, address }) => [fqdn, address] as const,
    ),
    ...listed(reverseProxies).map(({ device, internalAddress }) => [device, internalAddress] as const),
  ]
  return given.flatMap(([fqdn, addresses]) => (fqdn === name ? (addresses ?? []) : []))
}
