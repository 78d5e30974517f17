import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-single-edge'
const BUILD = '\n    backEnd: sql01\n    productVersion: 5.0.8308.577\n'
const POOL_SERVERS = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net']
const NEWCOMER_BUILD = 'productVersion: 5.0.8308.577'

/** The build of Contoso's pool. */
function poolAt(build: string) {
  return [{ find: BUILD, replace: `\n    backEnd: sql01\n    productVersion: ${build}\n` }]
}

const SECOND_POOL = '  - fqdn: pool02.int.proseware.com\n'

/** The second pool of Proseware as another product. */
function secondPoolOf(product: string) {
  return [{ find: SECOND_POOL, replace: `${SECOND_POOL}    product: ${product}\n` }]
}

export const updates: readonly RuleMutations[] = [
  {
    rule: 'updates/build-belongs-to-product',
    broken: {
      status: 'fail',
      on: ON,
      edits: poolAt('6.0.9319.577'),
      subjects: POOL_SERVERS,
      consequences: { 'updates/pool-members-at-one-level': 'skip', 'updates/update-for-features-installed': 'skip' },
    },
    unknown: {
      on: ON,
      edits: [{ find: BUILD, replace: '\n    backEnd: sql01\n' }],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'os/product-update-for-os-installed': 'unknown',
        'updates/pool-members-at-one-level': 'skip',
        'updates/update-for-features-installed': 'unknown',
      },
    },
  },
  {
    rule: 'updates/every-component-updated',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'Web Components Server: 7.0.2046.385', replace: 'Web Components Server: 7.0.2046.369' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a component that is not given differs in nothing from its server, as the format says' },
  },
  {
    rule: 'updates/latest-known-update-installed',
    broken: {
      status: 'warn',
      on: ON,
      edits: poolAt('5.0.8308.556'),
      subjects: ['pool01.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'a build that is not given is told by updates/build-belongs-to-product' },
  },
  {
    rule: 'updates/pool-members-at-one-level',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'fqdn: fe02.contoso.net,', replace: 'fqdn: fe02.contoso.net, productVersion: 5.0.8308.600,' }],
      subjects: ['pool01.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        { find: BUILD, replace: '\n    backEnd: sql01\n' },
        { find: 'fqdn: fe02.contoso.net,', replace: 'fqdn: fe02.contoso.net, productVersion: 5.0.8308.577,' },
      ],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'os/product-update-for-os-installed': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'updates/update-for-features-installed': 'unknown',
      },
    },
  },
  {
    rule: 'updates/security-floor-installed',
    broken: {
      status: 'fail',
      on: 'tailspintoys-one-address',
      edits: [],
      asOf: '2026-11-22',
      subjects: ['edge01.ad.tailspintoys.com', 'sfb01.ad.tailspintoys.com'],
      consequences: {
        'certificates/not-expired': 'fail',
        'updates/latest-known-update-installed': 'skip',
        'lifecycle/client-windows-in-support': 'warn',
        'lifecycle/clients-in-support': 'warn',
      },
    },
    unknown: {
      on: 'treyresearch-tls-1-2',
      edits: [{ find: '    productVersion: 6.0.9319.562\n', replace: '' }],
      subjects: ['pools'],
      consequences: {
        'tls/hardening-supported-at-this-update': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'updates/latest-known-update-installed': 'skip',
        'prerequisites/dotnet-supported': 'unknown',
      },
    },
  },
  {
    rule: 'updates/update-for-features-installed',
    broken: {
      status: 'fail',
      on: 'wingtiptoys-director',
      edits: [{ find: '  hybrid: none\n', replace: '  hybrid: { moveUsers: true }\n' }],
      asOf: '2022-08-01',
      subjects: ['sfb01.corp.wingtiptoys.com'],
      consequences: {
        'certificates/expires-not-soon': 'skip',
        'certificates/not-expired': 'fail',
        'coexistence/hybrid-versions-documented': 'pass',
        'dns/hybrid-records-present': 'pass',
        'updates/latest-known-update-installed': 'skip',
        'updates/security-floor-installed': 'fail',
        'federation/allowed-domains-agree-with-tenant': 'unknown',
        'federation/blocked-domains-agree-with-tenant': 'unknown',
        'federation/hosting-provider-values-documented': 'unknown',
        'federation/modern-authentication-agrees': 'unknown',
        'federation/open-federation-agrees-with-tenant': 'unknown',
        'federation/outside-users-allowed-where-wanted': 'fail',
        'federation/sip-address-space-shared-as-intended': 'unknown',
      },
    },
    unknown: {
      on: 'newcomer',
      edits: [
        { find: NEWCOMER_BUILD, replace: 'productVersion: 5.0.8308.0' },
        { find: 'coexistsWith: none\n', replace: 'coexistsWith: none\nfeatures: { mobility: true }\n' },
      ],
      subjects: ['lync01.contoso.net'],
      consequences: {
        'discovery/mobile-clients-find-their-service': 'fail',
        'os/product-update-for-os-installed': 'fail',
        'updates/latest-known-update-installed': 'warn',
      },
    },
  },
  {
    rule: 'updates/windows-fabric-of-product',
    broken: {
      status: 'warn',
      on: 'contoso-online',
      edits: [{ find: "windowsFabric: '1.0'", replace: "windowsFabric: '3.0'" }],
      subjects: POOL_SERVERS,
      consequences: {},
    },
    unknown: {
      on: 'contoso-online',
      edits: [{ find: "windowsFabric: '1.0'", replace: 'windowsFabric: installed' }],
      subjects: POOL_SERVERS,
      consequences: {},
    },
  },
  {
    rule: 'coexistence/earlier-versions-retired',
    broken: {
      status: 'warn',
      on: 'proseware-two-sites',
      edits: secondPoolOf('lync-2013'),
      subjects: ['pool02.int.proseware.com'],
      consequences: {
        'coexistence/paired-pools-same-version': 'fail',
        'dns/round-robin-on': 'pass',
        'updates/build-belongs-to-product': 'fail',
        'prerequisites/antivirus-exclusions-set': 'unknown',
        'prerequisites/dotnet-supported': 'warn',
        'sql/version-supported': 'fail',
      },
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'coexistsWith: none', replace: 'coexistsWith: [lync-2010]' }],
      subjects: ['lync-2010'],
      consequences: { 'coexistence/hybrid-versions-documented': 'unknown' },
    },
  },
  {
    rule: 'coexistence/edge-next-hop-not-older',
    broken: {
      status: 'warn',
      on: 'tailspintoys-one-address',
      edits: [
        {
          find: '  - fqdn: sfb01.ad.tailspintoys.com\n',
          replace: '  - fqdn: sfb01.ad.tailspintoys.com\n    product: sfb-2019\n',
        },
      ],
      subjects: ['edge01.ad.tailspintoys.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'tls/hardening-supported-at-this-update': 'pass',
        'tls/tls-1-2-on': 'pass',
        'tls/tls-1-3-only-where-documented': 'pass',
        'updates/build-belongs-to-product': 'fail',
      },
    },
    unknown: {
      on: 'tailspintoys-one-address',
      edits: [
        {
          find: '  - fqdn: sfb01.ad.tailspintoys.com\n',
          replace: '  - fqdn: sfb01.ad.tailspintoys.com\n    product: sfb-2019\n',
        },
        { find: '    nextHop: sfb01.ad.tailspintoys.com\n', replace: '' },
      ],
      subjects: ['edge01.ad.tailspintoys.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'tls/hardening-supported-at-this-update': 'pass',
        'tls/tls-1-2-on': 'pass',
        'tls/tls-1-3-only-where-documented': 'pass',
        'updates/build-belongs-to-product': 'fail',
        'topology/edge-next-hop-is-registrar': 'unknown',
      },
    },
  },
  {
    rule: 'coexistence/hybrid-versions-documented',
    broken: {
      status: 'fail',
      on: 'contoso-online',
      edits: [{ find: '\nfeatures:\n', replace: '\ncoexistsWith: [lync-2010]\nfeatures:\n' }],
      subjects: ['hybrid'],
      consequences: { 'coexistence/earlier-versions-retired': 'unknown' },
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'coexistsWith: none', replace: 'coexistsWith: [lync-2010]' }],
      subjects: ['hybrid'],
      consequences: { 'coexistence/earlier-versions-retired': 'unknown' },
    },
  },
  {
    rule: 'coexistence/hybrid-voice-edge-recent',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [
        {
          find: '  - fqdn: edgepool01.int.proseware.com\n',
          replace: '  - fqdn: edgepool01.int.proseware.com\n    product: lync-2013\n',
        },
      ],
      subjects: ['edgepool01.int.proseware.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'coexistence/edge-next-hop-not-older': 'skip',
        'dns/round-robin-on': 'pass',
        'ports/required-openings-planned': 'unknown',
        'updates/build-belongs-to-product': 'fail',
        'prerequisites/antivirus-exclusions-set': 'unknown',
        'prerequisites/dotnet-supported': 'warn',
      },
    },
    unknown: {
      on: 'proseware-two-sites',
      edits: [{ find: '    nextHop: pool01.int.proseware.com\n', replace: '' }],
      subjects: ['edgepool01.int.proseware.com'],
      consequences: {
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'topology/edge-next-hop-is-registrar': 'unknown',
      },
    },
  },
  {
    rule: 'coexistence/in-place-upgrade-documented',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: NEWCOMER_BUILD, replace: `${NEWCOMER_BUILD}\n    upgradedInPlace: true` }],
      subjects: ['lync01.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'only what says that it was upgraded in place is judged' },
  },
  {
    rule: 'coexistence/paired-pools-same-version',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: secondPoolOf('lync-2013'),
      subjects: ['pool01.int.proseware.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'dns/round-robin-on': 'pass',
        'updates/build-belongs-to-product': 'fail',
        'prerequisites/antivirus-exclusions-set': 'unknown',
        'prerequisites/dotnet-supported': 'warn',
        'sql/version-supported': 'fail',
      },
    },
    unknown: { never: 'every pool has a product version, its own or that of the description' },
  },
  {
    rule: 'coexistence/removed-features-not-used',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: 'persistentChat: false', replace: 'persistentChat: true' }],
      subjects: ['features.persistentChat'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: 'persistentChat: false, ', replace: '' }],
      subjects: ['features.persistentChat'],
      consequences: {},
    },
  },
  {
    rule: 'coexistence/versions-may-live-together',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'coexistsWith: none', replace: 'coexistsWith: [{ system: ocs-2007, removedOn: 2015-01-01 }]' }],
      subjects: ['versions'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'coexistsWith: none\n', replace: '' }],
      subjects: ['coexistsWith'],
      consequences: { 'coexistence/earlier-versions-retired': 'skip' },
    },
  },
]
