import { describe, expect, it } from 'vitest'
import { RELEASES } from '../../../../src/sources/imports/inventory/windows-releases.ts'
import { facts, objects, refused, rows, system, told } from './support.ts'

interface Machine {
  readonly Caption: string
  readonly Version: string
  readonly OperatingSystemSKU?: number
  readonly ProductType?: number
  readonly [more: string]: unknown
}

function machine(Caption: string, Version: string, sku?: number, ProductType?: number, more: object = {}): Machine {
  const BuildNumber = Version.split('.')[2]
  return {
    ...{ Caption, Version, BuildNumber, CSName: 'FE01', OSArchitecture: '64-bit' },
    ...(sku !== undefined && { OperatingSystemSKU: sku }),
    ...(ProductType !== undefined && { ProductType }),
    ...more,
  }
}

type Expected = [id: string, edition: string | undefined, installation?: string]

const core = { InstallationType: 'Server Core' }
const full = { InstallationType: 'Server' }

const MACHINES: [Machine, Expected][] = [
  [machine('Microsoft® Windows Server® 2008 Standard ', '6.0.6002', 7, 3), ['windows-server-2008', 'Standard', 'full']],
  [
    machine('Microsoft® Windows Server® 2008 Enterprise ', '6.0.6001', 10, 3),
    ['windows-server-2008', 'Enterprise', 'full'],
  ],
  [
    machine('Microsoft® Windows Server® 2008 Standard ohne Hyper-V™', '6.0.6003', 36, 3),
    ['windows-server-2008', 'Standard', 'full'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Standard ', '6.1.7601', 7, 3),
    ['windows-server-2008-r2', 'Standard', 'full'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Enterprise ', '6.1.7601', 10, 3),
    ['windows-server-2008-r2', 'Enterprise', 'full'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Datacenter ', '6.1.7600', 8, 2),
    ['windows-server-2008-r2', 'Datacenter', 'full'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Standard ', '6.1.7601', 13, 3),
    ['windows-server-2008-r2', 'Standard', 'core'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Enterprise ', '6.1.7601', 14, 3),
    ['windows-server-2008-r2', 'Enterprise', 'core'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 Foundation ', '6.1.7601', 33, 3),
    ['windows-server-2008-r2', 'Foundation', 'full'],
  ],
  [
    machine('Microsoft Windows Server 2008 R2 for Itanium-Based Systems', '6.1.7601', 15, 3),
    ['windows-server-2008-r2', 'Itanium-Based Systems', 'full'],
  ],
  [machine('Microsoft Windows Server 2012 Standard', '6.2.9200', 7, 3), ['windows-server-2012', 'Standard']],
  [
    machine('Microsoft Windows Server 2012 Datacenter', '6.2.9200', 8, 3, core),
    ['windows-server-2012', 'Datacenter', 'core'],
  ],
  [machine('Microsoft Windows Server 2012 Essentials', '6.2.9200', 50, 2), ['windows-server-2012', 'Essentials']],
  [machine('Microsoft Windows Server 2012 R2 Standard', '6.3.9600', 7, 3), ['windows-server-2012-r2', 'Standard']],
  [
    machine('Microsoft Windows Server 2012 R2 Standard', '6.3.9600', 7, 3, full),
    ['windows-server-2012-r2', 'Standard', 'full'],
  ],
  [machine('Microsoft Windows Server 2012 R2 Datacenter', '6.3.9600', 8, 3), ['windows-server-2012-r2', 'Datacenter']],
  [
    machine('Microsoft Windows Server 2012 R2 Standard-Evaluierung', '6.3.9600', 79, 3),
    ['windows-server-2012-r2', 'Standard'],
  ],
  [machine('Microsoft Windows Server 2012 R2 Essentials', '6.3.9600', 50, 2), ['windows-server-2012-r2', 'Essentials']],
  [machine('Microsoft Hyper-V Server 2012 R2', '6.3.9600', 42, 3), ['hyper-v-server', undefined]],
  [
    machine('Microsoft Windows Storage Server 2012 R2 Standard', '6.3.9600', 21, 3),
    ['windows-storage-server', 'Standard'],
  ],
  [machine('Microsoft Windows Server 2016 Standard', '10.0.14393', 7, 3), ['windows-server-2016', 'Standard']],
  [
    machine('Microsoft Windows Server 2016 Datacenter', '10.0.14393', 8, 3, core),
    ['windows-server-2016', 'Datacenter', 'core'],
  ],
  [machine('Майкрософт Windows Server 2016 Standard', '10.0.14393', 7, 3), ['windows-server-2016', 'Standard']],
  [machine('Microsoft Windows Server 2016 Standard 评估版', '10.0.14393', 79, 3), ['windows-server-2016', 'Standard']],
  [machine('Microsoft Windows Server 2019 Standard', '10.0.17763', 7, 3), ['windows-server-2019', 'Standard']],
  [
    machine('Microsoft Windows Server 2019 Datacenter Evaluation', '10.0.17763', 80, 3),
    ['windows-server-2019', 'Datacenter'],
  ],
  [machine('Microsoft Windows Server 2019 Essentials', '10.0.17763', 50, 2), ['windows-server-2019', 'Essentials']],
  [
    machine('Microsoft Windows Server Datacenter', '10.0.18362', 145, 3),
    ['windows-server-annual-channel', 'Datacenter', 'core'],
  ],
  [
    machine('Microsoft Windows Server Standard', '10.0.16299', 146, 3),
    ['windows-server-annual-channel', 'Standard', 'core'],
  ],
  [machine('Microsoft Windows Server 2022 Standard', '10.0.20348', 7, 3), ['windows-server-2022', 'Standard']],
  [
    machine('Microsoft Windows Server 2022 Datacenter Azure Edition', '10.0.20348', 407, 3),
    ['windows-server-2022', 'Datacenter: Azure Edition'],
  ],
  [machine('Microsoft Windows Server 2025 Datacenter', '10.0.26100', 8, 3), ['windows-server-2025', 'Datacenter']],
  [
    machine('Microsoft Windows Server 2025 Standard Evaluation', '10.0.26100', 79, 3),
    ['windows-server-2025', 'Standard'],
  ],
  [
    machine('Microsoft Windows Small Business Server 2011 Standard ', '6.1.7601', 9, 2),
    ['windows-small-business-server', undefined],
  ],
  [machine('Microsoft Windows 7 Professional ', '6.1.7601', 48, 1), ['windows-7', 'Professional']],
  [machine('Microsoft Windows 7 Édition Intégrale ', '6.1.7600', 1, 1), ['windows-7', 'Ultimate']],
  [machine('Microsoft Windows 8 Pro', '6.2.9200', 48, 1), ['windows-8', 'Pro']],
  [machine('Microsoft Windows 8.1', '6.3.9600', 101, 1), ['windows-8-1', 'Core']],
  [machine('Майкрософт Windows 8.1 Корпоративная', '6.3.9600', 4, 1), ['windows-8-1', 'Enterprise']],
  [machine('Microsoft Windows 10 Pro', '10.0.19045', 48, 1), ['windows-10', 'Pro']],
  [machine('Microsoft Windows 10 Entreprise', '10.0.17763', 4, 1), ['windows-10', 'Enterprise']],
  [machine('Microsoft Windows 10 企业版 LTSC', '10.0.19044', 125, 1), ['windows-10', 'Enterprise LTSC 2021']],
  [
    machine('Microsoft Windows 10 Enterprise for Virtual Desktops', '10.0.19044', 175, 3),
    ['windows-10', 'Enterprise multi-session'],
  ],
  [machine('Microsoft Windows 10 家庭版', '10.0.19041', 101, 1), ['windows-10', 'Home']],
  [machine('Microsoft Windows 11 Pro', '10.0.22631', 48, 1), ['windows-11', 'Pro']],
  [machine('Microsoft Windows 11 Enterprise', '10.0.26100', 4, 1), ['windows-11', 'Enterprise']],
]

describe('the Windows of a computer', () => {
  it.each(MACHINES)('$Caption ($Version, $OperatingSystemSKU)', (given, [id, edition, installation]) => {
    const { hosts, problems } = objects(given)
    expect(problems).toEqual([])
    const read = system(hosts[0])
    expect(read).toMatchObject({ id })
    expect(read).toMatchObject(edition === undefined ? {} : { edition })
    expect((read as { installation?: string }).installation).toBe(installation)
    expect(refused(hosts[0] as never)).toEqual([])
  })

  it('is on an evaluation licence where the number of the edition says so, whatever the caption', () => {
    const evaluation = MACHINES.filter(([given]) => [79, 80].includes(given.OperatingSystemSKU ?? 0))
    expect(evaluation.length).toBe(4)
    for (const [given] of evaluation) expect(facts(objects(given).hosts[0])).toMatchObject({ os: { evaluation: true } })
  })

  it('is read from the caption where no number of an edition is given', () => {
    const os = (caption: string, version: string, more = {}) =>
      facts(objects(machine(caption, version, undefined, 3, more)).hosts[0]).os
    expect(os('Microsoft Windows Server 2012 R2 Standard', '6.3.9600')).toEqual({
      ...{ name: 'Windows Server 2012 R2', edition: 'Standard', build: '9600', architecture: 'x64' },
    })
    expect(os('Microsoft Windows Server 2016 Datacenter-Evaluierung', '10.0.14393')).toMatchObject({
      ...{ name: 'Windows Server 2016', edition: 'Datacenter', evaluation: true },
    })
    expect(os('Microsoft Windows Server 2019 标准版', '10.0.17763')).toMatchObject({ edition: 'Standard' })
  })

  it('is taken by its caption where the build is newer than the tables', () => {
    const { hosts } = objects(machine('Microsoft Windows 11 Pro', '10.0.27700', 48, 1))
    expect(facts(hosts[0]).os).toMatchObject({ name: 'Microsoft Windows 11 Pro', build: '27700' })
    expect(system(hosts[0])).toMatchObject({ id: 'windows-11', edition: 'Pro' })
  })

  it('is taken by its caption where the edition is not known here, which is said', () => {
    const { hosts, items } = objects(machine('Windows Embedded Standard', '6.1.7601', 65, 1))
    expect(system(hosts[0])).toMatchObject({ id: 'windows-embedded-standard-7' })
    expect(told(items)).toContain('unknown OperatingSystemSKU: no edition known here has this number')
  })

  it('is not taken where the caption contradicts the version, as tools for older systems do', () => {
    const { hosts, items } = objects(machine('Microsoft Windows Server 2016 Standard', '6.2.9200', 7, 3))
    expect(facts(hosts[0]).os).toBeUndefined()
    expect(told(items)).toContain(
      'unknown Version: the caption names 2016, and the version is that of Windows Server 2012; ' +
        'some tools report 6.2.9200 on every later Windows',
    )
  })

  it('has the service pack, the language and the architecture that are given', () => {
    const more = { ServicePackMajorVersion: 1, OSLanguage: 1040, CSDVersion: 'Service Pack 1' }
    const [host] = objects(machine('Microsoft Windows Server 2008 R2 Standard ', '6.1.7601', 7, 3, more)).hosts
    expect(facts(host).os).toEqual({
      ...{ name: 'Windows Server 2008 R2', edition: 'Standard', servicePack: 'SP1', build: '7601' },
      ...{ installation: 'full', architecture: 'x64', language: 'it-IT' },
    })
    expect(system(host)).toMatchObject({ servicePack: 1 })
  })
})

describe('the releases of Windows known here', () => {
  const KINDS = ['server', 'client']
  const dated = rows.filter(
    ({ kind, builds, version, id }) => KINDS.includes(kind) && builds && version && !/2003|xp/.test(id),
  )

  it('are those of the table of operating systems, by every build', () => {
    const known = (kind: string, build: string) =>
      RELEASES.filter((each) => each.kind === kind && each.builds.includes(build))
    for (const row of dated)
      for (const build of row.builds ?? []) {
        const [release, ...more] = known(row.kind, build)
        expect(`${release?.version} ${more.length}`, `${row.name} ${build}`).toBe(`${row.version} 0`)
        if (row.id !== 'windows-server-annual-channel') expect(release?.name).toBe(row.name)
      }
    const all = dated.flatMap(({ builds = [] }) => builds).length
    expect(RELEASES.flatMap(({ builds }) => builds)).toHaveLength(all)
  })
})
