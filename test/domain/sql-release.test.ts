import { describe, expect, test } from 'vitest'
import { reaches, sqlName, sqlReader } from '../../src/domain/sql-release.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const read = sqlReader(loadFacts().table('sql-releases').rows)

const AT_AT_VERSION = `Microsoft SQL Server 2012 (SP1) - 11.0.3000.0 (X64)
\tOct 19 2012 13:38:57
\tCopyright (c) Microsoft Corporation
\tStandard Edition (64-bit) on Windows NT 6.2 <X64> (Build 9200: )`

describe('a SQL Server is recognised', () => {
  test.each([
    ['SQL Server 2012 SP1 Standard', { release: 'SQL Server 2012', edition: 'Standard', servicePack: 1 }],
    ['Microsoft SQL Server 2008 R2 Enterprise', { release: 'SQL Server 2008 R2', edition: 'Enterprise' }],
    ['SQL 2014 Std CU6', { release: 'SQL Server 2014', edition: 'Standard', cumulativeUpdate: 6 }],
    ['sql2016 ent sp1', { release: 'SQL Server 2016', edition: 'Enterprise', servicePack: 1 }],
    ['2012 Express', { release: 'SQL Server 2012', edition: 'Express' }],
    ['SQL Server 2014 Express with Advanced Services', { release: 'SQL Server 2014', edition: 'Express' }],
    ['SQL Server 2012 Enterprise Evaluation Edition', { release: 'SQL Server 2012', edition: 'Evaluation' }],
    ['11.0.3000.0', { release: 'SQL Server 2012', servicePack: 1, build: '11.0.3000.0' }],
    ['10.50.6220', { release: 'SQL Server 2008 R2', servicePack: 3, build: '10.50.6220' }],
    ['10.00.5500.00', { release: 'SQL Server 2008', servicePack: 3, build: '10.00.5500.00' }],
    [
      'Microsoft SQL Server 2005 - 9.00.5000.00 (X64)',
      { release: 'SQL Server 2005', servicePack: 4, build: '9.00.5000.00', architecture: 'x64' as const },
    ],
    [
      'Microsoft SQL Server 2019 (RTM-CU18) (KB5017593) - 15.0.4261.1 (X64) Sep 12 2022 15:07:06 Copyright (C) 2019 Microsoft Corporation Enterprise Edition: Core-based Licensing (64-bit) on Windows Server 2019 Standard 10.0 <X64> (Build 17763: ) (Hypervisor)',
      {
        release: 'SQL Server 2019',
        edition: 'Enterprise',
        servicePack: 0,
        cumulativeUpdate: 18,
        build: '15.0.4261.1',
        architecture: 'x64' as const,
      },
    ],
    ['17.0.1000.7', { release: 'SQL Server 2025', servicePack: 0, build: '17.0.1000.7' }],
    ['12.0.2480.0', { release: 'SQL Server 2014', servicePack: 0, build: '12.0.2480.0' }],
    ['SQL Server 2019 Standard', { release: 'SQL Server 2019', edition: 'Standard', servicePack: 0 }],
    [
      'SQL Server 2017 Standard CU31',
      { release: 'SQL Server 2017', edition: 'Standard', servicePack: 0, cumulativeUpdate: 31 },
    ],
    [
      'SQL Server 2012 Standard (32-bit)',
      { release: 'SQL Server 2012', edition: 'Standard', architecture: 'x86' as const },
    ],
    [
      AT_AT_VERSION,
      {
        release: 'SQL Server 2012',
        edition: 'Standard',
        servicePack: 1,
        build: '11.0.3000.0',
        architecture: 'x64' as const,
      },
    ],
  ])('%s', (name, sql) => {
    expect(read({ name })).toEqual({ sql })
  })

  test('by its parts', () => {
    const given = { name: 'SQL Server 2012', edition: 'Standard', servicePack: 'SP3', cumulativeUpdate: 'CU1' }
    expect(read({ ...given, architecture: 'x64' })).toEqual({
      sql: {
        release: 'SQL Server 2012',
        edition: 'Standard',
        servicePack: 3,
        cumulativeUpdate: 1,
        architecture: 'x64',
      },
    })
  })
})

