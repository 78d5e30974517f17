import { describe, expect, it } from 'vitest'
import { facts, objects, reading, refused, told } from './support.ts'

const os = {
  Caption: 'Microsoft Windows Server 2012 R2 Standard',
  Version: '6.3.9600',
  BuildNumber: '9600',
  OperatingSystemSKU: 7,
}
const processor = { NumberOfCores: 4, NumberOfLogicalProcessors: 8, MaxClockSpeed: 2600 }

describe('objects of several computers', () => {
  it('are joined by name, short and full', () => {
    const { hosts, items } = objects(
      { ...os, CSName: 'FE01' },
      { ...processor, SystemName: 'FE01' },
      { ...processor, SystemName: 'FE01' },
      { DNSHostName: 'fe01', Domain: 'contoso.com', PartOfDomain: true, DomainRole: 3, NumberOfProcessors: 2 },
      { ...os, CSName: 'FE02' },
    )
    expect(hosts.map((host) => [host.name, facts(host).hardware])).toEqual([
      ['fe01.contoso.com', { sockets: 2, cores: 8, cpuGhz: 2.6, hyperThreading: true }],
      ['FE02', undefined],
    ])
    expect(told(items).filter((item) => item.startsWith('unknown'))).toEqual([])
  })

  it('are unknown where they name no computer and there are several', () => {
    const { hosts, items } = objects({ ...os, CSName: 'FE01' }, { ...os, CSName: 'FE02' }, processor)
    expect(hosts).toHaveLength(2)
    expect(told(items)).toContain(
      'unknown [2].NumberOfCores: it does not say of which computer of the file it speaks: select PSComputerName too',
    )
  })

  it('belong to the only computer where they name none', () => {
    const { hosts } = objects({ ...os, CSName: 'FE01' }, processor, { HotFixID: 'KB2982006' })
    expect(facts(hosts[0])).toMatchObject({ hardware: { cores: 4 }, prerequisites: { hotfixes: ['KB2982006'] } })
  })

  it('are unknown where the file names no computer at all', () => {
    const { hosts, items } = objects(processor)
    expect(hosts).toEqual([])
    expect(told(items)[0]).toBe(
      'unknown NumberOfCores: no computer is named in the file: select PSComputerName too, or put Win32_ComputerSystem beside it',
    )
  })

  it('are unknown where a short name fits two computers', () => {
    const { items } = objects(
      { ...os, PSComputerName: 'fe01.contoso.com' },
      { ...os, PSComputerName: 'fe01.fabrikam.com' },
      { ...processor, SystemName: 'FE01' },
    )
    expect(told(items)).toContain('unknown [2].MaxClockSpeed: "FE01" may be more than one computer of the file')
  })

  it('go by an FQDN that is given, where the domain has another name', () => {
    const { hosts } = objects(
      {
        Name: 'FE01',
        Domain: 'ad.contoso.com',
        PartOfDomain: true,
        NumberOfProcessors: 2,
        PSComputerName: 'fe01.contoso.com',
      },
      { DNSHostName: 'fe01', DNSDomain: 'lan.contoso.com', IPEnabled: true, IPAddress: ['192.168.10.91'] },
    )
    expect(hosts.map((host) => [host.name, facts(host).address])).toEqual([['fe01.contoso.com', ['192.168.10.91']]])
  })

  it('count free space once, where drives and volumes are listed', () => {
    const gigabyte = 1024 ** 3
    const { hosts } = objects(
      { DeviceID: 'C:', DriveType: 3, FreeSpace: 40 * gigabyte, Size: 100 * gigabyte, SystemName: 'FE01' },
      { DeviceID: 'D:', DriveType: 3, FreeSpace: 50 * gigabyte, Size: 100 * gigabyte, SystemName: 'FE01' },
      { DriveLetter: 'C:', DriveType: 3, FreeSpace: 40 * gigabyte, Capacity: 100 * gigabyte, SystemName: 'FE01' },
    )
    expect(facts(hosts[0]).hardware).toEqual({ freeDiskGb: 90 })
  })

  it('stay with what stands around them', () => {
    const { hosts } = objects(
      {
        computer: os,
        processors: [processor],
        name: { ...{ DNSHostName: 'fe01', Domain: 'contoso.com', PartOfDomain: true } },
      },
      { computer: { ...os, CSName: 'FE02' }, processors: [{ ...processor, NumberOfCores: 6 }] },
    )
    expect(hosts.map((host) => [host.name, facts(host).hardware])).toMatchObject([
      ['fe01.contoso.com', { cores: 4 }],
      ['FE02', { cores: 6 }],
    ])
  })
})

