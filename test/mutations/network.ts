/** Network rules around the Edge, trunks and media ports, and the openings inside. */

import type { Edit } from '../support/copies.ts'
import type { RuleMutations } from './mutation.ts'
import { SERVER_UNSAID } from './unsaid.ts'

const ON = 'contoso-single-edge'

/** A row of the plan, as its line is written there. */
function row(find: string, replace = ''): Edit {
  return { file: 'firewall/planned.csv', find: `${find}\n`, replace: replace && `${replace}\n` }
}

export const network: readonly RuleMutations[] = [
  {
    rule: 'ports/client-media-ranges-large-enough',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'audio: { ports: 50020-50039 }', replace: 'audio: { ports: 50020-50029 }' }],
      subjects: ['qos/client/audio'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'audio: { ports: 50020-50039 }, ', replace: '' }],
      subjects: ['qos/client/audio'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-adapters-apart',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          find: 'diskCount: 4, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1 }',
          replace: 'diskCount: 4, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '        internal: { address: 172.25.33.10 }\n', replace: '' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'ports/edge-asks-no-internal-dns',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'dns: [131.107.2.53]', replace: 'dns: [192.168.20.53]' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: ', dns: [131.107.2.53]', replace: '' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-default-gateway-outside',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          find: 'internal: { address: 172.25.33.10 }',
          replace: 'internal: { address: 172.25.33.10, gateway: 172.25.33.1 }',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: ', gateway: 10.45.16.1', replace: '' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-hairpin-allowed',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        { find: 'hairpin: true, internal', replace: 'hairpin: false, internal' },
        {
          find: '    loadBalancing: none\n    federationRoute',
          replace: '    loadBalancing: dns\n    federationRoute',
        },
        {
          find: '    servers:\n      - fqdn: lsedge.contoso.net',
          replace: '    servers:\n      - { fqdn: edge2.contoso.net }\n      - fqdn: lsedge.contoso.net',
        },
      ],
      subjects: ['lsedge.contoso.net/hairpin'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'os/pool-runs-one-os': 'unknown',
        'certificates/private-key-exportable-in-edge-pool': 'pass',
        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'dns/round-robin-on': 'unknown',
        'dns/server-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
    unknown: {
      on: ON,
      edits: [
        { find: 'hairpin: true, internal', replace: 'internal' },
        {
          find: '    loadBalancing: none\n    federationRoute',
          replace: '    loadBalancing: dns\n    federationRoute',
        },
        {
          find: '    servers:\n      - fqdn: lsedge.contoso.net',
          replace: '    servers:\n      - { fqdn: edge2.contoso.net }\n      - fqdn: lsedge.contoso.net',
        },
      ],
      subjects: ['lsedge.contoso.net/hairpin'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'os/pool-runs-one-os': 'unknown',
        'certificates/private-key-exportable-in-edge-pool': 'pass',
        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'dns/round-robin-on': 'unknown',
        'dns/server-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'ports/edge-hosts-name-next-hop',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: ', 192.168.10.13 pool01.contoso.net]', replace: ']' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        {
          find: '        hosts: [192.168.10.11 pool01.contoso.net, 192.168.10.12 pool01.contoso.net, 192.168.10.13 pool01.contoso.net]\n',
          replace: '',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-internal-not-translated',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'internal: false }', replace: 'internal: true }' }],
      subjects: ['lsedge.contoso.net/internal-nat'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: ', internal: false }', replace: ' }' }],
      subjects: ['lsedge.contoso.net/internal-nat'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-media-ports-unchanged',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        {
          find: 'av: { fqdn: av.contoso.com, port: 443 }',
          replace: 'av: { fqdn: av.contoso.com, port: 443, mediaPorts: 50000-54999 }',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: { 'ports/openings-not-wider-than-documented': 'warn' },
    },
    unknown: { never: 'left out, the range is the documented one' },
  },
  {
    rule: 'ports/edge-not-domain-joined',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '        domainJoined: false\n', replace: '        domainJoined: true\n' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '        domainJoined: false\n', replace: '' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'ports/edge-pool-size-supported',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        {
          find: '    loadBalancing: none\n    federationRoute',
          replace: '    loadBalancing: dns\n    federationRoute',
        },
        {
          find: '    servers:\n      - fqdn: lsedge.contoso.net',
          replace:
            '    servers:\n      - { fqdn: e0.contoso.net }\n      - { fqdn: e1.contoso.net }\n      - { fqdn: e2.contoso.net }\n      - { fqdn: e3.contoso.net }\n      - { fqdn: e4.contoso.net }\n      - { fqdn: e5.contoso.net }\n      - { fqdn: e6.contoso.net }\n      - { fqdn: e7.contoso.net }\n      - { fqdn: e8.contoso.net }\n      - { fqdn: e9.contoso.net }\n      - { fqdn: e10.contoso.net }\n      - { fqdn: e11.contoso.net }\n      - fqdn: lsedge.contoso.net',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'os/pool-runs-one-os': 'unknown',
        'certificates/private-key-exportable-in-edge-pool': 'pass',
        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'dns/round-robin-on': 'unknown',
        'dns/server-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
    unknown: { never: 'an Edge pool always has servers' },
  },
  {
    rule: 'ports/edge-routes-reach-inside',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: ', 192.168.20.0/24 via 172.25.33.1]', replace: ']' }],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        { find: '        routes: [192.168.10.0/24 via 172.25.33.1, 192.168.20.0/24 via 172.25.33.1]\n', replace: '' },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'ports/inside-openings-planned',
    broken: {
      status: 'fail',
      on: ON,
      edits: [row('inside,SQL Server,tcp,192.168.10.11-192.168.10.13,any,192.168.10.30,1433')],
      subjects: ['sql01.contoso.net/inside/sql-server/in/tcp/1433'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'address: 192.168.10.30, ', replace: '' }],
      subjects: ['sql01.contoso.net/inside/sql-server/in/tcp/1433', 'sql01.contoso.net/inside/sql-server/in/udp/1434'],
      consequences: { 'dns/host-records-lead-to-their-service': 'unknown' },
    },
  },
  {
    rule: 'ports/ipsec-off-on-media',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: '  ipsecOnMedia: false\n', replace: '  ipsecOnMedia: true\n' }],
      subjects: ['firewall/ipsec'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  ipsecOnMedia: false\n', replace: '' }],
      subjects: ['firewall/ipsec'],
      consequences: {},
    },
  },
  {
    rule: 'ports/load-balanced-edge-untranslated',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          find: '    loadBalancing: none\n    federationRoute',
          replace:
            '    loadBalancing: { internal: none, external: hardware }\n    avSourceTranslated: false\n    federationRoute',
        },
      ],
      subjects: [
        'lsedge.contoso.net/10.45.16.10',
        'lsedge.contoso.net/10.45.16.20',
        'lsedge.contoso.net/10.45.16.30',
        'lsedge.contoso.net/nat',
      ],
      consequences: {
        'vpn/calls-have-a-path': 'skip',
        'discovery/clients-sign-in-outside': 'unknown',
        'discovery/clients-sign-in-over-vpn': 'unknown',
        'dns/edge-load-balancing-of-one-kind': 'fail',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/srv-target-leads-to-its-service': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
      },
    },
    unknown: {
      on: ON,
      edits: [
        { find: '    loadBalancing: none\n    federationRoute', replace: '    federationRoute' },
        {
          find: '    servers:\n      - fqdn: lsedge.contoso.net',
          replace: '    servers:\n      - { fqdn: edge2.contoso.net }\n      - fqdn: lsedge.contoso.net',
        },
      ],
      subjects: ['lsedge.contoso.net/nat'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',

        ...SERVER_UNSAID,
        'os/pool-runs-one-os': 'unknown',
        'certificates/private-key-exportable-in-edge-pool': 'pass',
        'dns/edge-address-families-supported': 'unknown',
        'dns/edge-load-balancing-of-one-kind': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'dns/server-host-records-present': 'fail',
        'lifecycle/windows-in-support': 'unknown',
        'os/server-os-supported': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/edge-not-domain-joined': 'unknown',
        'ports/edge-routes-reach-inside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/one-address-ports-distinct': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'ports/media-ranges-apart',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'sharing: { ports: 40803-49150 }', replace: 'sharing: { ports: 40803-49152 }' }],
      subjects: ['qos/server'],
      consequences: { 'ports/inside-openings-planned': 'unknown' },
    },
    unknown: {
      on: ON,
      edits: [
        { find: 'portRangesEnabled: true, ', replace: '' },
        { find: 'sharing: { ports: 40803-49150 }', replace: 'sharing: { ports: 40803-49152 }' },
      ],
      subjects: ['qos/server'],
      consequences: { 'ports/client-media-ranges-large-enough': 'skip', 'ports/inside-openings-planned': 'unknown' },
    },
  },
  {
    rule: 'ports/nat-symmetric',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'samePair: true', replace: 'samePair: false' }],
      subjects: ['nat/samePair'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'samePair: true, ', replace: '' }],
      subjects: ['nat/samePair'],
      consequences: {},
    },
  },
  {
    rule: 'ports/no-packet-inspection',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '  sipInspection: false\n', replace: '  sipInspection: true\n' }],
      subjects: ['firewall/sipInspection'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  sipInspection: false\n', replace: '' }],
      subjects: ['firewall/sipInspection'],
      consequences: {},
    },
  },
  {
    rule: 'ports/one-address-ports-distinct',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          find: 'webConferencing: 10.45.16.20, av: 10.45.16.30, gateway',
          replace: 'webConferencing: 10.45.16.10, av: 10.45.16.30, gateway',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [
        {
          find: '        external: { access: 10.45.16.10, webConferencing: 10.45.16.20, av: 10.45.16.30, gateway: 10.45.16.1, dns: [131.107.2.53] }\n',
          replace: '',
        },
        {
          find: '        public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }\n',
          replace: '',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {
        'vpn/calls-have-a-path': 'skip',
        'ports/edge-addresses-unique': 'unknown',
        'ports/edge-public-addresses-own': 'skip',
        'ports/edge-sides-in-different-subnets': 'unknown',

        'discovery/clients-sign-in-outside': 'unknown',
        'discovery/clients-sign-in-over-vpn': 'unknown',
        'dns/edge-address-families-supported': 'unknown',
        'dns/federation-srv-leads-to-federation-route': 'skip',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/srv-target-leads-to-its-service': 'unknown',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-asks-no-internal-dns': 'unknown',
        'ports/edge-default-gateway-outside': 'unknown',
        'ports/nat-addresses-right': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/blocks-spare-the-public-edge': 'unknown',
        'vpn/external-names-resolve-for-vpn-clients': 'unknown',
        'vpn/public-addresses-outside-tunnel': 'unknown',
      },
    },
  },
  {
    rule: 'ports/openings-not-wider-than-documented',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        row(
          'inside,SQL Server,tcp,192.168.10.11-192.168.10.13,any,192.168.10.30,1433',
          'inside,SQL Server,tcp,192.168.10.11-192.168.10.13,any,192.168.10.30,any',
        ),
      ],
      subjects: ['inside/SQL Server/tcp from 192.168.10.11-192.168.10.13 to 192.168.10.30 port any'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  rules: firewall/planned.csv\n', replace: '' }],
      subjects: ['firewall'],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'ports/inside-openings-planned': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
      },
    },
  },
  {
    rule: 'ports/reverse-proxy-hairpin-allowed',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: '    hairpin: true\n', replace: '    hairpin: false\n' }],
      subjects: ['rp01/hairpin'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [{ find: '    hairpin: true\n', replace: '' }],
      subjects: ['rp01/hairpin'],
      consequences: { 'discovery/mobile-clients-find-their-service': 'unknown' },
    },
  },
  {
    rule: 'ports/trunk-tls-names-gateway',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'fqdn: gw01.contoso.net, address: 192.168.10.60', replace: 'address: 192.168.10.60' }],
      subjects: ['gw01'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: 'fqdn: gw01.contoso.net, address: 192.168.10.60, ', replace: '' }],
      subjects: ['gw01'],
      consequences: { 'ports/inside-openings-planned': 'unknown' },
    },
  },
  {
    rule: 'ports/trunks-distinct',
    broken: {
      status: 'fail',
      on: ON,
      edits: [
        {
          find: 'gateways: [{ device: gw01, transport: TLS, mediaBypass: true }]',
          replace: 'gateways: [{ device: gw01, transport: TLS, mediaBypass: true }, { device: gw01, transport: TLS }]',
        },
      ],
      subjects: ['gw01', 'gw01 (2)'],
      consequences: {},
    },
    unknown: { never: 'ports and transport that are not given leave the rule without a subject' },
  },
  {
    rule: 'ports/two-firewalls-around-edge',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '  twoFirewalls: true\n', replace: '  twoFirewalls: false\n' }],
      subjects: ['firewall/two'],
      consequences: {},
    },
    unknown: {
      on: ON,
      edits: [{ find: '  twoFirewalls: true\n', replace: '' }],
      subjects: ['firewall/two'],
      consequences: {},
    },
  },
]
