import rule from '../../../rules/lifecycle/sql-server-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['SQL Server 2012 SP1'] },
  {
    name: 'unmet: a year after the next service pack',
    on: 'contoso-single-edge',
    asOf: '2015-07-15',
    unmet: ['SQL Server 2012 SP1'],
    says: 'the support of SQL Server 2012 SP1 ended on 2015-07-14: sql01.contoso.net',
  },
  {
    name: 'both: the stores, and the SQL Server Express of a server',
    on: 'treyresearch-tls-1-2',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP3 Standard }]',
    met: ['SQL Server 2014 SP2'],
    unmet: ['SQL Server 2012 SP3'],
  },
  {
    name: 'unknown: the service pack decides, and is not given',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2008 R2 Standard }]',
    unknown: ['SQL Server 2008 R2 Standard'],
  },
  {
    name: 'unknown: no version',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: null }]',
    unknown: ['sql01.contoso.net'],
    says: 'the version of SQL Server is not given: sql01.contoso.net',
  },
  {
    name: 'skipped: none is described',
    on: 'newcomer',
    skipped: 'no SQL Server is described',
  },
])
