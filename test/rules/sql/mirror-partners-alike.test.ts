import rule from '../../../rules/sql/mirror-partners-alike.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'woodgrovebank-hardware-balanced', met: ['pool01.corp.woodgrovebank.com Back End'] },
  {
    name: 'unmet: editions',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'sqlServers: [{ name: sql02, version: SQL Server 2012 SP1 Enterprise }]\n',
    unmet: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the mirror has SQL Servers of different editions: Standard and Enterprise',
  },
  {
    name: 'unmet: the release of the witness',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'sqlServers: [{ name: sql03, version: SQL Server 2008 R2 Express }]\n',
    unmet: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the mirror has SQL Servers of different versions: SQL Server 2012 and SQL Server 2008 R2',
  },
  {
    name: 'unknown: the version of one is not given',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'sqlServers: [{ name: sql02, version: ~ }]\n',
    unknown: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the version of the mirror sql02 is not known',
  },
  {
    name: 'unknown: the edition of one is not given',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'sqlServers: [{ name: sql02, version: SQL Server 2012 SP1 }]\n',
    unknown: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the edition of the mirror sql02 is not known',
  },
  {
    name: 'unknown: no mirror is given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: mirroring, principal: sql01 } }]\n',
    unknown: ['pool01.contoso.net Back End'],
    says: 'the mirror is not given',
  },
  { name: 'empty: no mirror', on: 'contoso-single-edge', skipped: 'no store is mirrored' },
])
