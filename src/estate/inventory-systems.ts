/** What stands around the pools: directory, stores, web, other products, equipment, clients. */

import { described, listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import { type Listing, listing, systemText } from './table.ts'

type Urls = Exclude<NonNullable<EnvironmentDocument['simpleUrls']>, 'none'>

/** Every simple URL on a row of its own. */
function urlsOf({ simpleUrls }: EnvironmentDocument) {
  const given = described(simpleUrls)
  if (given === undefined) return []
  return [setOf(given), ...(given.sites ?? []).map((set) => setOf(set, set.site))].flat()
}

function setOf({ meet, dialin, admin }: Pick<Urls, 'meet' | 'dialin' | 'admin'>, site?: string) {
  const meets = typeof meet === 'object' ? Object.entries(meet) : [['', meet] as const]
  const all = [
    ...meets.map(([domain, url]) => ({ kind: 'Meet', domain, url, site })),
    { kind: 'Dial-in', domain: '', url: dialin, site },
    { kind: 'Control Panel', domain: '', url: admin, site },
  ]
  return all.filter(({ url }) => url !== undefined)
}

function featuresOf({ features }: EnvironmentDocument) {
  return Object.entries(features ?? {}).flatMap(([name, feature]) => {
    if (feature === undefined) return []
    const wanted = 'enabled' in feature ? feature.enabled : undefined
    const kind = 'mode' in feature ? feature.mode : 'method' in feature ? feature.method : undefined
    return [{ name, wanted, kind }]
  })
}

export const SYSTEM_LISTINGS: readonly Listing[] = [
  listing('features', 'Features', ({ document }) => featuresOf(document), {
    feature: ({ name }) => name,
    wanted: ({ wanted }) => wanted,
    kind: ({ kind }) => kind,
  }),
  listing('coexistsWith', 'Earlier systems', ({ document }) => listed(document.coexistsWith), {
    system: ({ system }) => system,
    site: ({ site }) => site,
    pools: ({ pools }) => pools,
    users: ({ users }) => users,
    build: ({ productVersion }) => productVersion,
    'out of service on': ({ removedOn }) => removedOn,
  }),
  listing('activeDirectory', 'Domains', ({ document }) => document.activeDirectory?.domains, {
    domain: ({ name }) => name,
    'functional level': ({ functionalLevel }) => functionalLevel,
    prepared: ({ prepared }) => prepared,
    users: ({ users }) => users,
    servers: ({ servers }) => servers,
  }),
  listing(
    'activeDirectory',
    'Domain controllers',
    ({ document }) => document.activeDirectory?.domains?.flatMap(({ domainControllers = [] }) => domainControllers),
    {
      'domain controller': ({ fqdn }) => fqdn,
      site: ({ site }) => site,
      addresses: ({ address }) => address,
      system: ({ os }) => systemText(os),
      'global catalog': ({ globalCatalog }) => globalCatalog,
    },
  ),
  listing('sqlServers', 'SQL Servers', ({ document }) => listed(document.sqlServers), {
    name: ({ name }) => name,
    FQDN: ({ fqdn }) => fqdn,
    site: ({ site }) => site,
    addresses: ({ address }) => address,
    version: ({ version }) =>
      version &&
      [version.name, version.servicePack, version.cumulativeUpdate, version.edition].filter(Boolean).join(' '),
    instance: ({ instance }) => instance,
    system: ({ os }) => systemText(os),
  }),
  listing('fileShares', 'File shares', ({ document }) => listed(document.fileShares), {
    name: ({ name }) => name,
    path: ({ unc }) => unc,
    server: ({ fqdn }) => fqdn,
    site: ({ site }) => site,
    storage: ({ storage }) => storage,
    DFS: ({ dfs }) => dfs,
  }),
  listing('reverseProxies', 'Reverse proxies', ({ document }) => listed(document.reverseProxies), {
    name: ({ device, name }) => device ?? name,
    software: ({ product }) => product,
    site: ({ site }) => site,
    'inside addresses': ({ internalAddress }) => internalAddress,
    'public addresses': ({ public: outside }) => outside,
    publishes: ({ publish }) => publish?.map(({ hosts, to }) => `${hosts.join(' + ')} to ${to}`),
  }),
  listing('simpleUrls', 'Simple URLs', ({ document }) => urlsOf(document), {
    kind: ({ kind }) => kind,
    'SIP domain': ({ domain }) => domain,
    site: ({ site }) => site,
    URL: ({ url }) => url,
  }),
  listing('exchange', 'Exchange servers', ({ document }) => exchangeOf(document), {
    server: ({ fqdn }) => fqdn,
    version: ({ version }) => version,
    roles: ({ roles }) => roles,
    site: ({ site }) => site,
    addresses: ({ address }) => address,
  }),
  listing('officeWebApps', 'Office Web Apps', ({ document }) => listed(document.officeWebApps), {
    farm: ({ fqdn }) => fqdn,
    'name outside': ({ external }) => external,
    version: ({ version }) => version,
    site: ({ site }) => site,
    addresses: ({ address }) => address,
    servers: ({ servers }) => servers?.map(({ fqdn }) => fqdn),
  }),
  listing('sharePoint', 'SharePoint', ({ document }) => listed(document.sharePoint), {
    farm: ({ fqdn }) => fqdn,
    version: ({ version }) => version,
    uses: ({ uses }) => uses,
  }),
  listing('devices', 'Devices', ({ document }) => listed(document.devices), {
    name: ({ name }) => name,
    category: ({ category }) => category,
    device: ({ vendor, model }) => `${vendor} ${model}`,
    version: ({ version }) => version,
    count: ({ count }) => count,
    site: ({ site }) => site,
    FQDN: ({ fqdn }) => fqdn,
    addresses: ({ address }) => address,
    procurement: ({ procurement }) => procurement,
  }),
  listing('clients', 'Clients', ({ document }) => listed(document.clients), {
    client: ({ client }) => client,
    build: ({ version }) => version,
    system: ({ os }) => systemText(os),
    count: ({ count }) => count,
    site: ({ site }) => site,
    beside: ({ outlook, browser }) => [outlook, browser],
  }),
  listing('adminWorkstations', 'Administrative computers', ({ document }) => listed(document.adminWorkstations), {
    name: ({ name }) => name,
    system: ({ os }) => systemText(os),
    build: ({ productVersion }) => productVersion,
    browser: ({ browser }) => browser,
  }),
]

type Exchange = Exclude<NonNullable<EnvironmentDocument['exchange']>, 'none'>
type ExchangeServer = NonNullable<Exchange['servers']>[number]
type Unnamed = Omit<ExchangeServer, 'fqdn'> & { fqdn: string | undefined }

/** Its servers with the version of Exchange; without servers Exchange itself. */
function exchangeOf({ exchange }: EnvironmentDocument): readonly Unnamed[] {
  const given = described(exchange)
  if (given === undefined) return []
  const { servers = [], version, webServices, public: outside } = given
  return servers.length > 0
    ? servers.map((server) => ({ ...server, version: server.version ?? version }))
    : [{ fqdn: webServices, version, address: outside }]
}
