import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OperatingSystem, type OsGiven, osReader, readOperatingSystem } from '../../src/domain/operating-system.ts'
import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'

const file = new URL('../../rules/facts/operating-systems.yaml', import.meta.url)
const { rows } = parse(readFileSync(file, 'utf8')) as { rows: readonly OperatingSystemRow[] }
const read = osReader(rows)

/** What is read, without what the row alone says. */
function heard(given: OsGiven): Partial<OperatingSystem> | string {
  const reading = read(given)
  if ('unreadable' in reading) return reading.unreadable
  const { name: _name, kind: _kind, ...os } = reading.os
  return os
}

const x64 = { architecture: 'x64' } as const

describe('workstations', () => {
  it.each<[string, Partial<OperatingSystem>]>([
    ['Windows 7 SP1 Enterprise x64', { id: 'windows-7', edition: 'Enterprise', servicePack: 1, ...x64 }],
    ['Microsoft Windows 7 Professional ', { id: 'windows-7', edition: 'Professional' }],
    ['Microsoft Windows 7 Entreprise', { id: 'windows-7', edition: 'Enterprise' }],
    ['Win7 Pro', { id: 'windows-7', edition: 'Professional' }],
    ['Windows 7 Ultimate 32-bit', { id: 'windows-7', edition: 'Ultimate', architecture: 'x86' }],
    ['Windows 7 Professional 7601', { id: 'windows-7', edition: 'Professional', build: '7601', servicePack: 1 }],
    ['6.1.7601 client', { id: 'windows-7', build: '7601', servicePack: 1 }],
    ['Windows 8 Professional', { id: 'windows-8', edition: 'Pro' }],
    ['Windows 8.1 Enterprise x64', { id: 'windows-8-1', edition: 'Enterprise', ...x64 }],
    ['Win8.1 Pro amd64', { id: 'windows-8-1', edition: 'Pro', ...x64 }],
    ['Windows 8.1 Embedded', { id: 'windows-embedded-8-1' }],
    ['Windows Embedded Standard 7 SP1', { id: 'windows-embedded-standard-7', servicePack: 1 }],
    ['Windows RT 8.1', { id: 'windows-rt' }],
    ['Windows 10 Pro 22H2', { id: 'windows-10', edition: 'Pro', build: '19045' }],
    ['Windows 10 Enterprise 1809 x64', { id: 'windows-10', edition: 'Enterprise', build: '17763', ...x64 }],
    ['Windows 10 Enterprise 2016 LTSB', { id: 'windows-10', edition: 'Enterprise 2016 LTSB' }],
    ['Microsoft Windows 10 Enterprise LTSC', { id: 'windows-10', edition: 'Enterprise LTSC' }],
    ['Windows 10 19045.3570', { id: 'windows-10', build: '19045' }],
    ['Windows 10 Education N', { id: 'windows-10', edition: 'Education' }],
    ['Windows 11 Pro 23H2', { id: 'windows-11', edition: 'Pro', build: '22631' }],
    ['Windows 11 Enterprise 10.0.29999', { id: 'windows-11', edition: 'Enterprise', build: '29999' }],
    ['Windows XP Professional SP3', { id: 'windows-xp', edition: 'Professional', servicePack: 3 }],
    ['WinXP', { id: 'windows-xp' }],
    ['Windows Vista Business SP2', { id: 'windows-vista', edition: 'Business', servicePack: 2 }],
    ['Mac OS X 10.8', { id: 'mac-os', version: '10.8' }],
    ['Mac OS X 10.5.8', { id: 'mac-os', version: '10.5.8' }],
    ['OS X Mavericks 10.9', { id: 'mac-os', version: '10.9' }],
    ['OS X Mavericks', { id: 'mac-os', version: '10.9' }],
    ['OS X 10.9.5 Mavericks (13F34)', { id: 'mac-os', version: '10.9.5' }],
    ['OS X Mountain Lion', { id: 'mac-os', version: '10.8' }],
    ['macOS Sonoma 14.2.1', { id: 'mac-os', version: '14.2.1' }],
    ['macOS', { id: 'mac-os' }],
    ['iOS 7.1', { id: 'ios', version: '7.1' }],
    ['iPadOS 13', { id: 'ios', version: '13' }],
    ['Android 4.2', { id: 'android', version: '4.2' }],
    ['Windows Phone 8.1', { id: 'windows-phone', version: '8.1' }],
    ['Windows 10 Mobile', { id: 'windows-phone', version: '10' }],
  ])('%s', (text, os) => {
    expect(heard(text)).toEqual(os)
  })
})

describe('parts', () => {
  it.each<[OsGiven, Partial<OperatingSystem>]>([
    [
      { name: 'Windows Server 2012 R2', edition: 'Standard', installation: 'full', build: '9600' },
      { id: 'windows-server-2012-r2', edition: 'Standard', installation: 'full', build: '9600', ...x64 },
    ],
    [
      { name: 'Windows Server 2008 R2', edition: 'Ent', build: '6.1.7601' },
      { id: 'windows-server-2008-r2', edition: 'Enterprise', build: '7601', servicePack: 1, ...x64 },
    ],
    [
      { name: 'Windows Server 2019', edition: 'Standard Core', build: '10.0 (17763)' },
      { id: 'windows-server-2019', edition: 'Standard', installation: 'core', build: '17763', ...x64 },
    ],
    [
      { name: 'Windows Server 2016', build: '10.0.14393.5192' },
      { id: 'windows-server-2016', build: '14393', ...x64 },
    ],
    [
      { name: 'Windows Server 2008 R2 SP1', servicePack: 1 },
      { id: 'windows-server-2008-r2', servicePack: 1, ...x64 },
    ],
    [
      { name: 'Windows Server 2012 R2 Standard', edition: 'Standard', architecture: 'x64' },
      { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 },
    ],
    [
      { name: 'Windows 7', architecture: 'x86', servicePack: 0 },
      { id: 'windows-7', servicePack: 0, architecture: 'x86' },
    ],
    [
      { name: 'Mac OS X 10.8', build: '12F45' },
      { id: 'mac-os', version: '10.8', build: '12F45' },
    ],
  ])('%j', (given, os) => {
    expect(heard(given)).toEqual(os)
  })
})

describe('suggestions', () => {
  it.each<[string, string]>([
    ['Windows Server 2012 R2 Standrad', 'Windows Server 2012 R2 Standard'],
    ['Windows Sevrer 2012 R2', 'Windows Server 2012 R2'],
    ['Windows Server 2012 Standard R2', 'Windows Server 2012 R2 Standard'],
    ['6.3.9600', 'Windows 8.1'],
    ['Windows Server 2012 build 9600', 'Windows Server 2012'],
    ['Windows Sever 2016', 'Windows Server 2016'],
    ['Widnows 10', 'Windows 10'],
    ['Andriod', 'Android'],
  ])('%s', (text, first) => {
    const reading = readOperatingSystem(text, rows)
    expect(reading).toMatchObject({ suggestions: expect.any(Array) })
    if ('suggestions' in reading) {
      expect(reading.suggestions[0]).toBe(first)
      expect(reading.suggestions.length).toBeLessThanOrEqual(3)
    }
  })

  it('are not made for what resembles nothing', () => {
    expect(read('Ubuntu 22.04')).toMatchObject({ suggestions: [] })
    expect(read('x'.repeat(100_000))).toMatchObject({ suggestions: [] })
  })
})