describe('objects of a wrapper that holds several computers', () => {
  it('are unknown where they name none of them', () => {
    const feature = { Name: 'Web-Server', Installed: true, FeatureType: 'Role' }
    const { hosts, items } = objects({
      os: [
        { ...os, CSName: 'FE01' },
        { ...os, CSName: 'FE02' },
      ],
      features: [feature],
    })
    expect(hosts.map((host) => [host.name, facts(host).prerequisites])).toEqual([
      ['FE01', undefined],
      ['FE02', undefined],
    ])
    expect(told(items)).toContain(
      'unknown features[0].Name: it does not say of which computer of the file it speaks: select PSComputerName too',
    )
  })
})

describe('a session that went to another name', () => {
  it('of a pool or a cluster is of the computer that answered', () => {
    const { hosts, items } = objects({ ...os, CSName: 'FE01', PSComputerName: 'pool01.contoso.com' })
    expect(hosts.map(({ name }) => name)).toEqual(['FE01'])
    expect(told(items)).toContain('unknown PSComputerName: another name than that of the computer, FE01')
  })
})

describe('adapters that are not the network', () => {
  const adapter = { DNSHostName: 'fe01', DNSDomain: 'contoso.com', IPEnabled: true }
  const inner = 'an adapter of the loopback, of a tunnel or of the inside of a cluster'

  it('are not counted, and their addresses are not those of the computer', () => {
    const { hosts, items } = objects(
      {
        ...adapter,
        Description: 'vmxnet3 Ethernet Adapter',
        IPAddress: ['10.0.0.5', '0.0.0.0'],
        PSComputerName: 'fe01',
      },
      { ...adapter, Description: 'Microsoft KM-TEST Loopback Adapter', IPAddress: ['10.0.0.100'] },
      { ...adapter, Description: 'Microsoft Failover Cluster Virtual Adapter', IPAddress: ['10.9.0.1'] },
    )
    expect(facts(hosts[0])).toEqual({ address: ['10.0.0.5'], hardware: { networkAdapters: 1 } })
    expect(told(items)).toContain(`ignored [1].IPAddress[0]: ${inner}`)
  })

  it('nor in systeminfo', () => {
    const { hosts } = reading(
      [
        'Host Name:                 FE01',
        'OS Name:                   Microsoft Windows Server 2016 Standard',
        'OS Version:                10.0.14393 N/A Build 14393',
        'Network Card(s):           2 NIC(s) Installed.',
        '                           [01]: vmxnet3 Ethernet Adapter',
        '                                 Connection Name: LAN',
        '                                 IP address(es)',
        '                                 [01]: 10.0.0.5',
        '                           [02]: Microsoft KM-TEST Loopback Adapter',
        '                                 Connection Name: VIP',
        '                                 IP address(es)',
        '                                 [01]: 10.0.0.100',
      ].join('\r\n'),
    )
    expect(facts(hosts[0])).toMatchObject({ address: ['10.0.0.5'], hardware: { networkAdapters: 1 } })
  })
})

describe('the address under which Ansible reaches a computer', () => {
  const gathered = { os_family: 'Windows', hostname: 'edge01', fqdn: 'edge01.contoso.com' }
  const inventory = (told: object) => ({
    _meta: { hostvars: { edge01: { ansible_host: '203.0.113.9', ansible_facts: told } } },
  })

  it('is that of the computer only where it tells none itself', () => {
    expect(facts(objects(inventory(gathered)).hosts[0]).address).toEqual(['203.0.113.9'])
    const { hosts } = objects(inventory({ ...gathered, ip_addresses: ['10.0.0.5', 'fe80::1%12'] }))
    expect(facts(hosts[0]).address).toEqual(['10.0.0.5'])
  })
})

