/** Rules that a topology alone is enough for: addresses of the Edge, next hops, routes of partners, versions of pools. */

import type { RuleMutations } from './mutation.ts'

const ON = 'contoso-single-edge'
const EDGE = 'lsedge.contoso.net'
const INTERNAL = '        internal: { address: 172.25.33.10 }\n'
const MEDIATION = 'medpool01.corp.adatum.com'

export const topology: readonly RuleMutations[] = [
  {
    rule: 'coexistence/server-next-hop-not-older',
    broken: {
      status: 'warn',
      on: 'wingtiptoys-director',
      edits: [
        {
          find: '  - fqdn: dir01.corp.wingtiptoys.com\n',
          replace: '  - fqdn: dir01.corp.wingtiptoys.com\n    product: sfb-2019\n',
        },
      ],
      subjects: ['dir01.corp.wingtiptoys.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'hardware/memory-recommended': 'warn',
        'hardware/processors-recommended': 'warn',
        'os/server-os-supported': 'fail',
        'updates/build-belongs-to-product': 'fail',
      },
    },
    unknown: {
      on: 'wingtiptoys-director',
      edits: [
        {
          find: '    nextHop: sfb01.corp.wingtiptoys.com\n',
          replace: '    product: sfb-2019\n',
        },
      ],
      subjects: ['dir01.corp.wingtiptoys.com'],
      consequences: {
        'coexistence/earlier-versions-retired': 'warn',
        'hardware/memory-recommended': 'warn',
        'hardware/processors-recommended': 'warn',
        'os/server-os-supported': 'fail',
        'updates/build-belongs-to-product': 'fail',
      },
    },
  },
  {
    rule: 'federation/wanted-routes-present',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: '    federationRoute: true\n', replace: '    federationRoute: false\n' }],
      subjects: ['features.federation'],
      consequences: {
        'dns/federation-srv-leads-to-federation-route': 'warn',
        'dns/one-federation-route': 'skip',
      },
    },
    unknown: {
      on: ON,
      edits: [{ find: '    xmppRoute: true\n', replace: '' }],
      subjects: ['features.xmpp'],
      consequences: {},
    },
  },
  {
    rule: 'ports/av-edge-on-port-443',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: 'av: { fqdn: av.contoso.com, port: 443 }', replace: 'av: { fqdn: av.contoso.com, port: 442 }' }],
      subjects: [EDGE],
      consequences: {
        'ports/openings-not-wider-than-documented': 'warn',
        'ports/required-openings-planned': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [{ find: '      av: { fqdn: av.contoso.com, port: 443 }\n', replace: '' }],
      subjects: [EDGE],
      consequences: { 'vpn/calls-have-a-path': 'unknown' },
    },
  },
  {
    rule: 'ports/edge-addresses-assignable',
    broken: {
      status: 'fail',
      on: ON,
      edits: [{ find: 'external: { access: 10.45.16.10,', replace: 'external: { access: 0.0.0.0,' }],
      subjects: [EDGE],
      consequences: {},
    },
    unknown: { never: 'addresses that are not given are not judged' },
  },
  {
    rule: 'ports/edge-addresses-unique',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: 'external: { access: 203.0.113.11, webConferencing: 203.0.113.21, av: 203.0.113.31,',
          replace: 'external: { access: 203.0.113.11, webConferencing: 203.0.113.21, av: 203.0.113.30,',
        },
      ],
      subjects: ['edge01.corp.adatum.com', 'edge02.corp.adatum.com'],
      consequences: {
        'dns/host-records-lead-to-their-service': 'fail',
      },
    },
    unknown: {
      on: ON,
      edits: [{ find: INTERNAL, replace: '' }],
      subjects: [EDGE],
      consequences: {
        'vpn/calls-have-a-path': 'unknown',
        'dns/edge-address-families-supported': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'dns/pool-and-edge-address-families-supported': 'skip',
        'ports/edge-adapters-apart': 'unknown',
        'ports/edge-sides-in-different-subnets': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
        'vpn/internal-servers-blocked': 'unknown',
      },
    },
  },
  {
    rule: 'ports/edge-public-addresses-own',
    broken: {
      status: 'warn',
      on: ON,
      edits: [
        {
          find: 'webConferencing: 131.107.155.20, av: 131.107.155.30 }',
          replace: 'webConferencing: 131.107.155.20, av: 1.1.1.1 }',
        },
      ],
      subjects: [EDGE],
      consequences: {
        'vpn/calls-have-a-path': 'fail',
        'dns/host-records-lead-to-their-service': 'fail',
        'ports/required-openings-planned': 'fail',
        'vpn/external-names-resolve-for-vpn-clients': 'fail',
      },
    },
    unknown: { never: 'addresses that are not given are not judged' },
  },
  {
    rule: 'ports/edge-sides-in-different-subnets',
    broken: {
      status: 'fail',
      on: 'wingtiptoys-director',
      edits: [{ find: 'subnet: 172.23.10.0/24', replace: 'subnet: 172.23.0.0/16' }],
      subjects: ['edge01.corp.wingtiptoys.com'],
      consequences: {},
    },
    unknown: {
      on: 'wingtiptoys-director',
      edits: [{ find: 'subnet: 172.23.10.0/24, ', replace: '' }],
      subjects: ['edge01.corp.wingtiptoys.com'],
      consequences: {},
    },
  },
  {
    rule: 'ports/mediation-ports-free',
    broken: {
      status: 'fail',
      on: 'woodgrovebank-hardware-balanced',
      edits: [{ find: 'mediationPort: 5067', replace: 'mediationPort: 5061' }],
      subjects: ['gw01'],
      consequences: {},
    },
    unknown: {
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        { find: 'mediationPort: 5067', replace: 'mediationPort: 5075' },
        { find: '{ responseGroups: true, callPark: true }', replace: '{ responseGroups: true }' },
      ],
      subjects: ['gw01'],
      consequences: {},
    },
  },
  {
    rule: 'topology/edge-pool-for-media',
    broken: {
      status: 'warn',
      on: ON,
      edits: [{ find: '    edgePool: lsedge.contoso.net\n', replace: '    edgePool: none\n' }],
      subjects: ['pool01.contoso.net'],
      consequences: { 'vpn/calls-have-a-path': 'fail' },
    },
    unknown: {
      on: ON,
      edits: [{ find: '    edgePool: lsedge.contoso.net\n', replace: '' }],
      subjects: ['pool01.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'topology/server-next-hop-is-registrar',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: '    nextHop: pool01.corp.adatum.com\n    edgePool: edgepool01.corp.adatum.com\n',
          replace: '    nextHop: pchatpool01.corp.adatum.com\n    edgePool: edgepool01.corp.adatum.com\n',
        },
      ],
      subjects: [MEDIATION],
      consequences: {},
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: '    nextHop: pool01.corp.adatum.com\n    edgePool: edgepool01.corp.adatum.com\n',
          replace: '    edgePool: edgepool01.corp.adatum.com\n',
        },
      ],
      subjects: [MEDIATION],
      consequences: {},
    },
  },
  {
    rule: 'topology/sources-agree',
    broken: {
      status: 'warn',
      on: 'contoso-exported',
      edits: [
        {
          find: 'name: Contoso, read from its exports\n',
          replace: 'name: Contoso, read from its exports\nsites: [{ name: Redmond, country: NO }]\n',
        },
      ],
      subjects: ['sites Redmond country'],
      consequences: {},
    },
    unknown: { never: 'where one source alone speaks there is nothing to compare' },
  },
]
