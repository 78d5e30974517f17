import type { RuleMutations } from './mutation.ts'

const CONTOSO = 'contoso-single-edge'
const NORTHWIND = 'northwind-sfb-2019'
const TREY = 'treyresearch-tls-1-2'

const ON = 'tls: [TLS 1.0, TLS 1.1, TLS 1.2]'
const POOL = `backEnd: sql01\n    productVersion: 5.0.8308.577\n    ${ON}`
const EDGE = `nat: true\n    productVersion: 5.0.8308.577\n    ${ON}`
const FRONT_ENDS = ['fe01', 'fe02', 'fe03'].map((name) => `${name}.contoso.net`)

/** The Front End Servers, or the Edge Server, of Contoso with other versions. */
const pool = (versions: string) => ({ find: POOL, replace: POOL.replace(ON, `tls: ${versions}`) })
const edge = (versions: string) => ({ find: EDGE, replace: EDGE.replace(ON, `tls: ${versions}`) })

/** The partner of Contoso, with what it runs. */
const partner = (says: string) => ({
  find: 'allowedDomains: [litwareinc.com]',
  replace: `allowedDomains: [{ domain: litwareinc.com, ${says} }]`,
})

export const tls: readonly RuleMutations[] = [
  {
    rule: 'tls/client-auth-trust-exclusive',
    broken: {
      status: 'warn',
      on: TREY,
      edits: [{ find: "clientAuthTrustMode: '2'", replace: "clientAuthTrustMode: '0'" }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say its trust mode is not judged' },
  },
  {
    rule: 'tls/hardening-prerequisites-met',
    broken: {
      status: 'fail',
      on: TREY,
      edits: [{ find: 'dotNet: 4.7.1', replace: 'dotNet: 4.6.2' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
    unknown: {
      on: TREY,
      edits: [{ find: 'strongCrypto: true, ', replace: '' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
  },
  {
    rule: 'tls/hardening-supported-at-this-update',
    broken: {
      status: 'fail',
      on: TREY,
      edits: [{ find: '6.0.9319.562', replace: '6.0.9319.534' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: { 'updates/latest-known-update-installed': 'skip', 'updates/security-floor-installed': 'warn' },
    },
    unknown: {
      on: TREY,
      edits: [{ find: '    productVersion: 6.0.9319.562\n', replace: '' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {
        'updates/build-belongs-to-product': 'unknown',
        'updates/latest-known-update-installed': 'skip',
        'prerequisites/dotnet-supported': 'unknown',
        'updates/security-floor-installed': 'unknown',
      },
    },
  },
  {
    rule: 'tls/no-version-left-out-between',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [edge('[TLS 1.0, TLS 1.2]')],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'what does not say its versions is not judged' },
  },
  {
    rule: 'tls/oldest-client-can-connect',
    broken: {
      status: 'fail',
      on: NORTHWIND,
      edits: [{ find: '16.0.9126.2152', replace: '16.0.8229.2103' }],
      subjects: ['Skype for Business 2016 16.0.8229.2103 on Windows 10 Enterprise x64'],
      consequences: {},
    },
    unknown: {
      on: NORTHWIND,
      edits: [{ find: ', version: 16.0.9126.2152', replace: '' }],
      subjects: ['Skype for Business 2016 on Windows 10 Enterprise x64'],
      consequences: { 'clients/client-build-fits-its-name': 'skip' },
    },
  },
  {
    rule: 'tls/partners-can-federate',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [edge('[TLS 1.2]'), partner('product: lync-2010')],
      subjects: ['litwareinc.com'],
      // Old clients from outside cannot connect either; that the Edge of Lync Server 2013 may do so is no fault.
      consequences: { 'tls/hardening-supported-at-this-update': 'pass', 'tls/oldest-client-can-connect': 'fail' },
    },
    unknown: {
      on: CONTOSO,
      edits: [edge('[TLS 1.2]'), partner('product: lync-2013')],
      subjects: ['litwareinc.com'],
      consequences: { 'tls/hardening-supported-at-this-update': 'pass', 'tls/oldest-client-can-connect': 'fail' },
    },
  },
  {
    rule: 'tls/servers-share-a-version',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: [
        {
          find: `version: Office Web Apps Server 2013, ${ON}`,
          replace: 'version: Office Web Apps Server 2013, tls: [SSL 3.0]',
        },
      ],
      // The reverse proxy publishes it.
      subjects: ['owas.contoso.net', 'rp01'],
      consequences: { 'tls/ssl-off': 'warn' },
    },
    unknown: {
      on: CONTOSO,
      edits: [edge('[TLS 1.1, TLS 1.2]'), { find: POOL, replace: POOL.replace(`\n    ${ON}`, '') }],
      subjects: FRONT_ENDS,
      consequences: {
        'tls/hardening-supported-at-this-update': 'pass',
        'tls/oldest-client-can-connect': 'unknown',
        'tls/partners-can-federate': 'unknown',
      },
    },
  },
  {
    rule: 'tls/session-tickets-off',
    broken: {
      status: 'warn',
      on: TREY,
      edits: [{ find: 'sessionTickets: false', replace: 'sessionTickets: true' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether session tickets are on is not judged' },
  },
  {
    rule: 'tls/sql-server-speaks-tls-1-2',
    broken: {
      status: 'fail',
      on: TREY,
      edits: [{ find: 'SQL Server 2014 SP2 Standard', replace: 'SQL Server 2012 SP1 Standard' }],
      subjects: ['sql01'],
      consequences: { 'lifecycle/sql-server-in-support': 'warn', 'sql/required-update-installed': 'skip' },
    },
    unknown: {
      on: TREY,
      edits: [{ find: 'SQL Server 2014 SP2 Standard', replace: 'SQL Server 2014 Standard' }],
      subjects: ['sql01'],
      consequences: { 'lifecycle/sql-server-in-support': 'unknown', 'sql/required-update-installed': 'unknown' },
    },
  },
  {
    rule: 'tls/ssl-off',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [edge('[SSL 3.0, TLS 1.0, TLS 1.1, TLS 1.2]')],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'what does not say its versions is not judged' },
  },
  {
    rule: 'tls/tls-1-2-on',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [pool('[TLS 1.0, TLS 1.1]')],
      subjects: FRONT_ENDS,
      consequences: {},
    },
    unknown: { never: 'a server that does not say its versions is not judged' },
  },
  {
    rule: 'tls/tls-1-3-only-where-documented',
    broken: {
      status: 'warn',
      on: CONTOSO,
      edits: [pool('[TLS 1.0, TLS 1.1, TLS 1.2, TLS 1.3]')],
      subjects: FRONT_ENDS,
      consequences: {},
    },
    unknown: { never: 'a server that does not say its versions is not judged' },
  },
]
