import rule from '../../../rules/sql/product-update-for-sql-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtiptoys-director', met: ['sql01'] },
  {
    name: 'unmet',
    on: 'wingtiptoys-director',
    overlay: 'pools: [{ fqdn: sfb01.corp.wingtiptoys.com, productVersion: 6.0.9319.281 }]\n',
    unmet: ['sql01'],
    says: 'sql01 is SQL Server 2016, for which sfb01.corp.wingtiptoys.com needs 6.0.9319.534 or later',
  },
  {
    name: 'unknown: the build is not given',
    on: 'wingtiptoys-director',
    overlay: 'pools: [{ fqdn: sfb01.corp.wingtiptoys.com, productVersion: ~ }]\n',
    unknown: ['sql01'],
    says: 'whether sfb01.corp.wingtiptoys.com has Cumulative Update 7 (July 2018), which SQL Server 2016 requires, is not given',
  },
  {
    name: 'empty: another release',
    on: 'proseware-two-sites',
    skipped: 'no SQL Server is of a release that requires an update of the product',
  },
])
