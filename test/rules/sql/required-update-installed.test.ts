import rule from '../../../rules/sql/required-update-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['sql01', 'sql11'] },
  {
    name: 'met: the update',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 CU6 Standard }]\n',
    met: ['sql01', 'sql11'],
  },
  {
    name: 'unmet: an earlier one',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 RTM CU5 Standard }]\n',
    met: ['sql11'],
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2014 Standard CU5, and needs Cumulative Update 6 or later',
  },
  {
    name: 'unmet: by its build',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql01, version: { name: SQL Server 2014 Standard, build: 12.0.2000.8 } }]\n',
    met: ['sql11'],
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2014 Standard (12.0.2000.8), and needs Cumulative Update 6 or later',
  },
  {
    name: 'unmet: SQL Server 2016 without a service pack',
    on: 'wingtiptoys-director',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2016 RTM Standard }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2016 Standard, and needs Service Pack 1 or later',
  },
  {
    name: 'unknown: no level is given',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2014 Standard }]\n',
    met: ['sql11'],
    unknown: ['sql01'],
    says: 'whether sql01, SQL Server 2014 Standard, has Cumulative Update 6 or later is not given',
  },
  {
    name: 'empty: a release that needs none',
    on: 'contoso-single-edge',
    skipped: 'no SQL Server is of a release for which an update is required',
  },
])
