/** Where servers present certificates, as the description has it: by which name, on which port, and who may answer there. */

import { listed } from '../domain/listed.ts'
import { rememberedOf } from '../domain/memo.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { DnsObservation, DnsView } from '../question.ts'
import { type Pool, poolAddresses, webAddresses } from '../requirements/addresses.ts'
import { edgePoolsOf, isFrontEnd, reverseProxyName } from '../requirements/sections.ts'
import { type Assigned, assignments, idsOf } from './certificates.ts'
import { endpoint, HTTPS_PORT, type Presenter, presentersOf, SIP_PORT, type TlsEndpoint } from './tls-endpoint.ts'
import { ofEdge } from './tls-endpoints-edge.ts'

export type { TlsEndpoint } from './tls-endpoint.ts'

/** The endpoints a server of the product, a reverse proxy or an Office Web Apps farm has. The A/V Edge service begins without TLS. */
export const tlsEndpointsOf = rememberedOf((document: EnvironmentDocument): readonly TlsEndpoint[] => {
  const all = [
    ...document.pools.flatMap((pool, index) => ofPool(pool, ['pools', index])),
    ...edgePoolsOf(document).flatMap((edge, index) => ofEdge(edge, ['edgePools', index], document)),
    ...ofProxies(document),
    ...ofFarms(document),
  ]
  // Two Edge pools may share the names of their services.
  const byId = new Map<string, TlsEndpoint>()
  for (const { presenters, given, ...each } of all) {
    const before = byId.get(each.id)
    byId.set(each.id, {
      ...(before ?? each),
      given: [...new Set([...(before?.given ?? []), ...given])],
      presenters: [...(before?.presenters ?? []), ...presenters],
    })
  }
  return [...byId.values()]
})

/** Where a name is looked up by whoever stands there. */
export function viewFrom(from: TlsEndpoint['from']): DnsView {
  return from === 'inside' ? 'internal' : 'external'
}

/** The addresses behind the name: as DNS has them, else as the description gives them. */
export function addressesBehind({ given }: TlsEndpoint, answers: readonly DnsObservation[]): readonly string[] {
  const found = answers.flatMap((answer) =>
    answer.status === 'answered' ? answer.records.map(({ data }) => data) : [],
  )
  return found.length > 0 ? [...new Set(found)] : given
}

/** Whoever may answer at an address: its owner, or behind an address that is nobody's own, any of them. */
export function presentersAt({ presenters }: TlsEndpoint, address: string): readonly Presenter[] {
  const owners = presenters.filter(({ addresses }) => addresses.includes(address))
  return owners.length > 0 ? owners : presenters
}

/** The certificates assigned to whoever may answer at an address; nothing where one of them has none. */
export function assignedAt(
  endpoint: TlsEndpoint,
  address: string,
  document: EnvironmentDocument,
): readonly string[] | undefined {
  const assigned = assignmentsOf(document)
  const ids = presentersAt(endpoint, address).map(({ assignees }) => idsOf(assignees, endpoint.uses, assigned))
  return ids.every((each) => each !== undefined) ? [...new Set(ids.flat())] : undefined
}

const assignmentsOf = rememberedOf((document: EnvironmentDocument): Assigned => assignments(document))

/** Clients register with these. */
function isRegistrar({ role }: Pool): boolean {
  return isFrontEnd({ role }) || role === 'director' || role === 'survivable-branch-server'
}

function ofPool(pool: Pool, at: Path): readonly TlsEndpoint[] {
  if (!isRegistrar(pool)) return []
  const { fqdn: name, webServices } = pool
  const presenters = presentersOf(pool, at, ({ address }) => address)
  const sip = { port: SIP_PORT, presenters, uses: ['Default'], wildcard: false } as const
  const endpoints = [endpoint('inside', { ...sip, name, at: [...at, 'fqdn'], given: poolAddresses(pool).addresses })]
  if (pool.role === 'survivable-branch-server') return endpoints
  const balancer = webServices?.loadBalancer
  const web = presenters.map(({ assignees, ...each }) => ({
    ...each,
    assignees: balancer === undefined ? assignees : [balancer, ...assignees],
  }))
  const internal = webServices?.internal
  return [
    ...endpoints,
    endpoint('inside', {
      name: internal ?? name,
      port: HTTPS_PORT,
      at: internal === undefined ? [...at, 'fqdn'] : [...at, 'webServices', 'internal'],
      given: webAddresses(pool).addresses,
      presenters: web,
      uses: ['LoadBalancer', 'WebServicesInternal', 'Default'],
      wildcard: true,
    }),
  ]
}

/** Every name that is published over HTTPS. */
function ofProxies({ reverseProxies }: EnvironmentDocument): readonly TlsEndpoint[] {
  return listed(reverseProxies).flatMap((proxy, index) => {
    const title = reverseProxyName(proxy, index)
    const at: Path = ['reverseProxies', index]
    const given = proxy.public ?? []
    const presenters = [{ title, assignees: [title], at, addresses: given }]
    return (proxy.publish ?? []).flatMap(({ hosts, ports }, rule) =>
      ports !== undefined && !(HTTPS_PORT in ports)
        ? []
        : hosts.map((name) =>
            endpoint('internet', {
              name,
              port: HTTPS_PORT,
              at: [...at, 'publish', rule, 'hosts'],
              given,
              presenters,
              uses: ['ReverseProxyListener'],
              wildcard: true,
            }),
          ),
    )
  })
}

function ofFarms({ officeWebApps }: EnvironmentDocument): readonly TlsEndpoint[] {
  return listed(officeWebApps).map((farm, index) => {
    const { fqdn: name, address = [], loadBalancer, servers = [] } = farm
    const at: Path = ['officeWebApps', index]
    const balancers = loadBalancer === undefined ? [] : [loadBalancer]
    const own = servers.map((server, each) => ({
      title: server.fqdn,
      assignees: [...balancers, server.fqdn, name],
      at: [...at, 'servers', each],
      addresses: server.address ?? [],
    }))
    const farmItself = { title: name, assignees: [...balancers, name], at, addresses: address }
    return endpoint('inside', {
      name,
      port: HTTPS_PORT,
      at: [...at, 'fqdn'],
      given: address,
      presenters: own.length > 0 ? own : [farmItself],
      uses: ['LoadBalancer', 'OfficeWebApps'],
      wildcard: true,
    })
  })
}