describe('lists of updates', () => {
  it('that systeminfo has cut say of no update that it is missing', () => {
    const { hosts, items } = reading(
      [
        'Host Name:                 FE01',
        'OS Name:                   Microsoft Windows Server 2016 Standard',
        'OS Version:                10.0.14393 N/A Build 14393',
        'Hotfix(s):                 3 Hotfix(s) Installed.',
        '                           [01]: KB4049065',
        '                           [02]: KB41',
      ].join('\r\n'),
    )
    expect(facts(hosts[0]).prerequisites).toBeUndefined()
    expect(told(items).filter((item) => item.includes('the list is cut: of 3 updates 2 are here'))).toHaveLength(2)
  })

  it('are read of Get-ComputerInfo as its formatted list shows them', () => {
    const { hosts } = reading(
      'CsDNSHostName : fe01\r\nOsName        : Microsoft Windows Server 2016 Standard\r\nOsHotFixes    : {KB4049065, KB4486129}\r\n',
    )
    expect(facts(hosts[0]).prerequisites).toEqual({ hotfixes: ['KB4049065', 'KB4486129'] })
  })

  it('of which only types were written are lost', () => {
    const { items } = objects({ CsDNSHostName: 'fe01', OsHotFixes: ['Microsoft.PowerShell.Commands.HotFix'] })
    expect(told(items)).toContainEqual(expect.stringMatching(/^unknown OsHotFixes\[0\]: the value is lost/))
  })
})

describe('processors', () => {
  it('of Get-ComputerInfo are read', () => {
    const { hosts } = objects({ CsDNSHostName: 'fe01', CsNumberOfProcessors: 2, CsProcessors: [processor, processor] })
    expect(facts(hosts[0]).hardware).toEqual({ sockets: 2, cores: 8, cpuGhz: 2.6, hyperThreading: true })
  })

  it('that have a row each in a report are added up, each once', () => {
    const rows = ['FE01,8,CPU0', 'FE01,8,CPU1', 'FE01,8,CPU1', 'FE02,4,CPU0']
    const { hosts } = reading(['Netbios_Name0,NumberOfCores0,DeviceID0', ...rows].join('\n'))
    expect(hosts.map((host) => facts(host).hardware)).toEqual([{ cores: 16 }, { cores: 4 }])
  })
})

describe('installed programs with a state', () => {
  it('are no features of Windows', () => {
    const { hosts } = objects({
      Name: 'Microsoft Lync Server 2013, Core Components',
      Version: '5.0.8308.556',
      Vendor: 'Microsoft Corporation',
      InstallState: 5,
      PSComputerName: 'FE01',
    })
    expect(facts(hosts[0])).toMatchObject({ productVersion: '5.0.8308.556' })
  })
})

