import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-single-edge'
const BUILD = '\n    backEnd: sql01\n    productVersion: 5.0.8308.577\n'

const POOL_OS = '\n      os: Windows Server 2012 R2 Standard\n'
const POOL_SERVERS = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net']

/** All Front End Servers on another system: a single one would mix the pool. */
function poolOn(os: string, consequences: RuleMutations['broken']['consequences'] = {}) {
  return {
    on: ON,
    edits: [{ find: POOL_OS, replace: `\n      os: ${os}\n` }],
    subjects: POOL_SERVERS,
    consequences,
  } as const
}

/** What the description does not say of Windows Server 2008 R2, since it is of a later one. */
const OLDER = {
  'prerequisites/hotfixes-installed': 'unknown',
  'prerequisites/media-foundation-installed': 'fail',
  'prerequisites/powershell-supported': 'unknown',
} as const

/** The third server of the pool on a system of its own. */
function thirdServerOn(os: string) {
  const address = 'address: 10.20.0.13 }'
  return { find: address, replace: address.replace(' }', `, os: ${os} }`) }
}

export const os: readonly RuleMutations[] = [
  {
    rule: 'os/admin-workstation-os-supported',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'name: admin01, os: Windows 8.1', replace: 'name: admin01, os: Windows 10' }],
      subjects: ['admin01'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'name: admin01, os: Windows 8.1 Enterprise x64', replace: 'name: admin01, os: Windows 8.1' }],
      subjects: ['admin01'],
      consequences: {},
    },
  },
  {
    rule: 'os/pool-runs-one-os',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [thirdServerOn('Windows Server 2016 Datacenter')],
      subjects: ['pool01.northwind.com'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [thirdServerOn('Windows')],
      subjects: ['pool01.northwind.com'],
      consequences: {
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'prerequisites/iis-modules-installed': 'unknown',
        'prerequisites/powershell-supported': 'unknown',
      },
    },
  },
  {
    rule: 'os/product-update-for-os-installed',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: BUILD, replace: '\n    backEnd: sql01\n    productVersion: 5.0.8308.420\n' }],
      subjects: POOL_SERVERS,
      consequences: { 'updates/latest-known-update-installed': 'warn' },
    },
    unknown: {
      on: ON,
      edits: [{ find: BUILD, replace: '\n    backEnd: sql01\n' }],
      subjects: POOL_SERVERS,
      consequences: {
        'updates/build-belongs-to-product': 'unknown',
        'updates/pool-members-at-one-level': 'skip',
        'updates/update-for-features-installed': 'unknown',
      },
    },
  },
  {
    rule: 'os/server-core-not-used',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'edition: Standard, installation: full', replace: 'edition: Standard, installation: core' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say how Windows is installed is not judged' },
  },
  {
    rule: 'os/server-os-64-bit',
    broken: { status: 'fail', ...poolOn('Windows Server 2008 R2 SP1 for Itanium-Based Systems', OLDER) },
    unknown: { never: 'the versions of Windows Server that are supported exist for x64, so their name says it' },
  },
  {
    rule: 'os/server-os-edition-supported',
    broken: { status: 'fail', ...poolOn('Windows Server 2012 Foundation') },
    unknown: poolOn('Windows Server 2012'),
  },
  {
    rule: 'os/server-os-supported',
    broken: { status: 'fail', ...poolOn('Windows Server 2016 Standard') },
    unknown: {
      on: ON,
      edits: [{ find: 'os: { name: Windows Server 2012 R2,', replace: 'os: { name: Windows Sevrer 2012 R2,' }],
      subjects: ['lsedge.contoso.net'],
      // The only server that says how Windows is installed.
      consequences: {
        'lifecycle/windows-in-support': 'unknown',
        'os/server-core-not-used': 'skip',
        'prerequisites/hotfixes-installed': 'unknown',
        'prerequisites/powershell-supported': 'unknown',
        'prerequisites/windows-features-installed': 'unknown',
      },
    },
  },
  {
    rule: 'os/server-service-pack-installed',
    // The release without it ended in 2013, with it in 2020.
    broken: {
      status: 'fail',
      ...poolOn('Windows Server 2008 R2 Standard RTM', { ...OLDER, 'lifecycle/windows-in-support': 'warn' }),
    },
    unknown: poolOn('Windows Server 2008 R2 Standard', { ...OLDER, 'lifecycle/windows-in-support': 'unknown' }),
  },
]
