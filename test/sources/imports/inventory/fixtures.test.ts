import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Placed, PlacedMap } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'
import { facts, fixture, refused, system, told } from './support.ts'

const folder = new URL('../../../../fixtures/artefacts/inventories/', import.meta.url)
const files = readdirSync(folder).filter((name) => name !== 'README.md')
const REPORT = {
  columns: {
    host: 'Server',
    os: 'betriebssystem',
    version: 'Version',
    memory: 'RAM (GB)',
    cores: 'Kerne',
    address: 'Adresse',
  },
}

/** What stands on every place of the file that an item speaks of, for finding what should not be shown. */
const SECRETS = /not-to-be-shown|Ada Example|AA000|CONTOSO\\ada|FABRIKAM\\grace|svc-ansible/

describe('every file of the folder', () => {
  it.each(files)('%s has hosts that a server of the format takes, and tells no secret', (name) => {
    const { hosts, items, problems } = fixture(name, name === 'report.csv' ? REPORT : {})
    expect(problems).toHaveLength(name === 'systeminfo-german.txt' ? 1 : 0)
    if (problems.length === 0) expect(hosts.length).toBeGreaterThan(0)
    for (const host of hosts) {
      expect(refused(host)).toEqual([])
      if (facts(host).os) expect(system(host)).toMatchObject({ kind: 'server' })
    }
    const shown = JSON.stringify({ items, hosts: hosts.map((host) => [host.name, plain(host.facts)]) })
    expect(shown).not.toMatch(SECRETS)
    expect(items.every(({ to, reason }) => (to ?? reason ?? '') !== '')).toBe(true)
  })

  it('is read alike as UTF-8 and UTF-16, with and without a mark, whatever ends its lines', () => {
    const text = readFileSync(new URL('systeminfo.txt', folder), 'utf8')
    const expected = fixture('systeminfo.txt').hosts.map((host) => [host.name, facts(host)])
    const forms = [
      Buffer.from(text.replaceAll('\r\n', '\n')),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text.replaceAll('\r\n', '\r')),
    ]
    for (const bytes of forms) {
      expect(readImport(bytes).hosts.map((host) => [host.name, facts(host)])).toEqual(expected)
    }
  })
})

describe('one computer in all its classes', () => {
  const { hosts, items } = fixture('fe01-classes.json')

  it('says all that a server may say', () => {
    expect(hosts.map(({ name }) => name)).toEqual(['fe01.contoso.com'])
    expect(facts(hosts[0])).toEqual({
      address: ['192.168.10.91'],
      os: {
        name: 'Windows Server 2012 R2',
        edition: 'Standard',
        build: '9600',
        architecture: 'x64',
        language: 'en-US',
      },
      hardware: {
        ...{ sockets: 2, cores: 8, cpuGhz: 2.7, hyperThreading: false, memoryGb: 32, pageFileGb: 4.8, diskCount: 2 },
        ...{ freeDiskGb: 220, networkAdapters: 1, virtual: true, hypervisor: 'VMware' },
      },
      prerequisites: {
        ...{ dotNet: '4.5.2', powershell: '4.0', hotfixes: ['KB2982006', 'KB2919355'], patchedOn: '2019-01-11' },
        features: ['Web-Static-Content', 'Web-Windows-Auth', 'Windows-Identity-Foundation', 'Server-Media-Foundation'],
        ...{ visualCpp: ['11.0.50727.1'], urlRewrite: '2.0', silverlight: '5.1.50907.0', windowsFabric: '1.0.976.0' },
        sqlNativeClient: '11.0.2100.60',
      },
      domainController: false,
      productVersion: '5.0.8308.987',
      components: { 'Web Components Server': '5.0.8308.920' },
    })
  })

  it('gives every value the place of what says it', () => {
    const lines = readFileSync(new URL('fe01-classes.json', folder), 'utf8').split('\r\n')
    const hardware = hosts.flatMap(
      (host) =>
        (host.facts as Readonly<Record<'hardware', Placed<PlacedMap & Readonly<Record<'cores', Placed>>>>>).hardware,
    )
    const line = hardware[0]?.value.cores.at.line ?? 0
    expect(lines[line - 1]).toContain('"NumberOfCores"')
    expect(hosts[0]?.at.line).toBeGreaterThan(0)
  })

  it('leaves nothing unknown', () => {
    expect(told(items).filter((item) => item.startsWith('unknown'))).toEqual([])
    expect(told(items)).toContain('mapped processors[1].NumberOfCores: fe01.contoso.com: hardware.cores')
    expect(told(items)).toContain('dropped os.RegisteredUser: a person or a serial number')
    expect(told(items)).toContain('ignored features[4].Name: a feature that is not installed')
    expect(told(items)).toContain(
      'ignored programs[10].DisplayName: a program that neither the product nor its prerequisites know',
    )
  })
})

