import rule from '../../../rules/dns/host-records-lead-to-their-service.ts'
import type { Edit } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay, view } from './overlays.ts'

const SERVER = 'internal/lync01.contoso.net/A'
const NEWCOMER = [
  'internal/dialin.contoso.com/A',
  SERVER,
  'internal/lyncdiscoverinternal.contoso.com/A',
  'internal/meet.contoso.com/A',
  'internal/sip.contoso.com/A',
]

const EDGE = 'internal/lsedge.contoso.net/A'
const POOL = 'internal/pool01.contoso.net/A'
const INSIDE_NET = [
  'internal/admin.contoso.net/A',
  'internal/fe01.contoso.net/A',
  'internal/fe02.contoso.net/A',
  'internal/fe03.contoso.net/A',
  EDGE,
  'internal/owas.contoso.net/A',
  POOL,
  'internal/sql01.contoso.net/A',
  'internal/webint.contoso.net/A',
]
const INSIDE_WEB = [
  'internal/admin.contoso.net/A',
  'internal/dialin.contoso.com/A',
  'internal/lyncdiscoverinternal.contoso.com/A',
  'internal/lyncdiscoverinternal.fabrikam.com/A',
  'internal/meet.contoso.com/A',
  'internal/meet.fabrikam.com/A',
  'internal/webint.contoso.net/A',
]
const INSIDE_SIP = ['internal/sip.contoso.com/A', 'internal/sip.fabrikam.com/A']
/** For mobile devices it leads outside here too. */
const WEBEXT = 'internal/webext.contoso.com/A'
const INSIDE = [...new Set([...INSIDE_NET, ...INSIDE_WEB, ...INSIDE_SIP, WEBEXT])].sort()
const OUTSIDE_EDGE = [
  'external/av.contoso.com/A',
  'external/sip.contoso.com/A',
  'external/sip.fabrikam.com/A',
  'external/webcon.contoso.com/A',
  'external/xmpp.contoso.com/A',
]
const OUTSIDE_PROXY = [
  'external/dialin.contoso.com/A',
  'external/lyncdiscover.contoso.com/A',
  'external/lyncdiscover.fabrikam.com/A',
  'external/meet.contoso.com/A',
  'external/meet.fabrikam.com/A',
  'external/owas.contoso.com/A',
  'external/webext.contoso.com/A',
]
const OUTSIDE = [...OUTSIDE_EDGE, ...OUTSIDE_PROXY].sort()

function without(names: readonly string[], ...others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name))
}

const CONTOSO_NET = [
  'fe01 A 192.168.10.11',
  'fe02 A 192.168.10.12',
  'fe03 A 192.168.10.13',
  'webint A 192.168.10.20',
  'admin A 192.168.10.20',
  'sql01 A 192.168.10.30',
  'owas A 192.168.10.50',
  'lsedge A 172.25.33.10',
]

/** The newcomer with other addresses, and other records of the server alone. */
function addressed(addresses: readonly string[], records: readonly string[]): string {
  return overlay({
    pools: [{ fqdn: 'lync01.contoso.net', servers: [{ address: addresses }] }],
    dns: { internal: view({ 'contoso.net': records, 'contoso.com': [] }) },
  })
}

const EDGE_SERVERS = ['edge01 A 172.25.33.10', 'edge02 A 172.25.33.11']
const EDGE_SERVER_NAMES = ['internal/edge01.contoso.net/A', 'internal/edge02.contoso.net/A']

/** In the reference environment the single Edge Server has the name of its pool; one of several has its own. */
const ownName: Edit = { find: '      - fqdn: lsedge.contoso.net\n', replace: '      - fqdn: edge01.contoso.net\n' }

/** The Edge pool with a second server. */
function scaledEdge(pool: object, server: object): object {
  return {
    fqdn: 'lsedge.contoso.net',
    ...pool,
    servers: [{ fqdn: 'edge01.contoso.net' }, { fqdn: 'edge02.contoso.net', internal: '172.25.33.11', ...server }],
  }
}

