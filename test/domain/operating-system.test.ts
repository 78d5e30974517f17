import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OperatingSystem, type OsGiven, osReader } from '../../src/domain/operating-system.ts'
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

describe('the table', () => {
  it('is sorted and has every id once', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('reads every name and alias as its own system', () => {
    const misread = rows.flatMap((row) =>
      [row.name, ...(row.aliases ?? [])].filter((name) => {
        const reading = read(name)
        return 'unreadable' in reading || reading.os.id !== row.id
      }),
    )
    expect(misread).toEqual([])
  })
})

describe('servers', () => {
  it.each<[string, Partial<OperatingSystem>]>([
    ['Windows Server 2012 R2 Standard', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    ['Microsoft Windows Server 2012 R2 Standard', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    ['Microsoft Windows Server 2012 R2 Standard ', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    ['windows server 2012 r2 standard', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    ['WINDOWS SERVER 2012 R2 DATACENTER', { id: 'windows-server-2012-r2', edition: 'Datacenter', ...x64 }],
    ['2012R2 Std', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    ['2012 R2', { id: 'windows-server-2012-r2', ...x64 }],
    ['W2K12R2 DC', { id: 'windows-server-2012-r2', edition: 'Datacenter', ...x64 }],
    ['WS2012R2', { id: 'windows-server-2012-r2', ...x64 }],
    ['Windows Server 2012 R2 Standard Evaluation', { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 }],
    [
      'Microsoft Windows Server 2012 R2 Standard Evaluation',
      { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 },
    ],
    ['Windows Server 2012 R2 Essentials', { id: 'windows-server-2012-r2', edition: 'Essentials', ...x64 }],
    ['Windows Server 2012 R2 Foundation', { id: 'windows-server-2012-r2', edition: 'Foundation', ...x64 }],
    [
      'Windows Server 2012 R2 Standard (Server Core)',
      { id: 'windows-server-2012-r2', edition: 'Standard', installation: 'core', ...x64 },
    ],
    [
      'Windows Server 2012 R2 Datacenter (Server Core Installation)',
      { id: 'windows-server-2012-r2', edition: 'Datacenter', installation: 'core', ...x64 },
    ],
    [
      'Windows Server 2016 Standard Core',
      { id: 'windows-server-2016', edition: 'Standard', installation: 'core', ...x64 },
    ],
    [
      'Windows Server 2016 Standard (Desktop Experience)',
      { id: 'windows-server-2016', edition: 'Standard', installation: 'full', ...x64 },
    ],
    [
      'Windows Server 2012 Standard, Server with a GUI',
      { id: 'windows-server-2012', edition: 'Standard', installation: 'full', ...x64 },
    ],
    [
      'Microsoft Windows Server 2012 R2 Standard|C:\\Windows|\\Device\\Harddisk0',
      { id: 'windows-server-2012-r2', edition: 'Standard', ...x64 },
    ],
    [
      'Windows Server 2012 R2 Standard 6.3.9600',
      { id: 'windows-server-2012-r2', edition: 'Standard', build: '9600', ...x64 },
    ],
    ['Windows Server 2012 R2 (Build 9600)', { id: 'windows-server-2012-r2', build: '9600', ...x64 }],
    ['Windows Server 6.3.9600', { id: 'windows-server-2012-r2', build: '9600', ...x64 }],
    ['Windows Server 6.3', { id: 'windows-server-2012-r2', ...x64 }],
    ['6.1.7601 Server', { id: 'windows-server-2008-r2', build: '7601', servicePack: 1, ...x64 }],
    ['10.0.20348', { id: 'windows-server-2022', build: '20348', ...x64 }],
    ['6.0.6003', { id: 'windows-server-2008', build: '6003', servicePack: 2 }],
    [
      'Windows Server 2008 R2 SP1 Enterprise',
      { id: 'windows-server-2008-r2', edition: 'Enterprise', servicePack: 1, ...x64 },
    ],
    [
      'Windows Server 2008 R2 Enterprise SP1',
      { id: 'windows-server-2008-r2', edition: 'Enterprise', servicePack: 1, ...x64 },
    ],
    ['Win2008R2SP1', { id: 'windows-server-2008-r2', servicePack: 1, ...x64 }],
    ['2008R2 Ent SP1', { id: 'windows-server-2008-r2', edition: 'Enterprise', servicePack: 1, ...x64 }],
    ['W2K8R2 Std', { id: 'windows-server-2008-r2', edition: 'Standard', ...x64 }],
    [
      'Microsoft® Windows Server® 2008 R2 Enterprise 64-bit, Service Pack 1',
      { id: 'windows-server-2008-r2', edition: 'Enterprise', servicePack: 1, ...x64 },
    ],
    [
      'Windows Server 2008 R2 Datacenter RTM',
      { id: 'windows-server-2008-r2', edition: 'Datacenter', servicePack: 0, ...x64 },
    ],
    [
      'Windows Server 2008 R2 Standard 6.1.7600',
      { id: 'windows-server-2008-r2', edition: 'Standard', build: '7600', servicePack: 0, ...x64 },
    ],
    ['Windows Web Server 2008 R2', { id: 'windows-server-2008-r2', edition: 'Web', ...x64 }],
    ['Windows Server 2008 R2 HPC Edition', { id: 'windows-server-2008-r2', edition: 'HPC', ...x64 }],
    ['Windows HPC Server 2008 R2', { id: 'windows-server-2008-r2', edition: 'HPC', ...x64 }],
    ['Windows Web Server 2012', { id: 'windows-server-2012', edition: 'Web', ...x64 }],
    [
      'Windows Server 2008 R2 for Itanium-Based Systems',
      { id: 'windows-server-2008-r2', edition: 'Itanium-Based Systems', architecture: 'ia64' },
    ],
    [
      'Windows Server 2008 Standard x86 SP2',
      { id: 'windows-server-2008', edition: 'Standard', servicePack: 2, architecture: 'x86' },
    ],
    ['Microsoft® Windows Server® 2008 Standard without Hyper-V', { id: 'windows-server-2008', edition: 'Standard' }],
    [
      'Windows Server 2003 R2 Standard x64 SP2',
      { id: 'windows-server-2003-r2', edition: 'Standard', servicePack: 2, ...x64 },
    ],
    // An edition that the system never had: the support tables refuse it.
    ['Windows Server 2012 Enterprise', { id: 'windows-server-2012', edition: 'Enterprise', ...x64 }],
    [
      'Windows Server 2016 1607 Datacenter',
      { id: 'windows-server-2016', edition: 'Datacenter', build: '14393', ...x64 },
    ],
    ['Windows Server 2019 Standard', { id: 'windows-server-2019', edition: 'Standard', ...x64 }],
    ['WindowsServer2019', { id: 'windows-server-2019', ...x64 }],
    [
      'Windows Server 2022 Datacenter: Azure Edition',
      { id: 'windows-server-2022', edition: 'Datacenter: Azure Edition', ...x64 },
    ],
    [
      'Windows Server 2022 Datacenter Azure Edition Core',
      { id: 'windows-server-2022', edition: 'Datacenter: Azure Edition', installation: 'core', ...x64 },
    ],
    ['Windows Server 2025 Datacenter', { id: 'windows-server-2025', edition: 'Datacenter', ...x64 }],
    ['Windows Server, version 1903', { id: 'windows-server-annual-channel', build: '18362', ...x64 }],
    ['Windows Server version 23H2', { id: 'windows-server-annual-channel', build: '25398', ...x64 }],
    ['Hyper-V Server', { id: 'hyper-v-server', ...x64 }],
    ['Microsoft Hyper-V Server 2012 R2', { id: 'hyper-v-server', ...x64 }],
    ['Windows Storage Server 2012 R2 Standard', { id: 'windows-storage-server', edition: 'Standard' }],
  ])('%s', (text, os) => {
    expect(heard(text)).toEqual(os)
  })
})

describe('unreadable', () => {
  it.each<[OsGiven, RegExp]>([
    ['', /not the name/],
    ['Windows', /not the name/],
    ['Windows Server', /not the name/],
    ['Server', /not the name/],
    ['10', /not the name/],
    ['8.1', /not the name/],
    ['Windows 9', /not the name/],
    ['Windows Server 2011', /not the name/],
    ['Windows Server 8.1', /not the name/],
    ['Ubuntu 22.04', /not the name/],
    ['Red Hat Enterprise Linux 7', /not the name/],
    ['constructor', /not the name/],
    ['6.3.9600', /number of Windows 8\.1 and Windows Server 2012 R2; give the name/],
    ['6.1.7601 Service Pack 1 Build 7601', /number of Windows 7 and Windows Server 2008 R2/],
    ['NT 6.3', /number of Windows 8\.1 and Windows Server 2012 R2/],
    ['10.0.14393', /number of Windows 10 and Windows Server 2016/],
    ['Windows Server 10.0', /give the name/],
    ['10.0.16299', /number of Windows 10 and Windows Server, annual/],
    ['Windows Server 2012 build 9600', /has build 9200, not 9600, which is Windows 8\.1 or Windows Server 2012 R2/],
    [
      'Windows Server 2012 R2 Standard 6.2.9200',
      /version 6\.3, not 6\.2\.9200, which is Windows 8 or Windows Server 2012.*some tools report 6\.2\.9200/,
    ],
    [
      'Windows Server 2012 R2 Datacenter 10.0.14393',
      /version 6\.3, not 10\.0\.14393, which is Windows 10 or Windows Server 2016/,
    ],
    ['Windows Server 2012 R2 9999', /"9999" is not understood/],
    ['Windows Server 2012 R2 SP1', /has no Service Pack 1/],
    ['Windows Server 2008 R2 SP2', /has no Service Pack 2/],
    ['Windows Server 2008 R2 SP1 7600', /service pack is given as both 1 and 0/],
    ['Windows Server 2012 R2 Standard Datacenter', /edition is given as both/],
    ['Windows Server 2012 R2 Standrad', /"standrad" is not understood/],
    ['Windows Sevrer 2012 R2', /"sevrer" is not understood/],
    ['Windows Server 2012 and Windows Server 2016', /not understood/],
    ['Windows Server 2012 Standard R2', /"r2" is not understood/],
    ['Windows 8.1 Server', /"server" is not understood/],
    ['Windows 7 Datacenter', /"datacenter" is not understood/],
    ['Windows Server 2012 Pro', /"pro" is not understood/],
    ['Windows Server 2016 Nano Server', /"nano" is not understood/],
    ['Windows 10 Pro 22H2 19044', /build is given as both 19045 and 19044/],
    ['Windows 7 x86 x64', /architecture is given as both/],
    ['OS X Mavericks 10.8', /version is given as both 10\.9 and 10\.8/],
    ['Mac OS X 10.8 Server', /"server" is not understood/],
    [{ name: 'Windows Server 2012 R2 Standard', edition: 'Datacenter' }, /edition is given as both/],
    [{ name: 'Windows Server 2012 R2', edition: 'Windows 8' }, /"8" is not understood/],
    [{ name: 'Windows Server 2012 R2', edition: 'Evaluation' }, /"Evaluation" is not an edition/],
    [{ name: 'Windows Server 2008 R2 SP1', servicePack: 0 }, /service pack is given as both 1 and 0/],
    [{ name: 'Windows Server 2012', build: '9600' }, /has build 9200, not 9600/],
    [{ name: 'Windows', build: '9600' }, /6\.3\.9600 is the number of Windows 8\.1 and Windows Server 2012 R2/],
    [{ name: 'Ubuntu Server', build: '9600' }, /"ubuntu" is not understood/],
    [{ name: 'Windows Server', build: '1234' }, /"Windows Server" is not the name/],
    [{ name: 'Windows Server', build: 'latest' }, /"Windows Server" is not the name/],
    [{ name: 'Windows Server', build: '9200' }, /some tools report 6\.2\.9200/],
    [{ name: 'Windows Server 2016', build: 'latest' }, /"latest" is not a build number/],
    [{ name: 'Windows 7', build: '7602' }, /has build 7600, 7601, not 7602/],
    [
      { name: 'Windows Server 2016 Standard (Server Core)', installation: 'full' },
      /installation option is given as both/,
    ],
  ])('%j', (given, why) => {
    expect(heard(given)).toMatch(why)
  })
})