describe('other exports', () => {
  it('reads Get-ComputerInfo with the kind of its installation', () => {
    expect(facts(fixture('computer-info.json').hosts[0])).toMatchObject({
      os: { name: 'Windows Server 2019', edition: 'Standard', installation: 'core' },
      hardware: { memoryGb: 64, virtual: true, hypervisor: 'Hyper-V' },
      prerequisites: { hotfixes: ['KB4486553', 'KB5005112'] },
      domainController: false,
    })
  })

  it('reads several computers in UTF-16', () => {
    const { hosts } = fixture('pool-systems.json')
    expect(hosts.map((host) => [host.name, facts(host).domainController])).toEqual([
      ['fe01.contoso.com', false],
      ['fe02.contoso.com', false],
      ['dc01.contoso.com', true],
    ])
    expect(facts(hosts[2])).toMatchObject({
      os: { servicePack: 'SP1', installation: 'full' },
      hardware: { memoryGb: 8 },
    })
  })

  it('reads days only where day and month cannot be taken for each other', () => {
    const { hosts, items } = fixture('updates.csv')
    expect(hosts.map((host) => facts(host).prerequisites)).toEqual([
      { hotfixes: ['KB2982006', 'KB2919355'], patchedOn: '2019-01-13' },
      { hotfixes: ['KB2919355'] },
    ])
    expect(told(items)).toContain(
      'unknown row 3.InstalledOn: it may be the day or the month that comes first: export it as JSON',
    )
  })

  it('takes of many programs those that matter, in one reason for the others', () => {
    const { hosts, items } = fixture('programs.csv')
    expect(facts(hosts[0])).toEqual({
      prerequisites: { dotNet: '4.5.2', visualCpp: ['11.0.50727'], odbcDriver: '12.0.2000.8' },
      productVersion: '5.0.8308.556',
      components: { 'Debugging Tools': '5.0.8308.0' },
    })
    const reasons = new Set(items.filter(({ what }) => /\.(?:Name|Version)$/.test(what)).map(({ reason }) => reason))
    expect([...reasons].sort()).toEqual([
      'a program that neither the product nor its prerequisites know',
      'prerequisites.dotNet is taken from line 7',
      undefined,
    ])
  })
})

describe('systeminfo', () => {
  const expected = {
    address: ['172.25.33.10', '10.45.16.10', '10.45.16.20'],
    os: { name: 'Windows Server 2012 R2', edition: 'Standard', build: '9600', architecture: 'x64' },
    hardware: { sockets: 2, cpuGhz: 2.7, memoryGb: 16, networkAdapters: 2, virtual: true, hypervisor: 'Hyper-V' },
    prerequisites: { hotfixes: ['KB2919355', 'KB2982006', 'KB3172729'] },
    domainController: false,
  }

  it.each(['systeminfo.txt', 'systeminfo.csv'])('reads %s', (name) => {
    const { hosts, items } = fixture(name)
    expect(hosts.map((host) => [host.name, facts(host)])).toEqual([['edge01.perimeter.contoso.com', expected]])
    expect(told(items).filter((item) => item.startsWith('unknown'))).toEqual([])
  })

  it('refuses other languages, and says what to run instead', () => {
    const [problem] = fixture('systeminfo-german.txt').problems
    expect(problem?.message).toMatch(/^its headings are not English: run Get-CimInstance Win32_OperatingSystem/)
  })
})

describe('tables of computers', () => {
  it('reads the columns of Configuration Manager', () => {
    const { hosts, items } = fixture('configuration-manager.csv')
    expect(hosts.map((host) => [host.name, facts(host)])).toMatchObject([
      [
        'fe01.contoso.com',
        { os: { name: 'Windows Server 2012 R2', edition: 'Standard' }, hardware: { memoryGb: 32, virtual: false } },
      ],
      ['fe02.contoso.com', { os: { name: 'Windows Server 2012 R2' }, hardware: { cores: 8, virtual: true } }],
      [
        'sfb01.fabrikam.com',
        { os: { name: 'Windows Server 2019', edition: 'Datacenter' }, address: ['192.168.20.10'] },
      ],
    ])
    expect(told(items).filter((item) => /^(?:unknown|dropped)/.test(item))).toEqual([
      'dropped row 1.User_Name0: a person or a serial number',
      'dropped row 2.User_Name0: a person or a serial number',
      'dropped row 3.User_Name0: a person or a serial number',
    ])
  })

  it('reads columns as the user names them', () => {
    const { hosts, items } = fixture('report.csv', REPORT)
    expect(facts(hosts[1])).toEqual({
      address: ['192.168.10.92'],
      os: { name: 'Windows Server 2012 R2', edition: 'Standard', build: '9600' },
      hardware: { cores: 4, memoryGb: 16 },
    })
    expect(told(items).filter((item) => item.startsWith('unknown'))).toHaveLength(2)
  })
})

describe('Ansible', () => {
  it('reads the variables and facts of an inventory, and notes its groups', () => {
    const { hosts, items } = fixture('ansible-inventory.json')
    expect(hosts.map(({ name }) => name)).toEqual(['fe01.contoso.com', 'edge01', 'fe02.contoso.com'])
    expect(facts(hosts[1])).toMatchObject({ os: { name: 'Windows Server 2016', installation: 'core' } })
    expect(items.filter(({ status }) => status === 'dropped')).toHaveLength(7)
    expect(told(items)).toContain('ignored lync_fe.hosts[0]: a group: its name tells a role by convention only')
  })

  it('reads a file of the fact cache', () => {
    expect(facts(fixture('ansible-cache.json').hosts[0])).toEqual({
      address: ['192.168.10.91'],
      os: {
        name: 'Windows Server 2012 R2',
        edition: 'Standard',
        build: '9600',
        installation: 'full',
        architecture: 'x64',
      },
      hardware: {
        ...{ sockets: 2, cores: 8, hyperThreading: false, memoryGb: 32, pageFileGb: 4.8, nicGbps: 10 },
        ...{ networkAdapters: 1, virtual: true, hypervisor: 'VMware' },
      },
      prerequisites: { powershell: '4', rebootPending: false },
      domainController: false,
    })
  })

  it('reads what the module returns, and gives a Linux no system', () => {
    const { hosts } = fixture('ansible-setup.json')
    expect(hosts[0]?.name).toBe('rproxy01.contoso.com')
    expect(facts(hosts[0])).toMatchObject({ address: ['192.0.2.20'], hardware: { cores: 2, memoryGb: 4 } })
    expect(facts(hosts[0]).os).toBeUndefined()
  })
})
