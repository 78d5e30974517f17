/** What stands between the inside and the Internet: the Edge pools, their services, and the reverse proxies. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import {
  type EdgePool,
  type EdgeService,
  edgeInternalAddresses,
  edgeServiceAddresses,
  ownAddresses,
} from './addresses.ts'
import { edgePoolsOf, type ReverseProxy } from './sections.ts'
import type { Thing } from './things.ts'

/** Every Edge pool, under the name of its internal side. */
export function edgePoolThings(document: EnvironmentDocument): readonly Thing[] {
  return edgePoolsOf(document).map((pool, index) => ({
    name: pool.fqdn,
    at: ['edgePools', index],
    product: pool.product ?? document.product,
    addresses: edgeInternalAddresses(pool),
  }))
}

/** Every Edge Server that has a name. */
export function edgeServers(document: EnvironmentDocument): readonly Thing[] {
  return edgePoolsOf(document).flatMap((pool, index) =>
    pool.servers.flatMap(({ fqdn, internal }, server): Thing[] =>
      fqdn === undefined
        ? []
        : [
            {
              name: fqdn,
              at: ['edgePools', index, 'servers', server],
              product: pool.product ?? document.product,
              addresses: ownAddresses(internal?.address, 'edgePools.servers.internal'),
            },
          ],
    ),
  )
}

/** The external name of a service, of every Edge pool that gives one. */
export function edgeServices(document: EnvironmentDocument, service: EdgeService): readonly Thing[] {
  return servicesNamed(document, service, service)
}

/** The host that XMPP partners are sent to; it answers on the address of the Access Edge service. */
export function xmppHosts(document: EnvironmentDocument): readonly Thing[] {
  return servicesNamed(document, 'xmpp', 'access')
}

function servicesNamed(
  document: EnvironmentDocument,
  named: EdgeService | 'xmpp',
  answersAt: EdgeService,
): readonly Thing[] {
  return edgePoolsOf(document).flatMap((pool: EdgePool, index): Thing[] => {
    const name = pool.services?.[named]?.fqdn
    if (name === undefined) return []
    const at: Path = ['edgePools', index, 'services', named]
    return [{ name, at, product: pool.product ?? document.product, addresses: edgeServiceAddresses(pool, answersAt) }]
  })
}

/** The SIP domains that hold the name of an Access Edge service: hosted services look for it there. */
export function accessEdgeDomains(document: EnvironmentDocument): readonly Thing[] {
  const services = edgeServices(document, 'access')
  return document.sipDomains.flatMap((name, index): Thing[] =>
    services.some((service) => service.name.endsWith(`.${name}`))
      ? [{ name, at: ['sipDomains', index], product: document.product }]
      : [],
  )
}

/** The side of a reverse proxy that faces the pools, where it has a name. */
export function reverseProxyInterfaces(document: EnvironmentDocument): readonly Thing[] {
  const devices = new Map(listed(document.devices).map((device) => [device.name, device]))
  return listed(document.reverseProxies).flatMap((proxy, index): Thing[] => {
    const device = proxy.device === undefined ? undefined : devices.get(proxy.device)
    const name = device?.fqdn ?? (proxy.name?.includes('.') ? proxy.name.toLowerCase() : undefined)
    if (name === undefined) return []
    const addresses = interfaceAddresses(proxy, device?.address)
    return [{ name, at: ['reverseProxies', index], product: document.product, addresses }]
  })
}

/** Some record the address for management instead, where it is another. */
function interfaceAddresses({ internalAddress }: ReverseProxy, device: readonly string[] | undefined) {
  const own = ownAddresses(internalAddress, 'reverseProxies.internalAddress')
  return { ...own, match: 'some', addresses: [...new Set([...own.addresses, ...(device ?? [])])] } as const
}
