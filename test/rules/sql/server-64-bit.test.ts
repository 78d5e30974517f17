import rule from '../../../rules/sql/server-64-bit.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtiptoys-director', met: ['sql01'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP1 Standard (32-bit) }]\n',
    unmet: ['sql01'],
    says: 'sql01 is a 32-bit edition of SQL Server 2012',
  },
  {
    name: 'unmet: by its part',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, version: { name: SQL Server 2012 SP1 Standard, architecture: x86 } }]\n',
    unmet: ['sql01'],
    says: 'sql01 is a 32-bit edition of SQL Server 2012',
  },
  {
    name: 'empty: not said',
    on: 'contoso-single-edge',
    skipped: 'no SQL Server that holds a store says whether it is 64-bit',
  },
])
