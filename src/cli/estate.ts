/** What the files ready to use need to know of an environment beside its requirements. */

import { described, listed } from '../domain/listed.ts'
import type { Environment, EnvironmentDocument } from '../environment/model.ts'
import type { Facts } from '../facts/facts.ts'
import type { Estate } from '../reporters/ready/ready.ts'
import { rowsFor } from '../requirements/rows.ts'
import { edgePoolsOf, reverseProxyName } from '../requirements/sections.ts'

/** Read off the description, and off the facts about keys. */
export function estateOf(environment: Environment, facts: Facts): Estate {
  const { document } = environment
  const properties = rowsFor('certificate-properties', environment, facts)
  const recommended = properties.flatMap((row) =>
    row.kind === 'key' && row.algorithm === 'RSA' && row.verdict === 'recommended' ? [row.bits] : [],
  )
  return {
    name: document.name,
    zones: Object.fromEntries(
      Object.entries(document.dns ?? {}).map(([view, given]) => [view, Object.keys(given?.zones ?? {})]),
    ),
    sipDomains: document.sipDomains,
    insideDomains: insideDomains(document),
    domainControllers: controllersOf(document).map(({ fqdn, address = [] }) => ({ name: fqdn, addresses: address })),
    hosts: hostsOf(document),
    legacyKeys: properties.some((row) => row.kind === 'demand' && row.demand === 'legacy-key-provider'),
    keyBits: Math.min(...recommended),
  }
}

/** Every server but an Edge Server is a member of a domain, which has a zone for its members. */
function insideDomains({ activeDirectory, pools, sqlServers }: EnvironmentDocument): readonly string[] {
  const { forest, domains = [] } = activeDirectory ?? {}
  const members = [
    ...pools.flatMap((pool) => pool.servers.map((server) => server.fqdn ?? pool.fqdn)),
    ...listed(sqlServers).map(({ fqdn }) => fqdn),
  ]
  const above = members.flatMap((name) => (name === undefined ? [] : [name.slice(name.indexOf('.') + 1)]))
  const named = [...(forest?.name === undefined ? [] : [forest.name]), ...domains.map(({ name }) => name)]
  return [...new Set([...named, ...above])].filter((name) => name.includes('.'))
}

function controllersOf({ activeDirectory }: EnvironmentDocument) {
  return (activeDirectory?.domains ?? []).flatMap(({ domainControllers = [] }) => domainControllers)
}

type Host = Estate['hosts'][number]
type Given = readonly string[] | undefined

/** Servers, branch appliances and reverse proxies with the addresses of their own adapters. */
function hostsOf(document: EnvironmentDocument): readonly Host[] {
  const { pools, sqlServers, officeWebApps, exchange, reverseProxies, devices } = document
  const found: readonly (Host | undefined)[] = [
    ...pools.flatMap((pool) => pool.servers.map(({ fqdn, address }) => host(fqdn ?? pool.fqdn, address))),
    ...edgePoolsOf(document).flatMap((pool) =>
      pool.servers.map((server) => host(server.fqdn ?? pool.fqdn, ...edgeAddresses(server))),
    ),
    ...listed(sqlServers).map(({ name, fqdn, address }) => host(fqdn ?? name, address)),
    ...listed(officeWebApps).map(({ fqdn, address }) => host(fqdn, address)),
    ...(described(exchange)?.servers ?? []).map(({ fqdn, address }) => host(fqdn, address)),
    ...listed(reverseProxies).map((proxy, index) =>
      host(reverseProxyName(proxy, index), proxy.internalAddress, proxy.public),
    ),
    ...listed(devices)
      .filter(({ category }) => category === 'sba')
      .map(({ name, fqdn, address }) => host(fqdn ?? name, address)),
    ...controllersOf(document).map(({ fqdn, address }) => host(fqdn, address)),
  ]
  return found.filter((each) => each !== undefined)
}

function host(name: string | undefined, ...given: readonly Given[]): Host | undefined {
  const addresses = given.flatMap((each) => each ?? [])
  return name === undefined || addresses.length === 0 ? undefined : { name, addresses }
}

type EdgeServer = ReturnType<typeof edgePoolsOf>[number]['servers'][number]

/** Behind a translation the public addresses are on no adapter, but a firewall before it knows no others. */
function edgeAddresses({ internal, external, public: outside }: EdgeServer): readonly Given[] {
  const { access, webConferencing, av } = external ?? {}
  return [internal?.address, access, webConferencing, av, outside?.access, outside?.webConferencing, outside?.av]
}
