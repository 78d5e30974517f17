import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { fastest } from '../../../support/fastest.ts'
import { facts, objects, reading, refused } from './support.ts'

const folder = new URL('../../../../fixtures/artefacts/inventories/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map((name) => [name, readFileSync(new URL(name, folder))] as const)

/** A reading is whole: either problems, or every host fits the format. */
function isSound({ problems, hosts, items }: ImportReading): boolean {
  for (const { line, column, message } of problems) expect(line > 0 && column > 0 && message !== '').toBe(true)
  for (const { at } of items) expect(at.line > 0 && at.column > 0).toBe(true)
  return hosts.every((host) => refused(host).length === 0)
}

describe('damaged files', () => {
  it.each(files)('%s, cut off anywhere', (_name, bytes) => {
    const step = Math.max(1, Math.floor(bytes.length / 60))
    for (let length = 0; length < bytes.length; length += step) {
      expect(isSound(readImport(bytes.subarray(0, length)))).toBe(true)
    }
  })

  it.each(files)('%s, with bytes changed', (_name, bytes) => {
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(127)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(change, (changes) => {
        const damaged = Buffer.from(bytes)
        for (const [index, byte] of changes) damaged[index] = byte
        return isSound(readImport(damaged))
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  it('properties with any value', () => {
    const names = [
      ...[
        'OperatingSystemSKU',
        'Version',
        'BuildNumber',
        'Caption',
        'CSName',
        'ProductType',
        'OSArchitecture',
        'OSLanguage',
      ],
      ...[
        'TotalVisibleMemorySize',
        'NumberOfCores',
        'MaxClockSpeed',
        'HotFixID',
        'InstalledOn',
        'DisplayName',
        'Domain',
      ],
      ...[
        'DisplayVersion',
        'IPAddress',
        'IPEnabled',
        'FreeSpace',
        'DeviceID',
        'Name',
        'Installed',
        'InstallState',
        'Model',
      ],
      ...[
        'PSVersion',
        'PSCompatibleVersions',
        'Release',
        'TargetVersion',
        'OsHotFixes',
        'OsName',
        'OsVersion',
        '__proto__',
      ],
      ...[
        'ansible_facts',
        'ansible_fqdn',
        'ansible_hostname',
        'ansible_interfaces',
        'distribution',
        'constructor',
        '_meta',
      ],
    ]
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        'FE01',
        '6.3.9600',
        '7',
        '9600',
        '{a, b}',
        '10.0.0.1',
        'true',
        'Microsoft Lync Server 2013, x',
        '5.0.8308.0',
      ),
    )
    const object = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), {
      selector: ([name]) => name,
      maxLength: 9,
    })
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 4 }), (all) =>
        isSound(objects(...all.map((entries) => Object.fromEntries(entries)))),
      ),
      { numRuns: 1500, seed: 6 },
    )
  })
})

// Several attempts where the machine is busy.
describe('huge files', { timeout: 90_000 }, () => {
  const bounded = (run: () => ImportReading) => {
    const { result, took } = fastest(run)
    expect(took).toBeLessThan(20_000)
    return result
  }

  it('100 MB is a problem', () => {
    const { problems } = bounded(() => readImport(Buffer.alloc(100 * 1024 * 1024, 'Host Name: FE01\n')))
    expect(problems[0]?.message).toBe('is larger than 64 MB')
  })

  it('too many lines of systeminfo are a problem', () => {
    const text = `Host Name: FE01\nOS Name: Microsoft Windows Server 2016 Standard\n${'  [01]: KB4486553\n'.repeat(1_100_000)}`
    expect(bounded(() => reading(text)).problems[0]?.message).toBe('more than 1,000,000 values')
  })

  it('texts of a megabyte are not taken for names', () => {
    const long = (text: string) => text.repeat(1_000_000 / text.length)
    const result = bounded(() =>
      objects(
        { Caption: long('Windows Server '), Version: long('6.3.9600'), BuildNumber: '9600', CSName: 'FE01' },
        { DisplayName: long('SQL Server '), DisplayVersion: long('1.'), PSComputerName: long('fe01.') },
        { HotFixID: long('KB'), InstalledOn: long(' '), CSName: 'FE01' },
        { Name: 'FE01', Domain: long('a.'), TotalPhysicalMemory: long('1,000'), Model: long('Google ') },
      ),
    )
    expect(result.hosts.map((host) => [host.name, facts(host)])).toEqual([['FE01', {}]])
  })

  it('a table of 25,000 programs is read', () => {
    const rows = Array.from({ length: 25_000 }, (_, index) => `fe01.contoso.com,Tool ${index},${index}.0,Example`)
    const { hosts, items } = bounded(() => reading(`PSComputerName,Name,Version,Vendor\n${rows.join('\n')}\n`))
    expect([hosts.length, items.length]).toEqual([1, 100_000])
  })

  it('50,000 computers of one first label are told apart', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `fe01.d${index}.contoso.com`)
    const text = JSON.stringify([...names, 'FE01'].map((name) => ({ PSComputerName: name, HotFixID: 'KB2982006' })))
    expect(bounded(() => reading(text)).hosts).toHaveLength(50_000)
  })

  it('values deep inside each other are a problem', () => {
    const { problems } = bounded(() => reading(`{"_meta":{"hostvars":{"fe01":${'['.repeat(100)}${']'.repeat(100)}}}}`))
    expect(problems[0]?.message).toBe('more than 64 values inside each other')
  })
})