describe('values that cannot be', () => {
  it('are unknown, and the first of two that contradict each other stands', () => {
    const { hosts, items } = objects(
      { ...os, CSName: 'FE01', OSArchitecture: 'none', TotalVisibleMemorySize: 'much' },
      { Name: 'FE01', NumberOfProcessors: 2, DomainRole: 9, TotalPhysicalMemory: 0 },
      { Name: 'FE01', NumberOfProcessors: 4, DomainRole: 3, NumberOfLogicalProcessors: 8 },
      { NumberOfCores: 0, MaxClockSpeed: 'fast', SystemName: 'FE01' },
      { IPEnabled: true, IPAddress: ['10.0.0.300'], DNSHostName: 'FE01' },
    )
    expect(hosts).toHaveLength(1)
    expect(refused(hosts[0] as never)).toEqual([])
    expect(facts(hosts[0]).hardware).toEqual({ sockets: 2, networkAdapters: 1 })
    const unknown = told(items).filter((item) => item.startsWith('unknown'))
    expect(unknown.map((item) => item.slice('unknown '.length))).toEqual([
      '[0].OSArchitecture: expected a processor architecture, such as 64-bit',
      '[0].TotalVisibleMemorySize: expected a whole number',
      '[1].DomainRole: expected a role from 0 to 5',
      '[1].TotalPhysicalMemory: expected a whole number',
      expect.stringMatching(/^\[2\]\.NumberOfProcessors: it contradicts line \d+, where hardware\.sockets is 2$/),
      '[3].NumberOfCores: it must be a whole number, at least 1',
      '[3].MaxClockSpeed: expected a number of MHz',
      '[4].IPAddress[0]: expected an IP address',
    ])
  })

  it('take no build of the product where two versions are installed', () => {
    const program = (DisplayName: string, DisplayVersion: string) => ({
      DisplayName,
      DisplayVersion,
      PSComputerName: 'FE01',
    })
    const { hosts, items } = objects(
      program('Microsoft Lync Server 2013, Core Components', '5.0.8308.556'),
      program('Skype for Business Server 2015, Core Components', '6.0.9319.0'),
    )
    expect(facts(hosts[0])).toEqual({})
    expect(told(items)).toContain('unknown [0].DisplayVersion: components of two product versions are installed')
  })

  it('leave properties that no class has unknown', () => {
    const { items } = objects({ ...os, CSName: 'FE01', LicenceState: 'active' })
    expect(told(items)).toContain('unknown LicenceState: nothing here reads it')
  })
})

describe('what PowerShell adds', () => {
  it('is ignored, but for the name of the computer', () => {
    const { hosts, items } = objects({
      ...{ ...os, PSShowComputerName: true, PSStatus: 'x', CimClass: { CimClassName: 'Win32_OperatingSystem' } },
      CimInstanceProperties: ['BootDevice = "x"', 'Caption = "y"'],
      CimSystemProperties: {
        Namespace: 'root/cimv2',
        ServerName: 'FE01',
        ClassName: 'Win32_OperatingSystem',
        Path: null,
      },
      ...{ __GENUS: 2, __CLASS: 'Win32_OperatingSystem', __SERVER: 'FE01', __DERIVATION: ['CIM_OperatingSystem'] },
      ...{ Scope: { IsConnected: true }, Path: { Server: 'FE01' }, Options: {}, Properties: [{ Name: 'Caption' }] },
    })
    expect(hosts.map(({ name }) => name)).toEqual(['FE01'])
    expect(told(items).filter((item) => item.startsWith('unknown'))).toEqual([])
  })
})

