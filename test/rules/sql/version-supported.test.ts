import rule from '../../../rules/sql/version-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['sql01'] },
  {
    name: 'met: by its build',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: 10.50.4000.0 Standard }]\n',
    met: ['sql01'],
  },
  {
    name: 'met: sfb-2015',
    on: 'treyresearch-tls-1-2',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2019 Standard }]\n',
    met: ['sql01'],
  },
  {
    name: 'unmet: newer than the list',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 SP2 Standard }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2014 Standard SP2, which Lync Server 2013 does not support for its Back End',
  },
  {
    name: 'unmet: older than the list',
    on: 'northwind-sfb-2019',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 SP3 Standard }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2014 Standard SP3, which Skype for Business Server 2019 does not support for its Back End',
  },
  {
    name: 'unmet: SQL Server 2022',
    on: 'northwind-sfb-2019',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2022 Standard }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2022 Standard, which Skype for Business Server 2019 does not support for its Back End',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2022 Enterprise }]\n',
    met: ['sql02'],
    unmet: ['sql01'],
    level: 'warn',
    says: 'sql01 is SQL Server 2022 Enterprise, which Skype for Business Server Subscription Edition does not support for its Back End',
  },
  {
    name: 'unknown: a version that is none',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 Standart }]\n',
    unknown: ['sql01'],
    says: '"SQL Server 2012 Standart": "standart" is not understood; did you mean SQL Server 2012?',
  },
  {
    name: 'unknown: one of two does not say',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql11, version: ~ }]\n',
    met: ['sql01'],
    unknown: ['sql11'],
    says: 'the version of sql11 is not given',
  },
  {
    name: 'unknown once: none says',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql01, version: ~ }, { name: sql11, version: ~ }]\n',
    unknown: ['sqlServers'],
    says: 'the version of sql01 is not given, nor that of any other SQL Server',
  },
  {
    name: 'unknown: a Front End pool names no Back End',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: ~ }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'which SQL Server holds the Back End of pool01.contoso.net is not given',
  },
  {
    name: 'empty: Standard Edition',
    on: 'newcomer',
    skipped: 'no pool has a store outside its own servers (pools.backEnd and the like)',
  },
  {
    name: 'met: a store may call its SQL Server by its FQDN',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, backEnd: sql01.northwind.com }]',
    met: ['sql01'],
  },
])
