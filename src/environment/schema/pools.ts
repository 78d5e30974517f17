/** Pools of servers inside, and the stores behind them. */

import type * as z from 'zod'
import { ipAddresses } from './addresses.ts'
import { noneOr, optional, shortOrLong } from './forms.ts'
import { choice, flag, fqdn, list, none, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { deviceName, siteName } from './names.ts'
import { computer, installation, product, serverDefaults } from './servers.ts'
import { users } from './sites.ts'

const ROLES = [
  'front-end',
  'standard-edition',
  'director',
  'mediation',
  'persistent-chat',
  'video-interop',
  'survivable-branch-server',
  'trusted-application',
] as const

const COLLOCATED = [
  'mediation',
  'archiving',
  'monitoring',
  'persistent-chat',
  'persistent-chat-database',
  'trusted-application',
  'lync-room-system-portal',
  'director',
  'edge',
  'video-interop',
  'office-web-apps',
  'exchange',
  'exchange-um',
  'share-point',
  'sql-server',
  'file-share',
  'reverse-proxy',
] as const

export const LOAD_BALANCING = ['dns', 'hardware', 'none'] as const

/** A database store: the one SQL Server that holds it, or the servers and how they stand in for each other. */
function store(description: string) {
  const sql = (what: string) => text(`${what}: the name of a SQL Server below sqlServers`, { examples: ['sql01'] })
  const long = later(() =>
    record(description, {
      mode: choice('how the database survives the loss of a server', [
        'standalone',
        'mirroring',
        'failover-cluster',
        'always-on-failover-cluster',
        'always-on-availability-group',
      ]),
      ...optional({
        principal: sql('the server that holds it, or the principal of the mirror'),
        mirror: sql('the mirror'),
        witness: sql('the witness of the mirror'),
        nodes: list('the nodes of the cluster or the replicas of the group', sql('a node')),
        listener: fqdn('the name of the cluster or the availability group listener'),
        instance: text('the instance; default the default instance', { examples: ['RTC'] }),
        synchronous: flag('whether mirroring is synchronous (high safety); asynchronous is not supported'),
      }),
    }),
  )
  type Store = z.output<typeof long>
  const short = sql('the server that holds it').transform((name): Store => ({ mode: 'standalone', principal: name }))
  return shortOrLong(description, 'the name of a SQL Server', short, long)
}

const webServices = later(() =>
  record('the web services of the pool', {
    ...optional({
      internal: fqdn('the internal web services FQDN; default the pool FQDN'),
      external: fqdn('the external web services FQDN'),
      vip: ipAddresses('the virtual address of the web services on the load balancer'),
      loadBalancer: deviceName('the name of the load balancer below devices', 'lb01'),
      persistence: choice('what keeps a client on one server', ['source-address', 'cookie', 'none']),
      idleTimeoutSeconds: whole('the TCP idle timeout on the load balancer, in seconds; 1800 is documented'),
      monitorPort: whole('the port the load balancer monitors; 5061 is documented'),
    }),
  }),
)

const server = later(() =>
  record('a server of the pool', {
    ...optional({
      fqdn: fqdn('its FQDN; a Standard Edition server has that of its pool and may leave it out'),
      address: ipAddresses('its address, or its addresses'),
      site: siteName('the name of its site below sites, where a pool is spread over two'),
      standby: flag('for Persistent Chat: whether the server is a standby', { default: false }),
    }),
    ...computer(),
    ...installation(),
  }),
)

/** An FQDN, or the word none. */
function fqdnOrNone(description: string) {
  return later(() => noneOr('an FQDN', description, (value) => value !== none.value, fqdn(description)))
}

const pool = later(() =>
  record('a pool, or a single server that is its own pool', {
    fqdn: fqdn('the pool FQDN; for a Standard Edition server the FQDN of the server'),
    role: choice('the role of the pool', ROLES),
    ...optional({
      product,
      site: siteName(),
      users: later(() => users('the users homed on it, where a site has several pools')),
      loadBalancing: choice('how SIP traffic is spread over the servers', LOAD_BALANCING),
      loadBalancer: deviceName('with hardware: the name of the load balancer below devices', 'lb01'),
      vip: ipAddresses('with hardware: the virtual address the pool FQDN leads to'),
      webServices,
      collocated: list('other roles on the same servers', choice('a role', COLLOCATED)),
      centralManagement: flag('whether it holds the Central Management store'),
      pairedWith: fqdnOrNone('the pool it is paired with for disaster recovery'),
      edgePool: fqdnOrNone('the Edge pool its audio and video use'),
      nextHop: fqdn('the pool a Director, Mediation or Persistent Chat pool works for'),
      backEnd: later(() => store('the Back End: where the user store is')),
      archivingStore: later(() => store('where the Archiving store is')),
      monitoringStore: later(() => store('where the Monitoring store is')),
      persistentChatStore: later(() => store('where the Persistent Chat store is')),
      persistentChatComplianceStore: later(() => store('where the Persistent Chat compliance store is')),
      fileShare: text('the file share: the name of one below fileShares, or a UNC path such as \\\\fs01\\lync', {
        examples: ['files', '\\\\fs01\\lync'],
      }),
      largeMeetings: flag('whether the pool is kept for meetings of 250 to 1,000 participants'),
    }),
    ...installation(),
    serverDefaults: serverDefaults.optional(),
    servers: list('the servers of the pool', server).min(1, 'a pool has at least one server'),
  }),
)

export const pools = later(() => list('the pools', pool).min(1, 'there is at least one pool'))