describe('other forms', () => {
  it('reads a table without the line #TYPE, and what wmic prints', () => {
    const csv =
      'Node,BuildNumber,Caption,OperatingSystemSKU,Version\r\nFE01,9600,Microsoft Windows Server 2012 R2 Standard,7,6.3.9600\r\n'
    expect(reading(csv).hosts.map((host) => [host.name, facts(host).os])).toEqual([
      ['FE01', { name: 'Windows Server 2012 R2', edition: 'Standard', build: '9600' }],
    ])
    expect(reading(csv.replaceAll(',', ';')).hosts).toHaveLength(1)
  })

  it('reads a formatted list', () => {
    const list = [
      ...[
        '',
        'PSComputerName     : fe01.contoso.com',
        'Caption            : Microsoft Windows Server 2012 R2 Standard',
      ],
      ...['Version            : 6.3.9600', 'BuildNumber        : 9600', 'OperatingSystemSKU : 7', ''],
    ]
    expect(reading(list.join('\r\n')).hosts.map(({ name }) => name)).toEqual(['fe01.contoso.com'])
  })

  it('says which columns are missing, and which words there are', () => {
    const csv = 'Server;OS\r\nfe01;Windows Server 2016\r\n'
    const problem = (columns: Record<string, string>) => reading(csv, { columns }).problems[0]?.message
    expect(problem({ host: 'Server', memory: 'RAM' })).toBe(
      'the table has no column "RAM" for memory: it has Server, OS',
    )
    expect(problem({ host: 'Server', ram: 'OS' })).toMatch(/^no column is called "ram": known are host, domain, /)
    expect(problem({ os: 'OS' })).toBe('no column names the computers: say which one with host')
    expect(reading(csv, { columns: { host: 'server', os: 'os' } }).hosts).toHaveLength(1)
  })

  it('asks for the unit of a size that has none', () => {
    const { items } = reading('Server,RAM\nfe01,32\nfe02,16 GB\n', { columns: { host: 'Server', memory: 'RAM' } })
    expect(told(items)).toEqual([
      'mapped row 1.Server: fe01',
      'unknown row 1.RAM: its unit is not told: write it into the heading, such as Memory (GB)',
      'mapped row 2.Server: fe02',
      'mapped row 2.RAM: fe02: hardware.memoryGb',
    ])
  })

  it('says what to run instead of what Ansible prints at a console', () => {
    const { problems } = reading('fe01 | SUCCESS => {\n    "ansible_facts": {}\n}\n')
    expect(problems[0]?.message).toBe(
      'more than JSON: run ansible -m setup --tree DIR, which writes a file for each computer',
    )
  })

  it('reads systeminfo of several computers, and refuses its wide form', () => {
    const one = (name: string) =>
      `Host Name:                 ${name}\nOS Name:                   Microsoft Windows Server 2016 Standard\nOS Version:                10.0.14393 N/A Build 14393\nOS Configuration:          Additional/Backup Domain Controller\n`
    const { hosts } = reading(`${one('DC01')}\n${one('DC02')}`)
    expect(hosts.map((host) => [host.name, facts(host).domainController])).toEqual([
      ['DC01', true],
      ['DC02', true],
    ])
    const wide =
      'Host Name        OS Name                        OS Version\n================ ============================== ==========\n'
    expect(reading(wide).problems[0]?.message).toMatch(/run systeminfo \/fo list or \/fo csv$/)
  })

  it.each([
    [
      'French',
      "Nom de l'hôte:                              FE01\nNom du système d'exploitation:              Microsoft Windows Server 2016 Standard\nVersion du système:                         10.0.14393 N/A version 14393\n",
    ],
    [
      'Spanish',
      'Nombre de host:                            FE01\nNombre del sistema operativo:              Microsoft Windows Server 2019 Standard\nVersión del sistema operativo:             10.0.17763 N/D Compilación 17763\n',
    ],
    [
      'Russian',
      'Имя узла:                         FE01\nНазвание ОС:                      Майкрософт Windows Server 2016 Standard\nВерсия ОС:                        10.0.14393 Н/Д построение 14393\n',
    ],
    [
      'Japanese',
      'ホスト名:               FE01\nOS 名:                  Microsoft Windows Server 2016 Standard\nOS バージョン:          10.0.14393 N/A ビルド 14393\n',
    ],
    [
      'German, as a table',
      '"Hostname","Betriebssystemname","Betriebssystemversion"\n"FE01","Microsoft Windows Server 2016 Standard","10.0.14393 Nicht zutreffend Build 14393"\n',
    ],
  ])('refuses systeminfo in another language: %s', (_language, text) => {
    expect(reading(text).problems[0]?.message).toMatch(/^its headings are not English/)
  })
})

describe('what other software writes', () => {
  it.each([
    ['builds', { version: '1.2.3', buildNumber: '456', productType: 'web', hostname: 'ci01' }],
    ['builds of numbers', { version: '1.2.3', buildNumber: 456, productType: 3, hostname: 'ci01' }],
    ['updates and programs of osquery', { csname: 'FE01', caption: 'KB2982006', version: '1' }],
    ['systems of other makers', { osName: 'Linux', osVersion: '5.4', hostname: 'ci01' }],
    ['goods', { caption: 'Blue shirt', productType: 'apparel' }],
  ])('is no inventory for having properties of the same names: %s', (_title, object) => {
    const { hosts, problems } = objects(object)
    expect(hosts).toEqual([])
    expect(problems).toHaveLength(1)
  })

  it('is an inventory where what they say is of Windows', () => {
    const { hosts } = objects({ hostname: 'fe01', version: '6.3.9600', buildNumber: 9600, productType: 3 })
    expect(facts(hosts[0])).toMatchObject({ os: { build: '9600' } })
  })
})
