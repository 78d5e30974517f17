/** The names a reference may lead to. */

import type { EnvironmentDocument } from './model.ts'
import type { Kind } from './reference-walk.ts'

type Listed<T> = readonly T[] | 'none' | undefined

function listed<T>(list: Listed<T>): readonly T[] {
  return list === undefined || list === 'none' ? [] : list
}

/** The names of one group; `undefined` when the section is not given, so that nobody can tell. */
type Names = readonly string[] | undefined

function all(...groups: readonly Names[]): Names {
  return groups.includes(undefined) ? undefined : groups.flatMap((names) => names ?? [])
}

function namesIn<T>(list: Listed<T>, ofItem: (item: T) => readonly (string | undefined)[]): Names {
  return list === undefined
    ? undefined
    : listed(list)
        .flatMap(ofItem)
        .filter((name) => name !== undefined)
}

const pools = (document: EnvironmentDocument) => namesIn(document.pools, ({ fqdn }) => [fqdn])
const edgePools = (document: EnvironmentDocument) => namesIn(document.edgePools, ({ fqdn }) => [fqdn])
const sites = (document: EnvironmentDocument) => namesIn(document.sites, ({ name }) => [name])
const devices = (document: EnvironmentDocument) => namesIn(document.devices, ({ name }) => [name])
const sqlServers = (document: EnvironmentDocument) => namesIn(document.sqlServers, ({ name, fqdn }) => [name, fqdn])

/** Known only when every server says its name; a single server has that of its pool. */
function servers(document: EnvironmentDocument): Names {
  return all(serversIn(document.pools), serversIn(document.edgePools))
}

function serversIn(list: Listed<{ readonly servers: readonly { readonly fqdn?: string | undefined }[] }>): Names {
  if (list === undefined) return undefined
  const every = listed(list).flatMap((pool) => (pool.servers.length > 1 ? pool.servers : []))
  if (every.some(({ fqdn }) => fqdn === undefined)) return undefined
  return namesIn(list, (pool) => pool.servers.map(({ fqdn }) => fqdn))
}

function exchangeNames({ exchange }: EnvironmentDocument): Names {
  if (exchange === undefined || exchange === 'none') return exchange && []
  const { autodiscover, webServices } = exchange
  const members = (exchange.servers ?? []).map(({ fqdn }) => fqdn)
  return [autodiscover, webServices, ...members].filter((name) => name !== undefined)
}

function exchangeServers({ exchange }: EnvironmentDocument): Names {
  if (exchange === undefined || exchange === 'none') return exchange && []
  return namesIn(exchange.servers, ({ fqdn }) => [fqdn])
}

function officeWebApps(document: EnvironmentDocument): Names {
  return namesIn(document.officeWebApps, ({ fqdn, external, servers: members }) => [
    fqdn,
    external,
    ...(members ?? []).map((member) => member.fqdn),
  ])
}

function gatewaysAndTrunks({ voice }: EnvironmentDocument): Names {
  if (voice === undefined || voice === 'none') return voice && []
  return [...(voice.gateways ?? []).map(({ device }) => device), ...(voice.trunks ?? []).map(({ name }) => name)]
}

function zones(view: 'internal' | 'external' | 'vpn') {
  return ({ dns }: EnvironmentDocument): Names => Object.keys(dns?.[view]?.zones ?? {})
}

function regions(document: EnvironmentDocument): Names {
  return namesIn(document.network?.regions, ({ name }) => [name])
}

/** The ends of links: sites, regions where there are any, and the Internet. */
function ends(document: EnvironmentDocument): Names {
  return all(sites(document), regions(document) ?? [], ['internet'])
}

function holders(document: EnvironmentDocument): Names {
  const proxies = namesIn(document.reverseProxies, ({ name }) => [name])
  const deviceHosts = namesIn(document.devices, ({ fqdn }) => [fqdn])
  const parts = [pools, edgePools, servers, devices, sqlServers, officeWebApps, exchangeNames]
  return all(proxies, deviceHosts, ...parts.map((names) => names(document)))
}

function anything(document: EnvironmentDocument): Names {
  return all(...[pools, edgePools, servers, sites, devices, sqlServers].map((names) => names(document)))
}

const OF_KIND: { readonly [K in Kind]: (document: EnvironmentDocument) => Names } = {
  site: sites,
  region: regions,
  'site or region': ends,
  'site or pool': (document) => all(sites(document), pools(document)),
  pool: pools,
  'Edge pool': edgePools,
  device: devices,
  'device or pool': (document) => all(devices(document), pools(document)),
  'SQL Server': sqlServers,
  'file share': (document) => namesIn(document.fileShares, ({ name }) => [name]),
  'pool, Office Web Apps farm or Exchange name': (document) =>
    all(pools(document), officeWebApps(document), exchangeNames(document)),
  'server, pool or device': holders,
  VPN: (document) => namesIn(document.vpn, ({ name }) => [name]),
  'gateway or trunk': gatewaysAndTrunks,
  'Exchange server': exchangeServers,
  'SIP domain': ({ sipDomains }) => sipDomains,
  'pool, server, site or device': anything,
  'zone of the internal view': zones('internal'),
  'zone of the external view': zones('external'),
  'zone of the vpn view': zones('vpn'),
}

/** Every name something of the kind has; `undefined` when a section that could hold one is not given. */
export function namesOfKind(document: EnvironmentDocument, kind: Kind): Names {
  const names = OF_KIND[kind](document)
  return names && [...new Set(names)]
}