const NEWCOMER_WEB = 'internal/webext.contoso.com/A'

/** The newcomer with mobile clients, whose internal DNS leads the external web services FQDN to an address. */
function mobileInside(address: string, keys: { readonly perimeter?: string } = {}): string {
  return overlay({
    pools: [{ fqdn: 'lync01.contoso.net', webServices: { external: 'webext.contoso.com' } }],
    features: { mobility: true },
    reverseProxies: [{ name: 'rp01', public: '131.107.155.40', ...keys }],
    dns: { internal: view({ 'contoso.com': [...CONTOSO_COM, `webext A ${address}`] }) },
  })
}

const CONTOSO_COM = [
  'sip A 192.168.10.90',
  'lyncdiscoverinternal A 192.168.10.90',
  'meet A 192.168.10.90',
  'dialin A 192.168.10.90',
]

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: NEWCOMER },
  { name: 'the reference environment', on: 'contoso-single-edge', met: [...OUTSIDE, ...INSIDE] },
  {
    name: 'a wrong address',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': ['lync01 A 192.168.10.91'] }),
    met: without(NEWCOMER, SERVER),
    unmet: [SERVER],
    says: 'lync01.contoso.net leads to 192.168.10.91 and lacks 192.168.10.90 in the internal view; expected its own address',
  },
  {
    name: 'a right address and a wrong one',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': ['lync01 A 192.168.10.90', 'lync01 A 192.168.10.91'] }),
    met: without(NEWCOMER, SERVER),
    unmet: [SERVER],
  },

  // IPv6
  {
    name: 'both families described, both in DNS, spelt differently',
    on: 'newcomer',
    overlay: addressed(['192.168.10.90', '2001:db8::90'], ['lync01 A 192.168.10.90', 'lync01 AAAA 2001:DB8:0:0::0090']),
    met: [SERVER],
  },
  {
    name: 'both families described, the AAAA record is missing',
    on: 'newcomer',
    overlay: addressed(['192.168.10.90', '2001:db8::90'], ['lync01 A 192.168.10.90']),
    unmet: [SERVER],
    says: 'lync01.contoso.net lacks 2001:db8::90',
  },
  {
    name: 'both families described, the A record is missing',
    on: 'newcomer',
    overlay: addressed(['192.168.10.90', '2001:db8::90'], ['lync01 AAAA 2001:db8::90']),
    unmet: [SERVER],
    says: 'lync01.contoso.net lacks 192.168.10.90',
  },
  {
    name: 'IPv6 only',
    on: 'newcomer',
    overlay: addressed(['2001:db8::90'], ['lync01 AAAA 2001:db8::90']),
    met: [SERVER],
  },
  {
    name: 'IPv6 only described, but an A record is there',
    on: 'newcomer',
    overlay: addressed(['2001:db8::90'], ['lync01 AAAA 2001:db8::90', 'lync01 A 192.168.10.90']),
    unmet: [SERVER],
  },
  {
    name: 'IPv4 only described, but an AAAA record is there',
    on: 'newcomer',
    overlay: addressed(['192.168.10.90'], ['lync01 A 192.168.10.90', 'lync01 AAAA 2001:db8::90']),
    unmet: [SERVER],
    says: 'leads to 2001:db8::90 in the internal view; expected its own address',
  },
  {
    name: 'the address of the server is not given',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': [] }),
    edits: [{ find: 'address: 192.168.10.90, ', replace: '' }],
    unknown: [SERVER],
    says: 'expected its own address, which cannot be told without pools.servers.address',
  },

  // Pools
  {
    name: 'DNS load balancing: a server is missing from the pool name',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': [...CONTOSO_NET, 'pool01 A 192.168.10.11', 'pool01 A 192.168.10.12'] }),
    met: without([...OUTSIDE, ...INSIDE], POOL),
    unmet: [POOL],
    says: 'pool01.contoso.net lacks 192.168.10.13',
  },
  {
    name: 'DNS load balancing: a server taken out is still in the pool name',
    on: 'contoso-single-edge',
    edits: [
      { find: '      - { fqdn: fe03.contoso.net, address: 192.168.10.13 }\n', replace: '' },
      // Its certificate goes with it.
      { find: 'assignedTo: { fe03.contoso.net: [Default, WebServicesInternal, WebServicesExternal] }', replace: '' },
    ],
    met: without([...OUTSIDE, ...INSIDE], POOL, 'internal/fe03.contoso.net/A', ...INSIDE_SIP),
    unmet: [POOL, ...INSIDE_SIP],
    says: 'pool01.contoso.net leads to 192.168.10.13 in the internal view; expected the addresses of the servers of pool01.contoso.net',
  },
  {
    name: 'DNS load balancing with a single server',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': ['lync01 A 192.168.10.90', 'pool01 A 192.168.10.90'] }),
    edits: [
      {
        find: `fqdn: lync01.contoso.net
    role: standard-edition`,
        replace: 'fqdn: pool01.contoso.net\n    role: front-end\n    loadBalancing: dns',
      },
      { find: '{ address: 192.168.10.90,', replace: '{ fqdn: lync01.contoso.net, address: 192.168.10.90,' },
    ],
    met: [...NEWCOMER, POOL].sort(),
  },
  {
    name: 'hardware load balancing: the virtual address',
    on: 'contoso-single-edge',
    overlay: overlay({
      pools: [{ fqdn: 'pool01.contoso.net', loadBalancing: 'hardware', vip: '192.168.10.21' }],
      dns: {
        internal: view({
          'contoso.net': [...CONTOSO_NET, 'pool01 A 192.168.10.21'],
          'fabrikam.com': ['sip A 192.168.10.21'],
        }),
      },
    }),
    met: without(
      [...OUTSIDE, ...INSIDE],
      'internal/lyncdiscoverinternal.fabrikam.com/A',
      'internal/meet.fabrikam.com/A',
      'internal/sip.contoso.com/A',
    ),
    unmet: ['internal/sip.contoso.com/A'],
  },
  {
    name: 'hardware load balancing: the addresses of the servers',
    on: 'contoso-single-edge',
    overlay: overlay({ pools: [{ fqdn: 'pool01.contoso.net', loadBalancing: 'hardware', vip: '192.168.10.21' }] }),
    met: without([...OUTSIDE, ...INSIDE], POOL, ...INSIDE_SIP),
    unmet: [POOL, ...INSIDE_SIP],
  },
  {
    name: 'hardware load balancing: the virtual address is not given',
    on: 'contoso-single-edge',
    overlay: overlay({
      pools: [{ fqdn: 'pool01.contoso.net', loadBalancing: 'hardware', webServices: { vip: null } }],
    }),
    met: without([...OUTSIDE, ...INSIDE], POOL, ...INSIDE_SIP, ...INSIDE_WEB),
    unknown: [...INSIDE_WEB, POOL, ...INSIDE_SIP].sort(),
  },
  {
    name: 'load balancing is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ pools: [{ fqdn: 'pool01.contoso.net', loadBalancing: null }] }),
    met: without([...OUTSIDE, ...INSIDE], POOL, ...INSIDE_SIP),
    unknown: [POOL, ...INSIDE_SIP],
    says: 'which cannot be told without pools.loadBalancing',
  },
  {
    name: 'the address of one server of the pool is not given',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.net': [...CONTOSO_NET, 'pool01 A 192.168.10.11', 'pool01 A 192.168.10.12'] }),
    edits: [{ find: ', address: 192.168.10.13', replace: '' }],
    met: without([...OUTSIDE, ...INSIDE], POOL, 'internal/fe03.contoso.net/A', ...INSIDE_SIP),
    unknown: ['internal/fe03.contoso.net/A', POOL, ...INSIDE_SIP],
  },
  {
    name: 'a Director: web names may lead to it or to the pool',
    on: 'contoso-single-edge',
    overlay: overlay({
      pools: [
        {
          fqdn: 'dir01.contoso.net',
          role: 'director',
          servers: [{ fqdn: 'dir01.contoso.net', address: ['192.168.10.40', '2001:db8::40'] }],
        },
      ],
      dns: {
        internal: view({
          'contoso.net': [...CONTOSO_NET, 'dir01 A 192.168.10.40'],
          'fabrikam.com': [
            'sip A 192.168.10.40',
            'meet A 192.168.10.40',
            'lyncdiscoverinternal CNAME webint.contoso.net.',
          ],
        }),
      },
    }),
    met: without([...OUTSIDE, ...INSIDE], POOL),
    unmet: ['internal/dir01.contoso.net/A'],
    says: 'dir01.contoso.net lacks 2001:db8::40',
  },

  // Edge
  {
    name: 'DNS load balancing of the Edge with public addresses: every server in every name',
    on: 'contoso-single-edge',
    edits: [ownName],
    overlay: overlay({
      edgePools: [
        scaledEdge(
          { loadBalancing: 'dns', nat: false },
          { external: { access: '131.107.155.11', webConferencing: '131.107.155.21', av: '131.107.155.31' } },
        ),
      ],
      dns: { internal: view({ 'contoso.net': [...CONTOSO_NET, ...EDGE_SERVERS, 'lsedge A 172.25.33.11'] }) },
    }),
    met: [...without([...OUTSIDE, ...INSIDE, ...EDGE_SERVER_NAMES], POOL, ...OUTSIDE_EDGE)].sort(),
    unmet: OUTSIDE_EDGE,
    says: 'av.contoso.com lacks 131.107.155.31',
  },
  {
    name: 'DNS load balancing of the Edge: the second server has no public addresses',
    on: 'contoso-single-edge',
    edits: [ownName],
    overlay: overlay({
      edgePools: [scaledEdge({ loadBalancing: 'dns' }, {})],
      dns: { internal: view({ 'contoso.net': [...CONTOSO_NET, ...EDGE_SERVERS, 'lsedge A 172.25.33.11'] }) },
    }),
    met: [...without([...OUTSIDE, ...INSIDE, ...EDGE_SERVER_NAMES], POOL, ...OUTSIDE_EDGE)].sort(),
    unknown: OUTSIDE_EDGE,
    says: 'which cannot be told without edgePools.servers.public',
  },
  {
    name: 'two Edge Servers, load balancing is not given',
    on: 'contoso-single-edge',
    edits: [ownName],
    overlay: overlay({
      edgePools: [
        scaledEdge(
          { loadBalancing: null },
          { public: { access: '131.107.155.11', webConferencing: '131.107.155.21', av: '131.107.155.31' } },
        ),
      ],
    }),
    met: without([...OUTSIDE, ...INSIDE], ...OUTSIDE_EDGE, EDGE),
    unknown: [...OUTSIDE_EDGE, EDGE],
    says: 'which cannot be told without edgePools.loadBalancing',
  },
  {
    name: 'hardware load balancing of the Edge: the virtual addresses',
    on: 'contoso-single-edge',
    edits: [ownName],
    overlay: overlay({
      edgePools: [
        {
          ...scaledEdge({ loadBalancing: 'hardware', nat: false }, {}),
          vip: {
            internal: '172.25.33.9',
            external: { access: '131.107.155.10', webConferencing: '131.107.155.20', av: '131.107.155.39' },
          },
        },
      ],
    }),
    met: without([...OUTSIDE, ...INSIDE], 'external/av.contoso.com/A', EDGE),
    unmet: ['external/av.contoso.com/A', EDGE],
    says: 'av.contoso.com leads to 131.107.155.30 and lacks 131.107.155.39 in the external view; expected the public address of the A/V Edge service',
  },
  {
    name: 'hardware load balancing of the Edge: no virtual address is given',
    on: 'contoso-single-edge',
    edits: [ownName],
    overlay: overlay({ edgePools: [scaledEdge({ loadBalancing: 'hardware' }, {})] }),
    met: without([...OUTSIDE, ...INSIDE], ...OUTSIDE_EDGE, EDGE),
    unknown: [...OUTSIDE_EDGE, EDGE],
  },
  {
    name: 'records of the Edge that hold the addresses behind NAT',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip A 10.45.16.10'] }),
    met: [
      ...without(
        OUTSIDE,
        'external/sip.fabrikam.com/A',
        'external/lyncdiscover.fabrikam.com/A',
        'external/meet.fabrikam.com/A',
      ),
      ...INSIDE,
    ],
    unmet: ['external/sip.fabrikam.com/A'],
  },
  {
    name: 'whether there is NAT is not given, nor are public addresses',
    on: 'contoso-single-edge',
    edits: [
      { find: '    nat: true\n', replace: '' },
      {
        find: '        public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }\n',
        replace: '',
      },
    ],
    met: without([...OUTSIDE, ...INSIDE], ...OUTSIDE_EDGE),
    unknown: OUTSIDE_EDGE,
    says: 'which cannot be told without edgePools.nat',
  },
  {
    name: 'whether there is an Edge is not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: ~\n',
    met: without([...OUTSIDE_PROXY, ...INSIDE], EDGE),
    unknown: ['external/sip.contoso.com/A', 'external/sip.fabrikam.com/A'],
    says: 'which cannot be told without edgePools',
  },

  // Reverse proxies
  {
    name: 'the external web services FQDN leads inside to where the pool answers',
    on: 'newcomer',
    overlay: mobileInside('192.168.10.90'),
    met: NEWCOMER,
    unmet: [NEWCOMER_WEB],
  },
  {
    name: 'the external web services FQDN leads inside to an address of the perimeter that is not given',
    on: 'newcomer',
    overlay: mobileInside('10.45.16.41'),
    met: NEWCOMER,
    unknown: [NEWCOMER_WEB],
    says: 'which cannot be told without reverseProxies.perimeter',
  },
  {
    name: 'the external web services FQDN leads inside to the perimeter address of the reverse proxy',
    on: 'newcomer',
    overlay: mobileInside('10.45.16.41', { perimeter: '10.45.16.41' }),
    met: [...NEWCOMER, NEWCOMER_WEB],
  },
  {
    name: 'Skype for Business Server: lyncdiscoverinternal leads mobile devices to the reverse proxy',
    on: 'contoso-single-edge',
    overlay: `product: sfb-2015\n${inside({ 'fabrikam.com': ['lyncdiscoverinternal A 131.107.155.40'] })}`,
    met: without([...OUTSIDE, ...INSIDE], 'internal/meet.fabrikam.com/A', 'internal/sip.fabrikam.com/A'),
  },
  {
    name: 'Lync Server 2013: it does not',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['lyncdiscoverinternal A 131.107.155.40'] }),
    met: without(
      [...OUTSIDE, ...INSIDE],
      'internal/lyncdiscoverinternal.fabrikam.com/A',
      'internal/meet.fabrikam.com/A',
      'internal/sip.fabrikam.com/A',
    ),
    unmet: ['internal/lyncdiscoverinternal.fabrikam.com/A'],
  },
  {
    name: 'whether there is a reverse proxy is not given',
    on: 'contoso-single-edge',
    overlay: 'reverseProxies: ~\n',
    met: without([...OUTSIDE, ...INSIDE], ...OUTSIDE_PROXY, WEBEXT),
    unknown: [...OUTSIDE_PROXY, WEBEXT],
    says: 'which cannot be told without reverseProxies',
  },
  {
    name: 'the public address of the reverse proxy is not given',
    on: 'contoso-single-edge',
    edits: [{ find: '    public: 131.107.155.40\n', replace: '' }],
    met: without([...OUTSIDE, ...INSIDE], ...OUTSIDE_PROXY, WEBEXT),
    unknown: [...OUTSIDE_PROXY, WEBEXT],
    says: 'which cannot be told without reverseProxies.public',
  },
  {
    name: 'a name leads to the proxy that publishes it, not to another',
    on: 'newcomer',
    overlay: overlay({
      reverseProxies: [
        { name: 'rp01', public: '131.107.155.40', publish: { hosts: 'meet.contoso.com', to: 'lync01.contoso.net' } },
        { name: 'rp02', public: '131.107.155.41', publish: { hosts: 'dialin.contoso.com', to: 'lync01.contoso.net' } },
      ],
      dns: {
        external: view({
          'contoso.com': ['meet A 131.107.155.40', 'dialin A 131.107.155.40', 'lyncdiscover A 131.107.155.41'],
        }),
      },
    }),
    met: ['external/lyncdiscover.contoso.com/A', 'external/meet.contoso.com/A', ...NEWCOMER],
    unmet: ['external/dialin.contoso.com/A'],
  },

  // How the name answers
  {
    name: 'aliases that end at the right address, and one that does not',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': [
        'meet CNAME lync01.contoso.net.',
        'dialin CNAME meet',
        'lyncdiscoverinternal CNAME old',
        'old A 192.168.10.80',
      ],
    }),
    met: without(NEWCOMER, 'internal/lyncdiscoverinternal.contoso.com/A', 'internal/sip.contoso.com/A'),
    unmet: ['internal/lyncdiscoverinternal.contoso.com/A'],
    says: 'old.contoso.com leads to 192.168.10.80',
  },
  {
    name: 'names that do not answer, or lead in a circle, are left to the other rules',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['meet CNAME dialin', 'dialin CNAME meet', 'sip CNAME sip.contoso.org.'] }),
    met: [SERVER],
  },
  {
    name: 'a wildcard answers for required names, and creates no optional ones',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['* A 131.107.155.40'] }),
    met: without([...OUTSIDE, ...INSIDE], 'external/sip.fabrikam.com/A'),
    unmet: ['external/sip.fabrikam.com/A'],
  },
  {
    name: 'optional names are judged where they exist',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['sip A 192.168.10.90', 'sipinternal A 192.168.10.91'] }),
    met: [SERVER, 'internal/sip.contoso.com/A'],
    unmet: ['internal/sipinternal.contoso.com/A'],
  },
  {
    name: 'split-brain DNS: the inside leads sip to the Edge',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['sip A 131.107.155.10'] }),
    met: without([...OUTSIDE, ...INSIDE], ...INSIDE.filter((name) => name.includes('fabrikam'))),
    unmet: ['internal/sip.fabrikam.com/A'],
    says: 'expected the pool clients sign in to',
  },
  {
    name: 'pin-point zones: the inside sees the sip record of the outside, and it is none of the inside',
    on: 'contoso-single-edge',
    overlay: inside({
      'fabrikam.com': 'external',
      'meet.fabrikam.com': ['@ A 192.168.10.20'],
      'lyncdiscoverinternal.fabrikam.com': ['@ A 192.168.10.20'],
    }),
    met: without([...OUTSIDE, ...INSIDE], 'internal/sip.fabrikam.com/A'),
  },
  {
    name: 'the inside sees the Meet record of the outside, which is no record of the pool',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': 'external' }),
    met: without([...OUTSIDE, ...INSIDE], ...INSIDE.filter((name) => name.includes('fabrikam'))),
    unmet: ['internal/meet.fabrikam.com/A'],
  },
  {
    name: 'a delegated name is left to the other rules',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': ['lync01 NS dc01'] }),
    met: without(NEWCOMER, SERVER),
  },
  {
    name: 'none of the names answers',
    on: 'newcomer',
    overlay: inside({ 'contoso.net': [], 'contoso.com': [] }),
    skipped: 'none of the documented names was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
