import rule from '../../../rules/sql/cluster-nodes-within-edition.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
  },
  {
    name: 'met: three nodes of Enterprise',
    on: 'adatum-scaled-edge',
    overlay:
      'pools: [{ fqdn: pool01.corp.adatum.com, backEnd: { mode: failover-cluster, nodes: [sql01, sql02, sql03] } }]\nsqlServers: [{ name: sql03, version: SQL Server 2012 SP1 Enterprise }]\n',
    met: [
      'pchatpool01.corp.adatum.com Persistent Chat store',
      'pool01.corp.adatum.com Archiving store',
      'pool01.corp.adatum.com Back End',
    ],
  },
  {
    name: 'unmet: three nodes of Standard',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: failover-cluster, nodes: [sql01, sql02, sql03] } }]\nsqlServers: [{ name: sql02 }, { name: sql03 }]\n',
    unmet: ['pool01.contoso.net Back End'],
    says: 'the cluster has 3 nodes; with Standard it may have 2',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'pools: [{ fqdn: pool01.corp.margiestravel.com, backEnd: { mode: failover-cluster, nodes: [sql01, sql02, sql03] } }]\nsqlServers: [{ name: sql01, version: SQL Server 2019 Standard }, { name: sql03, version: SQL Server 2019 Standard }]\n',
    unmet: ['pool01.corp.margiestravel.com Back End'],
    level: 'warn',
    says: 'the cluster has 3 nodes; with Standard it may have 2',
  },
  {
    name: 'unknown: of three nodes no edition is given',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: failover-cluster, nodes: [sql01, sql02, sql03] } }]\nsqlServers: [{ name: sql01, version: ~ }, { name: sql02 }, { name: sql03 }]\n',
    unknown: ['pool01.contoso.net Back End'],
    says: 'the cluster has 3 nodes; of which edition they are is not given',
  },
  {
    name: 'unknown: no nodes are given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: failover-cluster } }]\n',
    unknown: ['pool01.contoso.net Back End'],
    says: 'which SQL Servers hold the Back End of pool01.contoso.net is not given',
  },
  { name: 'empty: no cluster', on: 'contoso-single-edge', skipped: 'no store is on a failover cluster' },
])
