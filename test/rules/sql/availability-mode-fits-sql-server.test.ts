import rule from '../../../rules/sql/availability-mode-fits-sql-server.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
  },
  { name: 'met: a mirror', on: 'woodgrovebank-hardware-balanced', met: ['pool01.corp.woodgrovebank.com Back End'] },
  {
    name: 'unmet: Standard in an availability group',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, backEnd: { mode: always-on-availability-group, nodes: [sql01, sql11] } }]\n',
    unmet: ['pool01.int.proseware.com Back End'],
    says: 'sql01 is SQL Server 2014 Standard SP2, which is not supported for Always On availability group',
  },
  {
    name: 'unmet: an update level that is too low',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, backEnd: { mode: failover-cluster, nodes: [sql01] } }]\nsqlServers: [{ name: sql01, version: SQL Server 2012 SP1 Standard }]\n',
    unmet: ['pool01.int.proseware.com Back End'],
    says: 'sql01 is SQL Server 2012 Standard SP1 without Service Pack 2 with Cumulative Update 2, which is not supported for failover cluster',
  },
  {
    name: 'met: the update level',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, backEnd: { mode: failover-cluster, nodes: [sql01] } }]\nsqlServers: [{ name: sql01, version: SQL Server 2012 SP2 CU2 Standard }]\n',
    met: ['pool01.int.proseware.com Back End'],
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2019 Standard }]\n',
    unmet: ['pool01.corp.margiestravel.com Back End'],
    level: 'warn',
    says: 'sql01 is SQL Server 2019 Standard, which is not supported for Always On availability group',
  },
  {
    name: 'unknown: the update level is not given',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, backEnd: { mode: failover-cluster, nodes: [sql01] } }]\nsqlServers: [{ name: sql01, version: SQL Server 2012 SP2 Standard }]\n',
    unknown: ['pool01.int.proseware.com Back End'],
    says: 'whether sql01 may hold a store by failover cluster is not known: whether it has Service Pack 2 with Cumulative Update 2 is not given',
  },
  {
    name: 'unknown: the edition is not given',
    on: 'adatum-scaled-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP1 }]\n',
    unknown: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
    says: 'whether sql01 may hold a store by failover cluster is not known: its edition is not given, and must be Standard or Enterprise',
  },
  {
    name: 'unknown: a version that is none',
    on: 'adatum-scaled-edge',
    overlay: 'sqlServers: [{ name: sql01, version: newest }]\n',
    unknown: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
    says: 'whether sql01 may hold a store by failover cluster is not known: "newest": "newest" is not understood',
  },
  {
    name: 'unknown: no version is given',
    on: 'adatum-scaled-edge',
    overlay: 'sqlServers: [{ name: sql01, version: ~ }]\n',
    unknown: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
    says: 'whether sql01 may hold a store by failover cluster is not known: its version is not given',
  },
  {
    name: 'unknown: no nodes are given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: failover-cluster } }]\n',
    unknown: ['pool01.contoso.net Back End'],
    says: 'which SQL Servers hold the Back End of pool01.contoso.net is not given',
  },
  {
    name: 'empty: a single database server',
    on: 'contoso-single-edge',
    skipped: 'no store is mirrored or clustered in a way the product supports',
  },
])
