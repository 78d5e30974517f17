import type { RuleMutations } from './mutation.ts'

const CONTOSO = 'contoso-single-edge'
const PROSEWARE = 'proseware-two-sites'
const SQL = 'version: SQL Server 2012 SP1 Standard, os: Windows Server 2012 R2 Standard'
const MUNICH_SQL = 'fqdn: sql01.int.proseware.com, address: 10.20.21.11,'

export const lifecycle: readonly RuleMutations[] = [
  {
    rule: 'lifecycle/browsers-in-support',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [
        {
          find: 'name: admin01, os: Windows 8.1 Enterprise x64',
          replace: "name: admin01, os: Windows 8.1 Enterprise x64, prerequisites: { silverlight: '4.0' }",
        },
      ],
      subjects: ['Silverlight 4'],
      consequences: { 'prerequisites/control-panel-usable': 'warn' },
    },
    unknown: { never: 'of a browser that is not named, or is none of the vendor, nothing is said' },
  },
  {
    rule: 'lifecycle/client-windows-in-support',
    broken: {
      status: 'warn',
      on: PROSEWARE,
      edits: [{ find: 'os: Windows 10 Enterprise x64', replace: 'os: Windows 8 Enterprise x64' }],
      subjects: ['Windows 8'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'os: Windows 7 SP1 Enterprise x64', replace: 'os: Windows 7 Enterprise x64' }],
      subjects: ['Windows 7 Enterprise x64'],
      consequences: {},
    },
  },
  {
    rule: 'lifecycle/clients-in-support',
    broken: {
      status: 'warn',
      on: PROSEWARE,
      edits: [{ find: 'client: Lync 2013, version: 15.0.5023.1000', replace: 'client: Office Communicator 2007 R2' }],
      subjects: ['Office Communicator 2007 R2'],
      consequences: { 'clients/client-supported-by-server': 'fail' },
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'client: Lync 2013,', replace: 'client: Link 2013,' }],
      subjects: ['800 × Link 2013 on Windows 7 SP1 Enterprise x64'],
      consequences: { 'clients/client-os-supported': 'unknown', 'clients/client-supported-by-server': 'unknown' },
    },
  },
  {
    rule: 'lifecycle/dotnet-in-support',
    broken: {
      status: 'warn',
      on: PROSEWARE,
      edits: [{ find: MUNICH_SQL, replace: `${MUNICH_SQL} prerequisites: { dotNet: 4.5.1 },` }],
      subjects: ['.NET Framework 4.0 to 4.5.1'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: MUNICH_SQL, replace: `${MUNICH_SQL} prerequisites: { dotNet: newest },` }],
      subjects: ['sql01.int.proseware.com'],
      consequences: {},
    },
  },
  {
    rule: 'lifecycle/interop-servers-in-support',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: '\n  version: Exchange Online\n', replace: '\n  version: Exchange 2010 SP3\n' }],
      subjects: ['Exchange 2010'],
      consequences: {
        'clients/proxy-lets-client-reach-exchange': 'skip',
        'exchange/archive-and-contacts-supported': 'fail',
        'exchange/autodiscover-internal-uri-well-formed': 'unknown',
        'exchange/partner-application-complete': 'unknown',
        'exchange/server-to-server-authentication-supported': 'fail',
        'exchange/um-version-supported': 'unknown',
      },
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'version: Exchange 2013 CU19', replace: 'version: CU19' }],
      subjects: ['autodiscover.proseware.com'],
      consequences: {
        'exchange/archive-and-contacts-supported': 'unknown',
        'exchange/partner-application-complete': 'skip',
        'exchange/server-to-server-authentication-supported': 'unknown',
        'exchange/um-version-supported': 'unknown',
        'exchange/version-supported': 'unknown',
      },
    },
  },
  {
    rule: 'lifecycle/product-in-support',
    broken: {
      status: 'warn',
      on: 'northwind-sfb-2019',
      edits: [],
      asOf: '2025-10-15',
      subjects: ['sfb-2019'],
      consequences: {
        'certificates/expires-not-soon': 'skip',
        'certificates/not-expired': 'fail',
        'lifecycle/client-windows-in-support': 'warn',
        'lifecycle/clients-in-support': 'warn',
        'updates/latest-known-update-installed': 'warn',
        'updates/security-floor-installed': 'pass',
      },
    },
    unknown: { never: 'every description names its product version, and the ends of support of all are documented' },
  },
  {
    rule: 'lifecycle/sql-server-in-support',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [{ find: SQL, replace: SQL.replace('2012 SP1', '2008 R2 SP1') }],
      subjects: ['SQL Server 2008 R2 SP1'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: [{ find: SQL, replace: SQL.replace('2012 SP1', '2008 R2') }],
      subjects: ['SQL Server 2008 R2 Standard'],
      consequences: {},
    },
  },
  {
    rule: 'lifecycle/windows-in-support',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [{ find: SQL, replace: SQL.replace('2012 R2', '2008 R2 RTM') }],
      subjects: ['Windows Server 2008 R2 without SP1'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: [{ find: SQL, replace: SQL.replace('2012 R2', '2008 R2') }],
      subjects: ['Windows Server 2008 R2 Standard'],
      consequences: {},
    },
  },
]
