import rule from '../../../rules/ports/nat-addresses-right.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ACCESS = 'lsedge.contoso.net/access-edge/131.107.155.10'
const AV = 'lsedge.contoso.net/audio-video-edge/131.107.155.30'
const WEB = 'lsedge.contoso.net/web-conferencing-edge/131.107.155.20'
const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net, ${server} }] }]\n`

ruleTest(rule, [
  { name: 'public addresses beside private ones', on: 'contoso-single-edge', met: [ACCESS, AV, WEB] },
  {
    name: 'a private one',
    on: 'contoso-single-edge',
    overlay: edge('public: { av: 172.16.0.30 }'),
    met: [ACCESS, WEB],
    unmet: ['lsedge.contoso.net/audio-video-edge/172.16.0.30'],
    says: 'is no public address',
  },
  {
    name: 'the same on both sides',
    on: 'contoso-single-edge',
    overlay: edge('external: { av: 131.107.155.30 }'),
    met: [ACCESS, WEB],
    unmet: [AV],
    says: 'is also the address of the adapter',
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('public: { av: ~ }'),
    met: [ACCESS, WEB],
    unknown: ['lsedge.contoso.net/audio-video-edge'],
  },
  {
    name: 'whether there is NAT is not given',
    on: 'contoso-single-edge',
    overlay: edge('hosts: []', ', nat: ~'),
    unknown: [
      'lsedge.contoso.net/access-edge',
      'lsedge.contoso.net/audio-video-edge',
      'lsedge.contoso.net/web-conferencing-edge',
    ],
  },
  {
    name: 'no NAT',
    on: 'contoso-single-edge',
    overlay: edge(
      'public: ~, external: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }',
      ', nat: false',
    ),
    skipped: 'no Edge is behind NAT',
  },
  {
    name: 'IPv6 beside translated IPv4 is the same on both sides',
    on: 'contoso-single-edge',
    overlay: edge("external: { av: [10.45.16.30, '2001:db8::30'] }, public: { av: [131.107.155.30, '2001:db8::30'] }"),
    met: [ACCESS, AV, 'lsedge.contoso.net/audio-video-edge/2001:db8::30', WEB],
  },
  {
    name: 'no NAT, and private addresses behind a hardware load balancer, of which its own rule speaks',
    on: 'contoso-single-edge',
    overlay: edge('public: ~', ', nat: false, loadBalancing: hardware'),
    skipped: 'no Edge is behind NAT',
  },
  {
    name: 'no NAT, and private addresses that nobody outside is to reach',
    on: 'contoso-single-edge',
    overlay: `features: { remoteAccess: false, federation: none, webConferencing: { anonymous: false } }
${edge('public: ~', ', nat: false')}`,
    skipped: 'none that the Internet is to reach',
  },
  {
    name: 'no NAT, and private addresses, with meetings for people without an account',
    on: 'contoso-single-edge',
    overlay: `features: { remoteAccess: false, federation: none, webConferencing: { anonymous: true } }
${edge('public: ~, external: { access: 131.107.155.10, webConferencing: 131.107.155.20 }', ', nat: false')}`,
    unmet: ['lsedge.contoso.net/audio-video-edge/10.45.16.30'],
  },
  {
    name: 'no NAT, and private addresses',
    on: 'contoso-single-edge',
    overlay: edge('public: ~, external: { av: 131.107.155.30 }', ', nat: false'),
    unmet: ['lsedge.contoso.net/access-edge/10.45.16.10', 'lsedge.contoso.net/web-conferencing-edge/10.45.16.20'],
    says: 'translates nothing',
  },
  ...[
    '0.0.0.0',
    '127.0.0.1',
    '169.254.1.1',
    '224.0.0.5',
    '255.255.255.255',
    "'::'",
    "'::1'",
    'fd00::1',
    "'::ffff:10.0.0.1'",
  ].map((address) => ({
    name: `no address of the Internet: ${address}`,
    on: 'contoso-single-edge' as const,
    overlay: edge(`public: { av: ${address} }`),
    met: [ACCESS, WEB],
    unmet: [
      `lsedge.contoso.net/audio-video-edge/${address.includes('ffff') ? '::ffff:a00:1' : address.replaceAll("'", '')}`,
    ],
    says: 'is no public address',
  })),
  {
    name: 'one public address for two adapters',
    on: 'contoso-single-edge',
    overlay: edge('public: { av: 131.107.155.20 }'),
    met: [ACCESS],
    unmet: ['lsedge.contoso.net/audio-video-edge/131.107.155.20', WEB],
    says: 'one public address stands for one private one',
  },
  {
    name: 'one adapter, and one public address for all its services',
    on: 'contoso-single-edge',
    overlay: edge(
      'external: { access: 10.45.16.10, webConferencing: 10.45.16.10, av: 10.45.16.10 }, public: { access: 131.107.155.10, webConferencing: 131.107.155.10, av: 131.107.155.10 }',
    ),
    met: [
      ACCESS,
      'lsedge.contoso.net/audio-video-edge/131.107.155.10',
      'lsedge.contoso.net/web-conferencing-edge/131.107.155.10',
    ],
  },
  {
    name: 'given for one service only',
    on: 'contoso-single-edge',
    overlay: edge('public: { access: ~, webConferencing: ~ }'),
    met: [AV],
    unknown: ['lsedge.contoso.net/access-edge', 'lsedge.contoso.net/web-conferencing-edge'],
  },
  {
    name: 'that of an adapter of another service',
    on: 'contoso-single-edge',
    overlay: edge('external: { access: 131.107.155.30 }'),
    met: [ACCESS, WEB],
    unmet: [AV],
    says: 'is also the address of an adapter of lsedge.contoso.net',
  },
  {
    name: 'that of an adapter of another server, inside or outside',
    on: 'contoso-single-edge',
    overlay: `edgePools:
  - fqdn: lsedge.contoso.net
  - { fqdn: edge2.contoso.net, nat: false, servers: [{ fqdn: edge2.contoso.net, internal: 131.107.155.30, external: 131.107.155.20 }] }
`,
    met: [ACCESS],
    unmet: [AV, WEB],
    says: 'is also the address of an adapter of edge2.contoso.net',
  },
  {
    name: 'two servers with one public A/V address',
    on: 'contoso-single-edge',
    overlay: `edgePools:
  - fqdn: lsedge.contoso.net
    loadBalancing: dns
    servers: [{ fqdn: lsedge.contoso.net }, { fqdn: edge2.contoso.net, public: { access: 131.107.155.11, webConferencing: 131.107.155.21, av: 131.107.155.30 } }]
`,
    met: [
      ACCESS,
      WEB,
      'edge2.contoso.net/access-edge/131.107.155.11',
      'edge2.contoso.net/web-conferencing-edge/131.107.155.21',
    ].sort(),
    unmet: ['edge2.contoso.net/audio-video-edge/131.107.155.30', AV],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
