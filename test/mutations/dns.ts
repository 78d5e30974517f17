/** DNS: a record removed or changed, and a name nobody can tell anything of: delegated, or beyond the zones given. */

import type { Edit } from '../support/copies.ts'
import type { RuleMutations } from './mutation.ts'

const INSIDE_NET = 'zones/internal-contoso.net.zone'
const INSIDE_FIRST = 'zones/internal-contoso.com.zone'
const INSIDE_SECOND = 'zones/internal-fabrikam.com.zone'
const OUTSIDE = 'zones/external-contoso.com.zone'
const OUTSIDE_SECOND = 'zones/external-fabrikam.com.zone'

/** A record of a zone file, as its line is written there. */
function line(file: string, find: string, replace = ''): Edit {
  return { file, find: `${find}\n`, replace: replace && `${replace}\n` }
}

/** The key becomes a text, and with it all below it. */
export const withoutDns: Edit = { find: 'dns:\n', replace: 'description: |\n' }

/** Every rule on DNS that does not skip for want of an Edge, a proxy or a farm. */
export const ALL_UNKNOWN = {
  'dns/alias-chains-short': 'unknown',
  'dns/aliases-lead-to-an-address': 'unknown',
  'dns/auto-sign-in-srv-present': 'unknown',
  'dns/exchange-autodiscover-resolves': 'unknown',
  'dns/forward-and-reverse-agree': 'unknown',
  'dns/host-records-lead-to-their-service': 'unknown',
  'dns/host-records-of-documented-type': 'unknown',
  'dns/internal-and-external-answers-differ': 'unknown',
  'dns/internal-simple-url-records-present': 'unknown',
  'dns/internal-web-services-record-present': 'unknown',
  'dns/ipv4-records-kept': 'unknown',
  'dns/lyncdiscover-alias-in-own-domain': 'unknown',
  'dns/lyncdiscover-not-inside': 'unknown',
  'dns/lyncdiscoverinternal-present': 'unknown',
  'dns/no-internal-only-name-outside': 'unknown',
  'dns/no-private-address-outside': 'unknown',
  'dns/no-server-named-outside': 'unknown',
  'dns/no-xmpp-srv-where-removed': 'unknown',
  'dns/phone-edition-records-present': 'unknown',
  'dns/pool-host-records-present': 'unknown',
  'dns/records-lead-where-users-are': 'unknown',
  'dns/round-robin-on': 'unknown',
  'dns/server-host-records-present': 'unknown',
  'dns/sign-in-srv-order-clear': 'unknown',
  'dns/sip-domain-zone-inside': 'unknown',
  'dns/srv-port-matches-service': 'unknown',
  'dns/srv-records-not-repeated': 'unknown',
  'dns/srv-target-in-own-domain': 'unknown',
  'dns/srv-target-leads-to-its-service': 'unknown',
  'dns/srv-target-not-an-alias': 'unknown',
  'dns/srv-target-resolves': 'unknown',
  'discovery/clients-sign-in-inside': 'unknown',
  'discovery/first-answer-leads-to-the-server': 'unknown',
  'discovery/mobile-clients-find-their-service': 'unknown',
} as const

/** A hybrid deployment. */
const HYBRID: Edit = { find: '  officeWebApps: true\n', replace: '  officeWebApps: true\n  hybrid: true\n' }

/** What is not given of a hybrid deployment that is only said to be one. */
const HYBRID_SETTINGS = {
  'federation/allowed-domains-agree-with-tenant': 'unknown',
  'federation/blocked-domains-agree-with-tenant': 'unknown',
  'federation/hosting-provider-values-documented': 'unknown',
  'federation/open-federation-agrees-with-tenant': 'unknown',
  'federation/sip-address-space-shared-as-intended': 'unknown',
} as const

