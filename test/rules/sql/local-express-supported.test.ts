import rule from '../../../rules/sql/local-express-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'treyresearch-tls-1-2', met: ['sfb01.treyresearch.net'] },
  {
    name: 'met: Lync Server 2013',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, serverDefaults: { prerequisites: { sqlExpress: SQL Server 2012 } } }]\n',
    met: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
  },
  {
    name: 'unmet: another release is not confirmed',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, serverDefaults: { prerequisites: { sqlExpress: SQL Server 2014 Express } } }]\n',
    unmet: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
    level: 'warn',
    says: 'fe01.contoso.net has SQL Server 2014 Express, and setup installs SQL Server 2012 Express; no other release is named',
  },
  {
    name: 'unmet: upgraded in place from too old a one',
    on: 'treyresearch-tls-1-2',
    overlay:
      'pools: [{ fqdn: sfb01.treyresearch.net, upgradedInPlace: true, servers: [{ prerequisites: { sqlExpress: SQL Server 2012 RTM Express } }] }]\n',
    unmet: ['sfb01.treyresearch.net'],
    says: 'sfb01.treyresearch.net has SQL Server 2012 Express, which lacks Service Pack 1',
  },
  {
    name: 'met: upgraded in place',
    on: 'treyresearch-tls-1-2',
    overlay:
      'pools: [{ fqdn: sfb01.treyresearch.net, upgradedInPlace: true, servers: [{ prerequisites: { sqlExpress: SQL Server 2012 SP1 Express } }] }]\n',
    met: ['sfb01.treyresearch.net'],
  },
  {
    name: 'unmet: not upgraded in place',
    on: 'treyresearch-tls-1-2',
    overlay:
      'pools: [{ fqdn: sfb01.treyresearch.net, upgradedInPlace: false, servers: [{ prerequisites: { sqlExpress: SQL Server 2012 SP1 Express } }] }]\n',
    unmet: ['sfb01.treyresearch.net'],
    level: 'warn',
    says: 'sfb01.treyresearch.net has SQL Server 2012 Express SP1, and setup installs SQL Server 2014 Express; no other release is named',
  },
  {
    name: 'unknown: whether it was upgraded in place',
    on: 'treyresearch-tls-1-2',
    overlay:
      'pools: [{ fqdn: sfb01.treyresearch.net, servers: [{ prerequisites: { sqlExpress: SQL Server 2012 SP1 Express } }] }]\n',
    unknown: ['sfb01.treyresearch.net'],
    says: 'sfb01.treyresearch.net has SQL Server 2012 Express SP1, which is right only after an upgrade in place; that is not given',
  },
  {
    name: 'unknown: the service pack is not given',
    on: 'treyresearch-tls-1-2',
    overlay:
      'pools: [{ fqdn: sfb01.treyresearch.net, upgradedInPlace: true, servers: [{ prerequisites: { sqlExpress: SQL Server 2012 Express } }] }]\n',
    unknown: ['sfb01.treyresearch.net'],
    says: 'whether SQL Server 2012 Express of sfb01.treyresearch.net has Service Pack 1 is not given',
  },
  {
    name: 'unknown: a version that is none',
    on: 'treyresearch-tls-1-2',
    overlay: 'pools: [{ fqdn: sfb01.treyresearch.net, servers: [{ prerequisites: { sqlExpress: newest } }] }]\n',
    unknown: ['sfb01.treyresearch.net'],
    says: 'sfb01.treyresearch.net: "newest Express": "newest" is not understood',
  },
  {
    name: 'empty: no server says',
    on: 'contoso-single-edge',
    skipped:
      'no server says which SQL Server Express it has (servers.prerequisites.sqlExpress); setup installs the right one',
  },
])
