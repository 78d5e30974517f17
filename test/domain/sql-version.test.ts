import { describe, expect, test } from 'vitest'
import { judgeSqlTls, readSqlVersion } from '../../src/domain/sql-version.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const rows = loadFacts()
  .rows('tls-support', 'lync-2013')
  .filter((row) => row.kind === 'sql')

describe('a version of SQL Server', () => {
  test.each([
    ['SQL Server 2012 SP1 Standard', { release: 'SQL Server 2012', servicePack: 1 }],
    ['Microsoft SQL Server 2008 R2 SP2', { release: 'SQL Server 2008 R2', servicePack: 2 }],
    ['SQL 2014 RTM CU12', { release: 'SQL Server 2014', servicePack: 0, cumulativeUpdate: 12 }],
    ['SQL Server 2016 (13.0.4001.0)', { release: 'SQL Server 2016', build: '13.0.4001.0' }],
    [
      'SQL Server 2014 Service Pack 1 Cumulative Update 5',
      { release: 'SQL Server 2014', servicePack: 1, cumulativeUpdate: 5 },
    ],
    ['SQL Server', undefined],
    ['Office 2013', undefined],
  ])('%s', (name, read) => {
    expect(readSqlVersion({ name })).toEqual(read)
  })

  test('its parts may be given apart', () => {
    const given = { name: 'SQL Server 2012', servicePack: 'SP3', cumulativeUpdate: 'CU1', build: '11.0.6518.0' }
    expect(readSqlVersion(given)).toEqual({
      release: 'SQL Server 2012',
      servicePack: 3,
      cumulativeUpdate: 1,
      build: '11.0.6518.0',
    })
  })
})

describe('whether it speaks TLS 1.2', () => {
  test.each([
    ['SQL Server 2008 SP3', 'no'],
    ['SQL Server 2008 SP4', 'open'],
    ['SQL Server 2008 R2 10.50.6542.0', 'yes'],
    ['SQL Server 2008 R2 10.50.6000.34', 'no'],
    ['SQL Server 2012 SP1', 'no'],
    ['SQL Server 2012 SP2 CU9', 'no'],
    ['SQL Server 2012 SP2 CU10', 'yes'],
    ['SQL Server 2012 11.0.5351.0', 'no'],
    ['SQL Server 2012 11.0.5352.0', 'open'],
    ['SQL Server 2012 11.0.5644.2', 'yes'],
    // The build tells the service pack: later than Service Pack 2 with its update, and yet without TLS 1.2.
    ['SQL Server 2012 11.0.6020.0', 'no'],
    ['SQL Server 2012 11.0.6518.0', 'yes'],
    ['SQL Server 2012 SP4', 'yes'],
    ['SQL Server 2012', 'open'],
    ['SQL Server 2014 SP1 CU4', 'no'],
    ['SQL Server 2014 SP1 CU5', 'yes'],
    ['SQL Server 2014 SP2', 'yes'],
    ['SQL Server 2019', 'yes'],
    ['SQL Server 2022', 'undocumented'],
  ])('%s: %s', (name, verdict) => {
    const version = readSqlVersion({ name })
    expect(version && judgeSqlTls(version, rows).verdict).toBe(verdict)
  })
})