describe('what contradicts itself or is not understood is not guessed', () => {
  test.each([
    ['SQL Server', 'no known release', 'SQL Server 2022'],
    ['SQL Server 2013 Standard', 'no known release', 'SQL Server 2022'],
    ['SQL Server 2012 Standart', '"standart" is not understood', 'SQL Server 2012'],
    ['SQL Server 2012 Standard Enterprise', 'Enterprise and Standard', 'SQL Server 2012'],
    ['SQL Server 2012 SP9', 'no Service Pack 9', 'SQL Server 2012'],
    ['SQL Server 2019 SP1', 'no Service Pack 1', 'SQL Server 2019'],
    ['SQL Server 2012 10.50.2500.0', 'no build of SQL Server 2012', 'SQL Server 2012'],
    ['SQL Server 2012 SP2 11.0.3000.0', 'no build of Service Pack 2', 'SQL Server 2012'],
    ['SQL Server 2012 11.0.3000.0 11.0.5058.0', 'two builds', 'SQL Server 2012'],
    ['SQL Server 2012 x64 x86', 'two processor architectures', 'SQL Server 2012'],
    ['Oracle 12c', '"oracle" is not understood', 'SQL Server 2022'],
    ['MySQL 5.7', 'is not understood', 'SQL Server 2022'],
  ])('%s', (name, problem, suggestion) => {
    const reading = read({ name })
    expect(reading).toMatchObject({ unreadable: expect.stringContaining(problem) })
    expect('suggestions' in reading && reading.suggestions).toContain(suggestion)
  })
})

const CU6 = { name: 'CU6', servicePack: 0, cumulativeUpdate: 6, build: '12.0.2480.0' }
const SP2CU2 = { name: 'SP2 CU2', servicePack: 2, cumulativeUpdate: 2, build: '11.0.5548.0' }
const SP1 = { name: 'SP1', servicePack: 1, build: '13.0.4001.0' }

describe('whether it has the lowest update level that will do', () => {
  test.each([
    ['SQL Server 2014', CU6, 'open'],
    ['SQL Server 2014 CU5', CU6, 'open'],
    ['SQL Server 2014 CU6', CU6, 'yes'],
    ['SQL Server 2014 RTM', CU6, 'open'],
    ['SQL Server 2014 RTM CU5', CU6, 'no'],
    ['SQL Server 2014 RTM CU6', CU6, 'yes'],
    ['SQL Server 2014 SP1', CU6, 'yes'],
    ['12.0.2474.0', CU6, 'no'],
    ['12.0.2480.0', CU6, 'yes'],
    ['SQL Server 2012', SP2CU2, 'open'],
    ['SQL Server 2012 CU9', SP2CU2, 'open'],
    ['SQL Server 2012 SP1', SP2CU2, 'no'],
    ['SQL Server 2012 SP2', SP2CU2, 'open'],
    ['SQL Server 2012 SP2 CU1', SP2CU2, 'no'],
    ['SQL Server 2012 SP2 CU2', SP2CU2, 'yes'],
    ['SQL Server 2012 SP3', SP2CU2, 'yes'],
    ['SQL Server 2016 SP1', SP1, 'yes'],
    ['SQL Server 2016 RTM', SP1, 'no'],
    ['13.0.1601.5', SP1, 'no'],
  ])('%s against $name: %s', (name, floor, verdict) => {
    const reading = read({ name })
    expect('sql' in reading && reaches(reading.sql, floor)).toBe(verdict)
  })
})

test('it is named with what is known of it', () => {
  const reading = read({ name: 'SQL Server 2012 SP2 CU2 Enterprise 11.0.5548.0' })
  expect('sql' in reading && sqlName(reading.sql)).toBe('SQL Server 2012 Enterprise SP2 CU2 (11.0.5548.0)')
})
