import type { RuleMutations } from './mutation.ts'

const CONTOSO = 'contoso-single-edge'
const COHO = 'cohovineyard-dual-stack'
const DIRECTOR = 'wingtiptoys-director'
const HYBRID = 'fourthcoffee-hybrid'
const PROSEWARE = 'proseware-two-sites'
const WINGTIP = 'wingtip-two-sites'

const SIPFED = 'sipfed.online.lync.com'

/** The partners of the hybrid deployment: none, on premises. */
const NOBODY = 'allowedDomains: []\n    blockedDomains: []\n    hostingProviders'

/** A setting of the Access Edge of Contoso, with another value or without any. */
const setting = (given: string, replace: string) => [{ find: given, replace }]

export const federation: readonly RuleMutations[] = [
  {
    rule: 'exchange/archive-and-contacts-supported',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: 'version: Exchange 2013 CU19', replace: 'version: Exchange 2010 SP3' }],
      subjects: ['exchange'],
      consequences: { 'exchange/server-to-server-authentication-supported': 'fail' },
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: '  version: Exchange 2013 CU19\n', replace: '' }],
      subjects: ['exchange'],
      consequences: {
        'exchange/partner-application-complete': 'skip',
        'exchange/server-to-server-authentication-supported': 'unknown',
        'exchange/um-version-supported': 'unknown',
        'exchange/version-supported': 'unknown',
      },
    },
  },
  {
    rule: 'exchange/authorization-server-as-documented',
    broken: {
      status: 'fail',
      on: HYBRID,
      edits: [{ find: 'realm: 5b1f6a2e-0d3c-4a58-9c57-1e2f3a4b5c6d', replace: 'realm: fourthcoffee.com' }],
      subjects: ['authorization server'],
      consequences: {},
    },
    unknown: {
      on: HYBRID,
      edits: [{ find: '      realm: 5b1f6a2e-0d3c-4a58-9c57-1e2f3a4b5c6d\n', replace: '' }],
      subjects: ['authorization server'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/autodiscover-internal-uri-well-formed',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: '/autodiscover/autodiscover.xml', replace: '/autodiscover/autodiscover.svc' }],
      subjects: ['AutoDiscoverServiceInternalUri'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [
        {
          find: '  autodiscoverInternalUri: https://autodiscover.proseware.com/autodiscover/autodiscover.xml\n',
          replace: '',
        },
      ],
      subjects: ['AutoDiscoverServiceInternalUri'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/autodiscover-url-well-formed',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: '/autodiscover/autodiscover.svc', replace: '/autodiscover/autodiscover.json' }],
      subjects: ['ExchangeAutodiscoverUrl'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [
        { find: '  autodiscoverUrl: https://autodiscover.proseware.com/autodiscover/autodiscover.svc\n', replace: '' },
      ],
      subjects: ['ExchangeAutodiscoverUrl'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/office-web-apps-version-supported',
    broken: {
      status: 'warn',
      on: PROSEWARE,
      edits: [{ find: 'version: Office Web Apps Server 2013 SP1', replace: 'version: Office Web Apps 2010' }],
      subjects: ['wac01.int.proseware.com'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'version: Office Web Apps Server 2013 SP1', replace: 'version: Office 2013' }],
      subjects: ['wac01.int.proseware.com'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/partner-application-complete',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: 'fullTrust: true', replace: 'fullTrust: false' }],
      subjects: ['Exchange as a partner application'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'fullTrust: true, ', replace: '' }],
      subjects: ['Exchange as a partner application'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/server-to-server-authentication-set-up',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: '  oauth: true', replace: '  oauth: false' }],
      subjects: ['exchange'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: '  oauth: true\n', replace: '' }],
      subjects: ['exchange'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/server-to-server-authentication-supported',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: 'version: Exchange 2013 CU19', replace: 'version: 14.3.123.4' }],
      subjects: ['exchange'],
      consequences: { 'exchange/archive-and-contacts-supported': 'fail' },
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'version: Exchange 2013 CU19', replace: 'version: Exchange' }],
      subjects: ['exchange'],
      consequences: {
        'exchange/archive-and-contacts-supported': 'unknown',
        'exchange/partner-application-complete': 'skip',
        'exchange/um-version-supported': 'unknown',
        'exchange/version-supported': 'unknown',
        'lifecycle/interop-servers-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'exchange/share-point-version-supported',
    broken: {
      status: 'fail',
      on: PROSEWARE,
      edits: [{ find: 'version: SharePoint 2013', replace: 'version: SharePoint Online' }],
      subjects: ['intranet.int.proseware.com'],
      consequences: {},
    },
    unknown: {
      on: PROSEWARE,
      edits: [{ find: 'version: SharePoint 2013, ', replace: '' }],
      subjects: ['intranet.int.proseware.com'],
      consequences: {},
    },
  },
  {
    rule: 'exchange/um-version-supported',
    broken: {
      status: 'fail',
      on: WINGTIP,
      edits: [{ find: 'version: Exchange 2013', replace: 'version: Exchange 2007 RTM' }],
      subjects: ['exchange'],
      consequences: { 'lifecycle/interop-servers-in-support': 'skip' },
    },
    unknown: {
      on: WINGTIP,
      edits: [{ find: 'version: Exchange 2013', replace: 'version: Exchange 2007' }],
      subjects: ['exchange'],
      consequences: { 'lifecycle/interop-servers-in-support': 'skip' },
    },
  },
  {
    rule: 'exchange/version-supported',
    broken: {
      status: 'warn',
      on: WINGTIP,
      edits: [{ find: 'version: Exchange 2013', replace: 'version: 15.2.1748.10' }],
      subjects: ['exchange'],
      consequences: { 'exchange/um-version-supported': 'fail' },
    },
    unknown: {
      on: WINGTIP,
      edits: [{ find: 'version: Exchange 2013', replace: 'version: Exchange 2003' }],
      subjects: ['exchange'],
      consequences: { 'exchange/um-version-supported': 'unknown', 'lifecycle/interop-servers-in-support': 'skip' },
    },
  },
  {
    rule: 'federation/allowed-domains-agree-with-tenant',
    broken: {
      status: 'fail',
      on: HYBRID,
      edits: [{ find: NOBODY, replace: NOBODY.replace('[]', '[{ domain: adatum.com, tls: [TLS 1.2] }]') }],
      subjects: ['allowed domains'],
      consequences: { 'federation/partners-may-federate': 'pass', 'tls/partners-can-federate': 'pass' },
    },
    unknown: {
      on: HYBRID,
      edits: [{ find: NOBODY, replace: NOBODY.replace('allowedDomains: []\n    ', '') }],
      subjects: ['allowed domains'],
      consequences: {},
    },
  },
  {
    rule: 'federation/blocked-domains-agree-with-tenant',
    broken: {
      status: 'fail',
      on: 'contoso-online',
      edits: [{ find: '    blockedDomains: []', replace: '    blockedDomains: [adatum.com]' }],
      subjects: ['blocked domains'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-online',
      edits: [{ find: '    blockedDomains: []\n', replace: '' }],
      subjects: ['blocked domains'],
      consequences: {},
    },
  },
  {
    rule: 'federation/dns-routing-where-needed',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: setting('routing: dns-srv', 'routing: default-route'),
      subjects: ['routing'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: setting(', routing: dns-srv', ''),
      subjects: ['routing'],
      consequences: {},
    },
  },
  {
    rule: 'federation/federated-users-allowed-where-wanted',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: setting('allowFederatedUsers: true', 'allowFederatedUsers: false'),
      subjects: ['AllowFederatedUsers'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: setting('allowFederatedUsers: true, ', ''),
      subjects: ['AllowFederatedUsers'],
      consequences: {},
    },
  },
  {
    rule: 'federation/hosting-provider-present-and-enabled',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: [{ find: 'enabled: true', replace: 'enabled: false' }],
      subjects: [SIPFED],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: [{ find: 'enabled: true, ', replace: '' }],
      subjects: [SIPFED],
      consequences: {},
    },
  },
  {
    rule: 'federation/hosting-provider-values-documented',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: [{ find: 'use-source-verification', replace: 'always-verifiable' }],
      subjects: [SIPFED],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: [{ find: ', verification: use-source-verification', replace: '' }],
      subjects: [SIPFED],
      consequences: {},
    },
  },
  {
    rule: 'federation/modern-authentication-agrees',
    broken: {
      status: 'warn',
      on: HYBRID,
      edits: [{ find: 'modernAuthentication: { servers: true', replace: 'modernAuthentication: { servers: false' }],
      subjects: ['modern authentication'],
      consequences: {},
    },
    unknown: {
      on: HYBRID,
      edits: [{ find: '    modernAuthentication: { servers: true, tenant: true }\n', replace: '' }],
      subjects: ['modern authentication'],
      consequences: {},
    },
  },
  {
    rule: 'federation/open-federation-agrees-with-tenant',
    broken: {
      status: 'fail',
      on: HYBRID,
      edits: [{ find: '    federation: open\n', replace: '    federation: partners\n' }],
      subjects: ['open federation'],
      consequences: {},
    },
    unknown: {
      on: HYBRID,
      edits: [{ find: '    federation: open\n', replace: '' }],
      subjects: ['open federation'],
      consequences: {},
    },
  },
  {
    rule: 'federation/outside-users-allowed-where-wanted',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: setting('allowOutsideUsers: true', 'allowOutsideUsers: false'),
      subjects: ['AllowOutsideUsers'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: setting('allowOutsideUsers: true, ', ''),
      subjects: ['AllowOutsideUsers'],
      consequences: {},
    },
  },
  {
    rule: 'federation/partner-discovery-as-described',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: setting('partnerDiscovery: true, routing', 'partnerDiscovery: false, routing'),
      subjects: ['EnablePartnerDiscovery'],
      consequences: {},
    },
    unknown: {
      on: CONTOSO,
      edits: setting('partnerDiscovery: true, routing', 'routing'),
      subjects: ['EnablePartnerDiscovery'],
      consequences: {},
    },
  },
  {
    rule: 'federation/partners-may-federate',
    broken: {
      status: 'fail',
      on: CONTOSO,
      edits: [{ find: 'blockedDomains: []', replace: 'blockedDomains: [litwareinc.com]' }],
      subjects: ['litwareinc.com'],
      consequences: {},
    },
    unknown: {
      on: DIRECTOR,
      edits: [
        {
          find: '    allowedDomains: [{ domain: push.lync.com, product: online }, { domain: adatum.com, accessEdge: sip.adatum.com, product: sfb-2015 }]\n',
          replace: '',
        },
      ],
      subjects: ['allowed domains'],
      consequences: { 'federation/partners-without-stale-proxy': 'skip', 'tls/partners-can-federate': 'skip' },
    },
  },
  {
    rule: 'federation/partners-without-stale-proxy',
    broken: {
      status: 'fail',
      on: COHO,
      edits: [{ find: 'product: online', replace: 'product: online, accessEdge: sip.push.lync.com' }],
      subjects: ['push.lync.com'],
      consequences: {},
    },
    unknown: {
      on: DIRECTOR,
      edits: [{ find: 'accessEdge: sip.adatum.com, product: sfb-2015', replace: 'accessEdge: sip.adatum.com' }],
      subjects: ['adatum.com'],
      consequences: {},
    },
  },
  {
    rule: 'federation/sip-address-space-shared-as-intended',
    broken: {
      status: 'fail',
      on: HYBRID,
      edits: [{ find: 'sharedSipAddressSpace: true', replace: 'sharedSipAddressSpace: false' }],
      subjects: ['tenant'],
      consequences: {},
    },
    unknown: {
      on: HYBRID,
      edits: [{ find: '    sharedSipAddressSpace: true\n', replace: '' }],
      subjects: ['tenant'],
      consequences: {},
    },
  },
]
