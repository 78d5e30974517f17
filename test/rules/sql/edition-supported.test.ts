import rule from '../../../rules/sql/edition-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['sql01'] },
  {
    name: 'unmet: Express',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP1 Express }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2012 Express; the edition must be Standard or Enterprise',
  },
  {
    name: 'unmet: Web, by its part',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: { name: SQL Server 2012, edition: Web } }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2012 Web; the edition must be Standard or Enterprise',
  },
  {
    name: 'unmet: Developer',
    on: 'northwind-sfb-2019',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2019 Developer }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2019 Developer; the edition must be Standard or Enterprise',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2019 Express }]\n',
    met: ['sql02'],
    unmet: ['sql01'],
    level: 'warn',
    says: 'sql01 is SQL Server 2019 Express; the edition must be Standard or Enterprise',
  },
  {
    name: 'unknown: not given',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP1 }]\n',
    unknown: ['sql01'],
    says: 'the edition of sql01, SQL Server 2012, is not given',
  },
  { name: 'met: a witness may be Express', on: 'woodgrovebank-hardware-balanced', met: ['sql01', 'sql02'] },
  {
    name: 'empty: the database that a Standard Edition server keeps',
    on: 'newcomer',
    overlay:
      'sqlServers: [{ name: local, version: SQL Server 2012 Express }]\npools: [{ fqdn: lync01.contoso.net, backEnd: local }]\n',
    skipped: 'no SQL Server of a supported release holds a store',
  },
  {
    name: 'empty: a release that is not supported is told elsewhere',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 Express }]\n',
    skipped: 'no SQL Server of a supported release holds a store',
  },
  { name: 'empty: Standard Edition', on: 'newcomer', skipped: 'no SQL Server of a supported release holds a store' },
])
