/** What the names of things stand for in a rule of a firewall: the addresses the description gives them. */

import { type AddressRange, rangeOfPrefix } from '../domain/firewall-rule.ts'
import { described, listed } from '../domain/listed.ts'
import { parsePrefix } from '../domain/prefix.ts'
import type { EnvironmentDocument } from '../environment/model.ts'

export type NamedAddresses = ReadonlyMap<string, readonly AddressRange[]>

type Given = readonly [name: string | undefined, addresses: readonly (readonly string[] | undefined)[]]

/** The addresses of every thing all of whose addresses are given, by its name in lower case. */
export function namedAddresses(document: EnvironmentDocument): NamedAddresses {
  const names = new Map<string, readonly AddressRange[]>()
  for (const [name, addresses] of [...pools(document), ...edges(document), ...others(document)]) {
    if (name === undefined || addresses.length === 0 || addresses.some((each) => each === undefined)) continue
    const ranges = addresses.flatMap((each) => each ?? []).flatMap(rangeOf)
    names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), ...ranges])
  }
  return names
}

function rangeOf(text: string): readonly AddressRange[] {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? [] : [rangeOfPrefix(prefix)]
}

function pools(document: EnvironmentDocument): readonly Given[] {
  return document.pools.flatMap(({ fqdn, vip, webServices, servers }): readonly Given[] => [
    [fqdn, [...servers.map(({ address }) => address), ...(vip ? [vip] : [])]],
    [webServices?.internal, [webServices?.vip]],
    ...servers.filter((server) => server.fqdn !== fqdn).map((server): Given => [server.fqdn, [server.address]]),
  ])
}

/** The names of an Edge are those of its inside; the names of its services stand for what the Internet sees. */
function edges(document: EnvironmentDocument): readonly Given[] {
  return listed(document.edgePools).flatMap(({ fqdn, nat, services, servers, vip }): readonly Given[] => {
    const publicOf = (service: 'access' | 'webConferencing' | 'av') =>
      vip?.external?.[service]
        ? [vip.external[service]]
        : servers.map((server) => server.public?.[service] ?? (nat === false ? server.external?.[service] : undefined))
    return [
      [fqdn, [...servers.map(({ internal }) => internal?.address), ...(vip?.internal ? [vip.internal] : [])]],
      ...servers
        .filter((server) => server.fqdn !== fqdn)
        .map((server): Given => [server.fqdn, [server.internal?.address]]),
      [services?.access?.fqdn, publicOf('access')],
      [services?.webConferencing?.fqdn, publicOf('webConferencing')],
      [services?.av?.fqdn, publicOf('av')],
    ]
  })
}

function others(document: EnvironmentDocument): readonly Given[] {
  return [
    ...listed(document.reverseProxies).map(
      (proxy): Given => [
        proxy.name ?? proxy.device,
        [proxy.public, ...(proxy.internalAddress ? [proxy.internalAddress] : [])],
      ],
    ),
    ...listed(document.officeWebApps).map((farm): Given => [farm.fqdn, [farm.address]]),
    ...[...listed(document.sqlServers), ...listed(document.fileShares), ...listed(document.devices)].flatMap(
      ({ name, fqdn, address }): readonly Given[] => [
        [name, [address]],
        ...(fqdn === name ? [] : [[fqdn, [address]] as const]),
      ],
    ),
    ...exchangeServers(document),
    ...listed(document.sites).map((site): Given => [site.name, [site.subnets]]),
    ...listed(document.vpn).map((vpn): Given => [vpn.name, [vpn.clientPool]]),
  ]
}

function exchangeServers({ exchange }: EnvironmentDocument): readonly Given[] {
  const servers = described(exchange)?.servers ?? []
  return servers.map(({ fqdn, address }): Given => [fqdn, [address]])
}
