/** Whom the estate meets outside: partners, services, Microsoft 365, clients on a VPN. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { TopologyBuilder } from './topology-builder.ts'
import { INTERNET, ONLINE, PERIMETER } from './topology-zones.ts'

/** Outsiders that come through the federation route. */
const FEDERATED = 'federated'
const REMOTE = 'remote-users'

type Features = NonNullable<EnvironmentDocument['features']>
type Outsider = readonly [kind: string, name: string, what: string, more?: readonly string[] | undefined]

export function addOutside(builder: TopologyBuilder, { features = {}, vpn }: EnvironmentDocument): void {
  for (const [kind, name, what, more = []] of outsidersOf(features)) {
    builder.add({ kind, names: [name], lines: [name, what, ...more], zone: INTERNET })
  }
  if (features.hybrid?.enabled) {
    const name = features.hybrid.tenant ?? 'Tenant'
    builder.add({ kind: FEDERATED, names: [name], lines: [name, 'Microsoft 365 tenant'], zone: ONLINE })
  }
  for (const { name, gateway = [] } of listed(vpn)) {
    builder.add({ kind: 'vpn', names: [name], lines: [name, 'VPN', ...gateway], zone: PERIMETER })
  }
}

function outsidersOf({ remoteAccess, federation, publicIm, xmpp }: Features): readonly Outsider[] {
  return [
    ...(remoteAccess?.enabled ? [[REMOTE, 'Remote users', 'sign in without a VPN'] as const] : []),
    ...(federation?.enabled ? partnersOf(federation) : []),
    ...(publicIm?.enabled ? [[FEDERATED, 'Public IM', 'services', publicIm.providers] as const] : []),
    ...(xmpp?.enabled ? [['xmpp', 'XMPP partners', 'over the XMPP proxy', xmpp.partners] as const] : []),
  ]
}

/** Partners are one box: there may be hundreds. */
function partnersOf({
  mode,
  allowedDomains,
  hostingProviders = [],
}: NonNullable<Features['federation']>): readonly Outsider[] {
  const partners = allowedDomains?.map(({ domain }) => domain)
  const providers = hostingProviders.filter(({ enabled }) => enabled !== false)
  return [
    [FEDERATED, 'Federation partners', mode === 'partners' ? 'those listed' : 'any partner', partners],
    ...providers.map(({ name, proxyFqdn }) => [FEDERATED, name ?? proxyFqdn, 'Hosting provider'] as const),
  ]
}

/** Where the description has one Edge pool for it: the federation route, or the only one there is. */
export function linkOutside(builder: TopologyBuilder, { edgePools }: EnvironmentDocument): void {
  const pools = listed(edgePools)
  const only = pools.length === 1 ? pools : []
  const route =
    pools.find(({ federationRoute }) => federationRoute) ??
    only.find(({ federationRoute }) => federationRoute !== false)
  const xmppRoute = pools.find(({ xmppRoute: is }) => is)
  const edge = (pool: { fqdn: string } | undefined) => builder.find(pool?.fqdn, 'edge')
  for (const id of builder.ids(FEDERATED)) builder.link(id, edge(route), 'federation')
  for (const id of builder.ids('xmpp')) builder.link(id, edge(xmppRoute), 'XMPP')
  for (const id of builder.ids(REMOTE)) for (const pool of pools) builder.link(id, edge(pool), 'sign-in')
}