export const dns: readonly RuleMutations[] = [
  {
    rule: 'dns/auto-sign-in-srv-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_SECOND, '_sipinternaltls._tcp  IN SRV 0 0 5061 sip')],
      subjects: ['internal/_sipinternaltls._tcp.fabrikam.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(INSIDE_SECOND, '_sipinternaltls._tcp  IN SRV 0 0 5061 sip', '_tcp IN NS dc01.contoso.net.')],
      subjects: ['internal/_sipinternaltls._tcp.fabrikam.com/SRV'],
      consequences: { 'discovery/clients-sign-in-inside': 'unknown' },
    },
  },
  {
    rule: 'dns/edge-service-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'webcon                  IN A   131.107.155.20')],
      subjects: ['external/webcon.contoso.com/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'webcon                  IN A   131.107.155.20', 'webcon IN NS ns1')],
      subjects: ['external/webcon.contoso.com/A'],
      consequences: {},
    },
  },
  {
    rule: 'dns/exchange-um-srv-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: '  officeWebApps: true\n', replace: '  officeWebApps: true\n  exchangeUm: online\n' }],
      subjects: [
        'internal/_sip._tls.contoso.com/SRV',
        'internal/_sip._tls.fabrikam.com/SRV',
        'internal/_sipfederationtls._tcp.contoso.com/SRV',
        'internal/_sipfederationtls._tcp.fabrikam.com/SRV',
      ],
      consequences: {
        'exchange/um-version-supported': 'pass',
        'federation/hosting-provider-present-and-enabled': 'fail',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'exchange: none\n', replace: '' }],
      subjects: [
        'internal/_sip._tls.contoso.com/SRV',
        'internal/_sip._tls.fabrikam.com/SRV',
        'internal/_sipfederationtls._tcp.contoso.com/SRV',
        'internal/_sipfederationtls._tcp.fabrikam.com/SRV',
      ],
      consequences: {
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
      },
    },
  },
  {
    rule: 'dns/external-sign-in-srv-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, '_sip._tls               IN SRV 0 0 443 sip')],
      subjects: ['external/_sip._tls.fabrikam.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, '_sip._tls               IN SRV 0 0 443 sip', '_tls IN NS ns1.contoso.com.')],
      subjects: ['external/_sip._tls.fabrikam.com/SRV'],
      consequences: {},
    },
  },
  {
    rule: 'dns/external-simple-url-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, 'meet                    IN A   131.107.155.40')],
      subjects: ['external/meet.fabrikam.com/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, 'meet                    IN A   131.107.155.40', 'meet IN NS ns1.contoso.com.')],
      subjects: ['external/meet.fabrikam.com/A'],
      consequences: { 'dns/internal-and-external-answers-differ': 'unknown' },
    },
  },
  {
    rule: 'dns/external-web-services-record-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'webext                  IN A   131.107.155.40')],
      subjects: ['external/webext.contoso.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'webext                  IN A   131.107.155.40', 'webext IN NS ns1')],
      subjects: ['external/webext.contoso.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'unknown' },
    },
  },
  {
    rule: 'dns/federation-srv-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, '_sipfederationtls._tcp  IN SRV 0 0 5061 sip')],
      subjects: ['external/_sipfederationtls._tcp.fabrikam.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: `  federation:
    mode: open
    partnerDiscovery: true
    allowedDomains: [litwareinc.com]
    blockedDomains: []
    hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, enabled: true, verification: use-source-verification }]
`,
          replace: '',
        },
        { find: 'mobility: { push: true }', replace: 'mobility: true' },
        line(OUTSIDE_SECOND, '_sipfederationtls._tcp  IN SRV 0 0 5061 sip'),
      ],
      subjects: ['external/_sipfederationtls._tcp.fabrikam.com/SRV'],
      consequences: {
        'federation/dns-routing-where-needed': 'skip',
        'federation/hosting-provider-present-and-enabled': 'skip',
        'federation/hosting-provider-values-documented': 'skip',
        'federation/partner-discovery-as-described': 'skip',
        'federation/partners-may-federate': 'skip',
        'tls/partners-can-federate': 'skip',
      },
    },
  },
  {
    rule: 'dns/host-records-lead-to-their-service',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_NET, 'lsedge    IN A   172.25.33.10', 'lsedge    IN A   172.25.33.11')],
      subjects: ['internal/lsedge.contoso.net/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: ', address: 192.168.10.30', replace: '' }],
      subjects: ['internal/sql01.contoso.net/A'],
      consequences: { 'ports/inside-openings-planned': 'unknown' },
    },
  },
  {
    rule: 'dns/hybrid-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [HYBRID, line(INSIDE_FIRST, 'webcon                IN A   131.107.155.20')],
      subjects: ['internal/webcon.contoso.com/A'],
      consequences: { ...HYBRID_SETTINGS, 'coexistence/hybrid-versions-documented': 'pass' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        HYBRID,
        line(INSIDE_FIRST, 'webcon                IN A   131.107.155.20', 'webcon IN NS dc01.contoso.net.'),
      ],
      subjects: ['internal/webcon.contoso.com/A'],
      consequences: { ...HYBRID_SETTINGS, 'coexistence/hybrid-versions-documented': 'pass' },
    },
  },
  {
    rule: 'dns/internal-and-external-answers-differ',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          INSIDE_SECOND,
          'meet                  IN A   192.168.10.20',
          'meet                  IN A   131.107.155.40',
        ),
      ],
      subjects: ['internal+external/meet.fabrikam.com'],
      consequences: { 'dns/host-records-lead-to-their-service': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(INSIDE_SECOND, 'meet                  IN A   192.168.10.20', 'meet IN NS dc01.contoso.net.')],
      subjects: ['internal+external/meet.fabrikam.com'],
      consequences: { 'dns/internal-simple-url-records-present': 'unknown' },
    },
  },
  {
    rule: 'dns/internal-simple-url-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_NET, 'admin     IN A   192.168.10.20')],
      subjects: ['internal/admin.contoso.net/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'https://admin.contoso.net', replace: 'https://admin.contoso.org' }],
      subjects: ['internal/admin.contoso.org/A'],
      consequences: { 'certificates/required-names-covered': 'fail' },
    },
  },
  {
    rule: 'dns/internal-web-services-record-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_NET, 'webint    IN A   192.168.10.20')],
      subjects: ['internal/webint.contoso.net/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'internal: webint.contoso.net', replace: 'internal: webint.contoso.org' }],
      subjects: ['internal/webint.contoso.org/A'],
      consequences: { 'certificates/required-names-covered': 'fail' },
    },
  },
  {
    rule: 'dns/lyncdiscover-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE_SECOND, 'lyncdiscover            IN A   131.107.155.40')],
      subjects: ['external/lyncdiscover.fabrikam.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          'lyncdiscover            IN A   131.107.155.40',
          'lyncdiscover            IN CNAME lyncdiscover.example.net.',
        ),
      ],
      subjects: ['external/lyncdiscover.fabrikam.com/A'],
      consequences: {
        'discovery/clients-sign-in-outside': 'unknown',
        'discovery/mobile-clients-find-their-service': 'unknown',
        'dns/alias-chains-short': 'pass',
      },
    },
  },
  {
    rule: 'dns/lyncdiscoverinternal-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_SECOND, 'lyncdiscoverinternal  IN A   192.168.10.20')],
      subjects: ['internal/lyncdiscoverinternal.fabrikam.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        line(
          INSIDE_SECOND,
          'lyncdiscoverinternal  IN A   192.168.10.20',
          'lyncdiscoverinternal  IN CNAME webint.example.net.',
        ),
      ],
      subjects: ['internal/lyncdiscoverinternal.fabrikam.com/A'],
      consequences: {
        'discovery/clients-sign-in-inside': 'unknown',
        'discovery/mobile-clients-find-their-service': 'unknown',
        'dns/alias-chains-short': 'pass',
      },
    },
  },
  {
    rule: 'dns/mobility-records-present',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_FIRST, 'webext                IN A   131.107.155.40')],
      subjects: ['internal/webext.contoso.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(INSIDE_FIRST, 'webext                IN A   131.107.155.40', 'webext IN NS dc01.contoso.net.')],
      subjects: ['internal/webext.contoso.com/A'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'unknown' },
    },
  },
  {
    rule: 'dns/no-internal-only-name-outside',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          'lyncdiscover            IN A   131.107.155.40',
          'lyncdiscover            IN A   131.107.155.40\nlyncdiscoverinternal    IN A   131.107.155.40',
        ),
      ],
      subjects: ['external/lyncdiscoverinternal.fabrikam.com/A'],
      consequences: { 'discovery/first-answer-leads-to-the-server': 'warn' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          'lyncdiscover            IN A   131.107.155.40',
          'lyncdiscover            IN A   131.107.155.40\nsipinternal             IN NS  ns1.contoso.com.',
        ),
      ],
      subjects: ['external/sipinternal.fabrikam.com/A'],
      consequences: {},
    },
  },
  {
    rule: 'dns/office-web-apps-record-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'owas                    IN A   131.107.155.40')],
      subjects: ['external/owas.contoso.com/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, 'owas                    IN A   131.107.155.40', 'owas IN NS ns1')],
      subjects: ['external/owas.contoso.com/A'],
      consequences: {},
    },
  },
  {
    rule: 'dns/phone-edition-records-present',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_SECOND, '_ntp._udp             IN SRV 0 0 123 dc01.contoso.net.')],
      subjects: ['internal/_ntp._udp.fabrikam.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        line(INSIDE_SECOND, '_ntp._udp             IN SRV 0 0 123 dc01.contoso.net.', '_udp IN NS dc01.contoso.net.'),
      ],
      subjects: ['internal/_ntp._udp.fabrikam.com/SRV'],
      consequences: {},
    },
  },
  {
    rule: 'dns/pool-host-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(INSIDE_NET, 'lsedge    IN A   172.25.33.10')],
      subjects: ['internal/lsedge.contoso.net/A'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [line(INSIDE_NET, 'lsedge    IN A   172.25.33.10', 'lsedge    IN NS  dc01')],
      subjects: ['internal/lsedge.contoso.net/A'],
      consequences: { 'vpn/calls-have-a-path': 'unknown' },
    },
  },
  {
    rule: 'dns/server-host-records-present',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'lync01 A 192.168.10.90', replace: 'lync02 A 192.168.10.90' }],
      subjects: ['internal/lync01.contoso.net/A'],
      consequences: { 'discovery/first-answer-leads-to-the-server': 'warn' },
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: '      contoso.net: { records: [lync01 A 192.168.10.90] }\n', replace: '' }],
      subjects: ['internal/lync01.contoso.net/A'],
      consequences: {
        'discovery/clients-sign-in-inside': 'unknown',
        'discovery/first-answer-leads-to-the-server': 'skip',
      },
    },
  },
  {
    rule: 'dns/srv-port-matches-service',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          '_sip._tls               IN SRV 0 0 443 sip',
          '_sip._tls               IN SRV 0 0 5061 sip',
        ),
      ],
      subjects: ['external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:5061'],
      consequences: {},
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/srv-target-in-own-domain',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          INSIDE_SECOND,
          '_sipinternaltls._tcp  IN SRV 0 0 5061 sip',
          '_sipinternaltls._tcp  IN SRV 0 0 5061 sip.contoso.com.',
        ),
      ],
      subjects: ['internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.contoso.com:5061'],
      consequences: { 'discovery/first-answer-leads-to-the-server': 'warn' },
    },
    unknown: { on: 'newcomer', edits: [withoutDns], subjects: [], consequences: ALL_UNKNOWN },
  },
  {
    rule: 'dns/srv-target-leads-to-its-service',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          '_sip._tls               IN SRV 0 0 443 sip',
          '_sip._tls               IN SRV 0 0 443 meet',
        ),
      ],
      subjects: ['external/_sip._tls.fabrikam.com/SRV → meet.fabrikam.com:443'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '{ fqdn: fe01.contoso.net, address: 192.168.10.11 }', replace: '{ fqdn: fe01.contoso.net }' }],
      subjects: [
        'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061',
        'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
      ],
      consequences: {
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/inside-openings-planned': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'dns/srv-target-resolves',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          '_sip._tls               IN SRV 0 0 443 sip',
          '_sip._tls               IN SRV 0 0 443 access',
        ),
      ],
      subjects: ['external/_sip._tls.fabrikam.com/SRV → access.fabrikam.com:443'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        line(
          OUTSIDE_SECOND,
          '_sip._tls               IN SRV 0 0 443 sip',
          '_sip._tls               IN SRV 0 0 443 access\naccess                  IN NS  ns1.contoso.com.',
        ),
      ],
      subjects: ['external/_sip._tls.fabrikam.com/SRV → access.fabrikam.com:443'],
      consequences: {},
    },
  },
  {
    rule: 'dns/xmpp-records-present',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [line(OUTSIDE, '_xmpp-server._tcp       IN SRV 0 0 5269 xmpp')],
      subjects: ['external/_xmpp-server._tcp.contoso.com/SRV'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '  xmpp: { domains: [contoso.com] }\n', replace: '' }],
      subjects: ['external/_xmpp-server._tcp.fabrikam.com/SRV'],
      consequences: { 'certificates/required-names-covered': 'unknown' },
    },
  },
]
