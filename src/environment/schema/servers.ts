/** What every computer of the estate may say of itself: shared by pools, Edge pools, SQL Servers and workstations. */

import type * as z from 'zod'
import { TLS_VERSIONS } from '../../domain/tls-versions.ts'
import { PRODUCTS } from '../../facts/citation.ts'
import { dictionary, forms, isMap, optional, shortOrLong } from './forms.ts'
import { choice, day, flag, list, number, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { saying } from './leaf.ts'

/** The operating system: its full name, or its parts. */
export function os(words = 'the operating system', example = 'Windows Server 2012 R2 Standard') {
  const like = { like: example }
  const description = saying(words, like)
  const short = text(words, like).transform((name) => ({ name }) as OperatingSystem)
  const long = later(() =>
    record(description, {
      name: text('its name; the edition may be part of it', { examples: ['Windows Server 2012 R2'] }),
      ...optional({
        edition: text('the edition', { like: ['Standard', 'Datacenter', 'Enterprise'] }),
        servicePack: text('the service pack, such as SP1; RTM where none is installed', { examples: ['SP1', 'RTM'] }),
        build: text('the build', { like: ['9600', '10.0.17763.1'] }),
        installation: choice('full (with desktop) or core', ['full', 'core']),
        architecture: choice('the processor architecture', ['x64', 'x86', 'ia64', 'arm64']),
        evaluation: flag('whether it runs on an evaluation licence'),
        language: text('the language of the installation', { like: 'en-US' }),
        upgradedInPlace: flag('whether Windows was upgraded in place while the product was on the computer'),
      }),
    }).transform((value): OperatingSystem => value),
  )
  return shortOrLong(description, 'a text', short, long)
}

export interface OperatingSystem {
  name: string
  edition?: string | undefined
  servicePack?: string | undefined
  build?: string | undefined
  installation?: 'full' | 'core' | undefined
  architecture?: 'x64' | 'x86' | 'ia64' | 'arm64' | undefined
  evaluation?: boolean | undefined
  language?: string | undefined
  upgradedInPlace?: boolean | undefined
}

const hardware = later(() =>
  record('the hardware, physical or virtual', {
    ...optional({
      sockets: whole('processors (sockets)', { min: 1 }),
      cores: whole('processor cores of all sockets together', { min: 1 }),
      cpuGhz: number('clock of a core, in GHz'),
      hyperThreading: flag('whether hyper-threading is on'),
      memoryGb: number('memory, in GB'),
      pageFileGb: number('page file, in GB'),
      diskCount: whole('hard disks'),
      diskRpm: whole('speed of the hard disks, in revolutions a minute'),
      ssd: flag('whether the disks are solid-state'),
      freeDiskGb: number('free disk space, in GB'),
      nicGbps: number('speed of the network adapter, in Gbps'),
      networkAdapters: whole(
        'network adapters with an address; a team counts as one, remote management does not count',
      ),
      receiveSideScaling: flag('whether receive-side scaling is on'),
      powerPlan: text('the power plan', { like: 'High performance' }),
      virtual: flag('whether it is a virtual machine'),
      hypervisor: text('the hypervisor and its version', { like: 'Hyper-V 2012 R2' }),
      host: text('the name of the physical host of the virtual machine', { examples: ['hv01'] }),
      dynamicMemory: flag('whether the memory of the virtual machine is dynamic'),
      numaSpanning: flag('whether the virtual machine may span NUMA nodes'),
      liveMigration: flag('whether the virtual machine may be moved while it runs'),
    }),
  }),
)

const prerequisites = later(() =>
  record('what is installed and set on the computer before the product', {
    ...optional({
      dotNet: text('the newest .NET Framework', { like: '4.5.2' }),
      powershell: text('the version of Windows PowerShell, such as "4.0"; a build such as 6.2.9200.0 is fine', {
        examples: ['4.0', '6.2.9200.0'],
      }),
      hotfixes: list('installed Windows updates', text('a Knowledge Base number', { like: 'KB2982006' })),
      features: list(
        'installed Windows features',
        text('a feature as Get-WindowsFeature names it', { like: 'Windows-Identity-Foundation' }),
      ),
      visualCpp: list('installed Visual C++ redistributables', text('a version', { like: ['2012', '11.0.50727.1'] })),
      windowsInstaller: text('the version of Windows Installer, such as "4.5"', { examples: ['4.5'] }),
      urlRewrite: text('the version of the IIS URL Rewrite module, such as "2.0"', { examples: ['2.0'] }),
      silverlight: text('the version of Silverlight, needed for the Control Panel', { examples: ['5.1'] }),
      windowsFabric: text('the version of Windows Fabric, such as "1.0"', { examples: ['1.0'] }),
      sqlExpress: text('the local SQL Server Express (RTCLOCAL)', { like: 'SQL Server 2012 SP1 Express' }),
      sqlNativeClient: text('the version of SQL Server Native Client', { examples: ['11.0.2100.60'] }),
      odbcDriver: text('the version of the ODBC driver for SQL Server', { examples: ['11'] }),
      registry: dictionary(
        'registry values that were set',
        text('the full path of a value', { like: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters\\X' }),
        text('the value', { examples: ['1'] }),
      ),
      antivirusExclusions: flag('whether the documented files and processes are excluded from antivirus scans'),
      ipv6: choice('how IPv6 is set on the adapters', ['enabled', 'disabled', 'unbound']),
      patchedOn: day('the day of the last Windows updates'),
      rebootPending: flag('whether a restart is pending'),
      adminCenterPort: whole('the port on which Windows Admin Center listens on the computer'),
    }),
  }),
)

const protocol = later(() => choice('a protocol version', TLS_VERSIONS))

/** The TLS versions that are on, or those with the settings around them. */
export function tls(description = 'the TLS versions that are switched on') {
  const versions = list(description, protocol)
  const long = later(() =>
    record(description, {
      ...optional({
        versions,
        strongCrypto: flag('whether SchUseStrongCrypto is set for .NET, 32 and 64 bit'),
        systemDefaultVersions: flag('whether SystemDefaultTlsVersions is set for .NET'),
        winHttpDefaults: text('the WinHTTP value DefaultSecureProtocols', { like: '0xAA0' }),
        sessionTickets: flag('whether TLS session tickets (EnableSessionTicket) are on'),
        clientAuthTrustMode: text('the Schannel value ClientAuthTrustMode', { examples: ['2'] }),
      }),
    }),
  )
  type Tls = z.output<typeof long>
  const short = versions.transform((value): Tls => ({ versions: value }))
  const pick = (value: unknown) => (Array.isArray(value) ? 0 : isMap(value) ? 1 : -1)
  return forms(description, 'a list of versions such as [TLS 1.2] or a map', pick, [short, long])
}

/** What a server may say, and what `serverDefaults` may say for all servers of the pool. */
export const computer = () =>
  optional({
    os: later(() => os()),
    hardware,
    prerequisites,
    domainController: flag('whether it is also a domain controller'),
  })

export const serverDefaults = later(() =>
  record('what holds for every server of the pool that does not say otherwise', computer()),
)

/** What the product says of a pool; a server may say otherwise for itself. */
export const installation = () =>
  optional({
    productVersion: text('the installed build of the product, such as 5.0.8308.556; servers inherit it', {
      examples: ['5.0.8308.556'],
    }),
    components: dictionary(
      'the build of components that differ from the product version',
      text('the component as Programs and Features names it', { like: 'Core Components' }),
      text('its build', { examples: ['5.0.8308.556'] }),
    ),
    tls: later(() => tls()),
    upgradedInPlace: flag('whether it was upgraded in place from the version before'),
  })

export const product = later(() =>
  choice(
    'the product version: lync-2013, sfb-2015 (Skype for Business Server), sfb-2019 or sfb-se (Subscription Edition)',
    PRODUCTS,
  ),
)
