/** Sites, pools and servers. */

import { listed } from '../domain/listed.ts'
import type { Environment, EnvironmentDocument, Server } from '../environment/model.ts'
import { ROLE_TEXTS } from './roles.ts'
import { type Listing, listing, systemText } from './table.ts'

type Pool = EnvironmentDocument['pools'][number]
type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]
type EdgeServer = EdgePool['servers'][number]
type Store = NonNullable<Pool['backEnd']>

/** The SQL Servers that hold a store. */
export function holdersOf({ principal, mirror, witness, nodes = [] }: Store): readonly string[] {
  return [principal, mirror, witness, ...nodes].filter((name) => name !== undefined)
}

/** `sql01`, or `sql01 + sql02 (mirroring)`. */
function storeText(store: Store | undefined): string | undefined {
  if (store === undefined) return undefined
  const { mode, listener, instance } = store
  const names = [...holdersOf(store), ...(listener === undefined ? [] : [listener])].join(' + ')
  const how = [...(mode === 'standalone' ? [] : [mode]), ...(instance === undefined ? [] : [`instance ${instance}`])]
  return how.length === 0 ? names : `${names} (${how.join(', ')})`
}

/** A server as it is described, beside the server with what it inherits. */
interface Described<Own> {
  readonly server: Server
  readonly own: Own | undefined
}

function serversOf<Own>(
  { servers }: Environment,
  pools: readonly { readonly servers: readonly Own[] }[],
  isOurs: (server: Server) => boolean,
): readonly Described<Own>[] {
  const owns = pools.flatMap((pool) => pool.servers)
  return servers.filter(isOurs).map((server, index) => ({ server, own: owns[index] }))
}

const COMPUTER = {
  system: ({ server }: Described<unknown>) => systemText(server.os?.value),
  build: ({ server }: Described<unknown>) => server.productVersion?.value,
  TLS: ({ server }: Described<unknown>) => server.tls?.value.versions,
  cores: ({ server }: Described<unknown>) => server.hardware?.value.cores,
  'memory in GB': ({ server }: Described<unknown>) => server.hardware?.value.memoryGb,
}

type PerService = NonNullable<EdgeServer['public']>

function addressesOf(services: PerService | undefined): readonly string[] {
  const { access = [], webConferencing = [], av = [] } = services ?? {}
  return [...new Set([...access, ...webConferencing, ...av])]
}

export const SERVER_LISTINGS: readonly Listing[] = [
  listing('sipDomains', 'SIP domains', ({ document }) => document.sipDomains, { 'SIP domain': (domain) => domain }),
  listing('sites', 'Sites', ({ document }) => document.sites, {
    site: ({ name }) => name,
    'branch of': ({ branchOf }) => branchOf,
    region: ({ region }) => region,
    country: ({ country }) => country,
    users: ({ users }) => users?.total,
    subnets: ({ subnets }) => subnets,
    'survivable branch': ({ survivableBranch }) => survivableBranch?.map(({ name }) => name),
    'telephone network': ({ pstn }) => pstn,
    Internet: ({ internet }) => internet,
  }),
  listing('pools', 'Pools', ({ document }) => document.pools.map((pool) => ({ pool, document })), {
    pool: ({ pool }) => pool.fqdn,
    role: ({ pool }) => ROLE_TEXTS[pool.role],
    product: ({ pool, document }) => pool.product ?? document.product,
    site: ({ pool }) => pool.site,
    servers: ({ pool }) => pool.servers.length,
    users: ({ pool }) => pool.users?.total,
    'also there': ({ pool }) => pool.collocated,
    'load balancing': ({ pool }) => [pool.loadBalancing, pool.loadBalancer],
    'web services': ({ pool }) => [pool.webServices?.internal, pool.webServices?.external],
    'next hop': ({ pool }) => pool.nextHop,
    'paired with': ({ pool }) => pool.pairedWith,
    'Edge pool': ({ pool }) => pool.edgePool,
    'back end': ({ pool }) => storeText(pool.backEnd),
    'other stores': ({ pool }) => [
      storeText(pool.archivingStore),
      storeText(pool.monitoringStore),
      storeText(pool.persistentChatStore),
      storeText(pool.persistentChatComplianceStore),
    ],
    'file share': ({ pool }) => pool.fileShare,
  }),
  listing(
    'pools',
    'Servers',
    (environment) => serversOf(environment, environment.document.pools, ({ role }) => role !== 'edge'),
    {
      server: ({ server }) => server.id,
      pool: ({ server }) => server.pool,
      addresses: ({ own }) => own?.address,
      ...COMPUTER,
    },
  ),
  listing('edgePools', 'Edge pools', ({ document }) => listed(document.edgePools), {
    pool: ({ fqdn }) => fqdn,
    product: ({ product }) => product,
    site: ({ site }) => site,
    servers: ({ servers }) => servers.length,
    'next hop': ({ nextHop }) => nextHop,
    'load balancing': ({ loadBalancing }) =>
      loadBalancing && [`inside ${loadBalancing.internal}`, `outside ${loadBalancing.external}`],
    'Access Edge': ({ services }) => services?.access?.fqdn,
    'Web Conferencing Edge': ({ services }) => services?.webConferencing?.fqdn,
    'A/V Edge': ({ services }) => services?.av?.fqdn,
    'federation route': ({ federationRoute }) => federationRoute,
    NAT: ({ nat }) => nat,
  }),
  listing(
    'edgePools',
    'Edge Servers',
    (environment) => serversOf(environment, listed(environment.document.edgePools), ({ role }) => role === 'edge'),
    {
      server: ({ server }) => server.id,
      pool: ({ server }) => server.pool,
      'inside addresses': ({ own }) => own?.internal?.address,
      'outside addresses': ({ own }) => addressesOf(own?.external),
      'public addresses': ({ own }) => addressesOf(own?.public),
      ...COMPUTER,
    },
  ),
]
