/** SQL Servers and file shares. */

import type * as z from 'zod'
import { ipAddresses } from './addresses.ts'
import { noneOrList, optional, shortOrLong } from './forms.ts'
import { choice, flag, fqdn, port, record, text } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { computer, tls } from './servers.ts'

const versionParts = later(() =>
  record('the version of SQL Server', {
    name: text('its name, such as SQL Server 2012; the edition may be part of it', { examples: ['SQL Server 2012'] }),
    ...optional({
      edition: text('the edition', { like: ['Standard', 'Enterprise'] }),
      servicePack: text('the service pack', { like: 'SP1' }),
      cumulativeUpdate: text('the cumulative update', { like: 'CU2' }),
      build: text('the build', { like: '11.0.3000.0' }),
      architecture: choice('the processor architecture', ['x64', 'x86']),
    }),
  }),
)

const version = later(() =>
  shortOrLong(
    'the version of SQL Server, such as SQL Server 2012 SP1 Standard',
    'a text',
    text('the version of SQL Server', { examples: ['SQL Server 2012 SP1 Standard'] }).transform(
      (name): z.output<typeof versionParts> => ({ name }),
    ),
    versionParts,
  ),
)

const sqlServer = later(() =>
  record('a SQL Server', {
    name: text('the name other sections refer to', { examples: ['sql01'] }),
    ...optional({
      fqdn: fqdn('its FQDN'),
      address: ipAddresses('its address'),
      site: siteName(),
      version,
      instance: text('the instance; default the default instance (MSSQLSERVER)', { examples: ['RTC'] }),
      port: port('its TCP port; default 1433 for the default instance'),
      mirroringPort: port('the TCP port of the mirroring endpoint; default 5022, for a witness 7022'),
      domainJoined: flag('whether it is a member of a domain'),
      firewallExceptions: flag('whether its firewall exceptions are set'),
      tls: tls(),
    }),
    ...computer(),
  }),
)

export const sqlServers = later(() => noneOrList('the SQL Servers of back ends and other stores', sqlServer))

const fileShare = later(() =>
  record('a file share', {
    name: text('the name other sections refer to', { examples: ['files'] }),
    unc: text('its UNC path', { like: '\\\\fs01.contoso.net\\lync' }),
    ...optional({
      fqdn: fqdn('the FQDN of the server that holds it'),
      address: ipAddresses('the address of the server that holds it'),
      site: siteName(),
      storage: choice('what it is stored on: directly attached disks, a storage network, or network-attached storage', [
        'das',
        'san',
        'nas',
      ]),
      dfs: choice('whether it is a namespace of the distributed file system, and of which kind', [
        'domain-based',
        'stand-alone',
        'none',
      ]),
      clustered: flag('whether it is on a failover cluster'),
    }),
    ...computer(),
  }),
)

export const fileShares = later(() => noneOrList('the file shares of the pools', fileShare))
