import rule from '../../../rules/tls/sql-server-speaks-tls-1-2.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { contosoTls } from './copies.ts'

const on = 'contoso-single-edge'
const OFF = contosoTls('[TLS 1.2]')
const sql = (version: string) => `${OFF}\nsqlServers: [{ name: sql01, version: ${version} }]`

ruleTest(rule, [
  { name: 'met', on: 'treyresearch-tls-1-2', met: ['sql01'] },
  { name: 'met: a release that needs no update', on, overlay: sql('SQL Server 2016 Enterprise'), met: ['sql01'] },
  { name: 'met: the build', on, overlay: sql('{ name: SQL Server 2012, build: 11.0.5644.2 }'), met: ['sql01'] },
  { name: 'met: the update in words', on, overlay: sql('SQL Server 2012 SP3 CU1'), met: ['sql01'] },
  {
    name: 'met: by parts',
    on,
    overlay: sql('{ name: SQL Server 2012 Standard, servicePack: SP2, cumulativeUpdate: CU10 }'),
    met: ['sql01'],
  },
  {
    name: 'met: a later service pack, by its build',
    on,
    overlay: sql('{ name: SQL Server 2012, build: 11.0.7001.0 }'),
    met: ['sql01'],
  },
  {
    name: 'unmet: a service pack that never learnt it',
    on,
    overlay: OFF,
    unmet: ['sql01'],
    says: 'TLS 1.0 is off at fe01.contoso.net; sql01 is SQL Server 2012 SP1 Standard, which does not speak TLS 1.2',
  },
  {
    name: 'unknown: without service pack, and without an update',
    on,
    overlay: sql('SQL Server 2014 RTM'),
    unknown: ['sql01'],
  },
  { name: 'unmet: an earlier update', on, overlay: sql('SQL Server 2012 SP2 CU9'), unmet: ['sql01'] },
  {
    name: 'unmet: an earlier build',
    on,
    overlay: sql('{ name: SQL Server 2012, build: 11.0.5058.0 }'),
    unmet: ['sql01'],
  },
  { name: 'unmet: 2008 R2', on, overlay: sql('SQL Server 2008 R2 SP2 Standard'), unmet: ['sql01'] },
  {
    name: 'unmet: sfb-2015 asks for a later update of SQL Server 2012',
    on: 'treyresearch-tls-1-2',
    overlay: 'sqlServers: [{ name: sql01, version: SQL Server 2012 SP2 CU10 }]',
    unmet: ['sql01'],
  },
  {
    name: 'unmet: TLS 1.0 is off at the SQL Server itself',
    on,
    overlay: 'sqlServers: [{ name: sql01, tls: [TLS 1.2] }]',
    unmet: ['sql01'],
    says: 'TLS 1.0 is off at sql01',
  },
  {
    name: 'unknown: a build that a separate security update may have',
    on,
    overlay: sql('{ name: SQL Server 2012, build: 11.0.5532.0 }'),
    unknown: ['sql01'],
    says: '11.0.5532.0 may or may not hold the update',
  },
  { name: 'unknown: the service pack is not given', on, overlay: sql('SQL Server 2014 Standard'), unknown: ['sql01'] },
  { name: 'unknown: a name that is none', on, overlay: sql('newest'), unknown: ['sql01'], says: 'names no release' },
  {
    name: 'unknown: the version is not given',
    on: 'treyresearch-tls-1-2',
    edits: [{ find: ' version: SQL Server 2014 SP2 Standard,', replace: '' }],
    unknown: ['sql01'],
  },
  { name: 'empty: TLS 1.0 is on', on, skipped: 'TLS 1.0 is off at no SQL Server' },
  {
    name: 'empty: a release of which no document speaks',
    on,
    overlay: sql('SQL Server 2022'),
    skipped: 'TLS 1.0 is off',
  },
])
