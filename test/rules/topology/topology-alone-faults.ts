/**
 * Faults of a topology, as YAML laid over `topology-alone.yaml` or as a replacement in it, with every rule that tells them
 * and its status.
 */

type Told = Readonly<Record<string, 'fail' | 'warn'>>
export type Change = string | { readonly find: string; readonly replace: string }
type Fault = readonly [name: string, told: Told, change: Change]
/** What a topology may leave open, the rule that says so, and the key that settles it. */
type Open = readonly [name: string, rule: string, settledBy: string, change: Change]

const EDGE = 'edge.corp.fabrikam.com'
const ONE = 'edge01.corp.fabrikam.com'
const pool = (fqdn: string, what: string) => `pools: [{ fqdn: ${fqdn}.corp.fabrikam.com, ${what} }]\n`
const edge = (what: string, more = '') => `edgePools: [{ fqdn: ${EDGE}, ${what} }${more}]\n`
const server = (what: string, more = '') => edge(`servers: [{ fqdn: ${ONE}, ${what} }]${more}`)
const services = (access: number, webConferencing: number, av: number) =>
  `, services: { access: { port: ${access} }, webConferencing: { port: ${webConferencing} }, av: { port: ${av} } }`
const gateway = (what: string) => `{ device: gw01, port: 5067, mediationPool: med.corp.fabrikam.com, ${what} }`
const voice = (...gateways: string[]) => `voice: { gateways: [${gateways.join(', ')}] }\n`
const MEMBERS =
  '    servers: [{ fqdn: fe01.corp.fabrikam.com }, { fqdn: fe02.corp.fabrikam.com }, { fqdn: fe03.corp.fabrikam.com }]\n'
const members = (count: number) =>
  `    servers: [${Array.from({ length: count }, (_, index) => `{ fqdn: fe0${index}.corp.fabrikam.com }`).join(', ')}]\n`
const edges = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .map(
      (n) =>
        `{ fqdn: edge${n}.corp.fabrikam.com, internal: 172.16.10.${n + 20}, external: { access: 10.45.17.${n}, webConferencing: 10.45.18.${n}, av: 10.45.19.${n} } }`,
    )
    .join(', ')
const other = (what: string) =>
  `, { fqdn: edge2.corp.fabrikam.com, site: Bergen, nextHop: pool02.corp.fabrikam.com, nat: true, servers: [{ fqdn: edge2.corp.fabrikam.com, internal: 172.16.20.11 }], ${what} }`

export const FAULTS: readonly Fault[] = [
  // Port clashes on a shared address.
  ['one address, one port', { 'ports/one-address-ports-distinct': 'fail' }, server('external: 10.45.16.10')],
  [
    'one address, web conferencing on the port of federation',
    { 'ports/one-address-ports-distinct': 'fail' },
    server('external: 10.45.16.10', services(444, 5061, 443)),
  ],
  ['an A/V port that is not 443', { 'ports/av-edge-on-port-443': 'warn' }, edge('services: { av: { port: 442 } }')],

  // NAT addresses: missing, private, a placeholder, that of somebody else.
  [
    'private addresses without NAT',
    { 'ports/nat-addresses-right': 'fail' },
    edge(
      'nat: false, servers: [{ fqdn: edge01.corp.fabrikam.com, public: ~ }, { fqdn: edge02.corp.fabrikam.com, public: ~ }]',
    ),
  ],
  ...[
    '10.0.0.2',
    '172.31.0.5',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '127.0.0.1',
    '169.254.1.1',
    '224.0.0.1',
    '255.255.255.255',
  ].map(
    (address): Fault => [
      `the NAT address ${address}`,
      { 'ports/nat-addresses-right': 'fail' },
      server(`public: { av: ${address} }`),
    ],
  ),
  ['the NAT address 1.1.1.1', { 'ports/edge-public-addresses-own': 'warn' }, server('public: { av: 1.1.1.1 }')],
  [
    'the NAT address of the adapter',
    { 'ports/nat-addresses-right': 'fail' },
    server('external: { av: 198.51.100.30 }'),
  ],
  [
    'the NAT address of an adapter of another server',
    { 'ports/nat-addresses-right': 'fail' },
    edge('servers: [{ fqdn: edge02.corp.fabrikam.com, external: { av: 198.51.100.30 } }]'),
  ],
  ['one NAT address for two servers', { 'ports/nat-addresses-right': 'fail' }, server('public: { av: 198.51.100.31 }')],
  [
    'one NAT address for two services',
    { 'ports/nat-addresses-right': 'fail' },
    server('public: { access: 198.51.100.30 }'),
  ],
  [
    'NAT with a hardware load balancer',
    { 'ports/load-balanced-edge-untranslated': 'fail' },
    edge('loadBalancing: hardware'),
  ],

  // Addresses of the adapters.
  ['one address inside for two servers', { 'ports/edge-addresses-unique': 'fail' }, server('internal: 172.16.10.12')],
  [
    'one address outside for two servers',
    { 'ports/edge-addresses-unique': 'fail' },
    server('external: { av: 10.45.16.31 }'),
  ],
  ['0.0.0.0 on an adapter', { 'ports/edge-addresses-assignable': 'fail' }, server('internal: 0.0.0.0')],
  ['one address inside and outside', { 'ports/edge-adapters-apart': 'fail' }, server('internal: 10.45.16.30')],
  [
    'both sides in one subnet',
    { 'ports/edge-sides-in-different-subnets': 'fail' },
    server('internal: { address: 10.45.16.40, subnet: 10.45.16.0/24 }'),
  ],

  // Names of the web services.
  [
    'the external web FQDN of the pool itself',
    { 'dns/internal-and-external-web-services-fqdns-differ': 'fail' },
    pool('pool01', 'webServices: { external: pool01.corp.fabrikam.com }'),
  ],
  [
    'the external web FQDN that is the internal one',
    { 'dns/internal-and-external-web-services-fqdns-differ': 'fail' },
    pool('pool01', 'webServices: { external: webint01.corp.fabrikam.com }'),
  ],
  ...['webext02.fabrikam.com', 'webdir.fabrikam.com', 'pool02.corp.fabrikam.com', 'sip.fabrikam.com', EDGE].map(
    (name): Fault => [
      `the external web FQDN of something else: ${name}`,
      { 'dns/external-web-services-fqdn-unique': 'fail' },
      pool('pool01', `webServices: { external: ${name} }`),
    ],
  ),
  [
    'the internal web FQDN of the pool, with DNS load balancing',
    { 'dns/internal-web-services-fqdn-not-pool-fqdn': 'fail' },
    pool('pool01', 'loadBalancing: dns, webServices: { internal: pool01.corp.fabrikam.com }'),
  ],

  // Sizes of pools.
  ['a Front End pool of one', { 'topology/pool-size-recommended': 'warn' }, { find: MEMBERS, replace: members(1) }],
  ['a Front End pool of two', { 'topology/pool-size-recommended': 'warn' }, { find: MEMBERS, replace: members(2) }],
  ['a Front End pool of thirteen', { 'topology/pool-size-supported': 'fail' }, { find: MEMBERS, replace: members(13) }],
  [
    'a Front End pool of two of 2019',
    {
      'coexistence/earlier-versions-retired': 'warn',
      'coexistence/paired-pools-same-version': 'warn',
      'topology/pool-size-supported': 'fail',
    },
    { find: MEMBERS, replace: `    product: sfb-2019\n${members(2)}` },
  ],
  [
    'a Standard Edition server of two',
    { 'topology/pool-size-supported': 'fail' },
    'pools: [{ fqdn: se01.corp.fabrikam.com, role: standard-edition, edgePool: edge.corp.fabrikam.com, servers: [{ fqdn: se01.corp.fabrikam.com }, { fqdn: se02.corp.fabrikam.com }] }]\n',
  ],
  ['an Edge pool of thirteen', { 'ports/edge-pool-size-supported': 'fail' }, edge(`servers: [${edges(3, 13)}]`)],

  // Next hops, and who serves whom.
  [
    'an Edge pool before a Mediation pool',
    { 'topology/edge-next-hop-is-registrar': 'fail' },
    edge('nextHop: med.corp.fabrikam.com'),
  ],
  [
    'a Mediation pool before itself',
    { 'topology/server-next-hop-is-registrar': 'warn' },
    pool('med', 'nextHop: med.corp.fabrikam.com'),
  ],
  [
    'a pool without an Edge for its media',
    { 'topology/edge-pool-for-media': 'warn' },
    pool('pool02', 'edgePool: none'),
  ],

  // Routes of partners.
  [
    'two federation routes',
    { 'dns/one-federation-route': 'warn' },
    edge('federationRoute: true', other('federationRoute: true')),
  ],
  [
    'no federation route, and federation is wanted',
    { 'federation/wanted-routes-present': 'fail' },
    `features: { federation: open }\n${edge('federationRoute: false')}`,
  ],
  [
    'no XMPP route, and XMPP federation is wanted',
    { 'federation/wanted-routes-present': 'warn' },
    'features: { federation: none, xmpp: true }\n',
  ],

  [
    'two federation routes of 2013',
    { 'dns/one-federation-route': 'fail' },
    `product: lync-2013\n${edge('federationRoute: true', other('federationRoute: true'))}`,
  ],
  [
    'a second federation route at an earlier system',
    { 'dns/one-federation-route': 'warn' },
    'coexistsWith: [{ system: lync-2010, federationRoute: true, removedOn: 2019-01-01 }]\n',
  ],

  // Versions.
  [
    'an Edge pool of a later version than its next hop',
    { 'coexistence/earlier-versions-retired': 'warn', 'coexistence/edge-next-hop-not-older': 'warn' },
    edge('product: sfb-2019'),
  ],
  [
    'a Mediation pool of a later version than its next hop',
    { 'coexistence/earlier-versions-retired': 'warn', 'coexistence/server-next-hop-not-older': 'warn' },
    pool('med', 'product: sfb-2019'),
  ],
  [
    'a Director of a later version than its pool',
    { 'coexistence/earlier-versions-retired': 'warn', 'coexistence/server-next-hop-not-older': 'warn' },
    pool('dir01', 'product: sfb-2019'),
  ],
  [
    'paired pools of two versions',
    { 'coexistence/earlier-versions-retired': 'warn', 'coexistence/paired-pools-same-version': 'fail' },
    pool('pool02', 'product: lync-2013'),
  ],
  [
    'three versions',
    {
      'coexistence/earlier-versions-retired': 'warn',
      'coexistence/server-next-hop-not-older': 'warn',
      'coexistence/versions-may-live-together': 'warn',
    },
    `pools: [{ fqdn: med.corp.fabrikam.com, product: lync-2013 }, { fqdn: med2.corp.fabrikam.com, role: mediation, product: sfb-2019, nextHop: pool01.corp.fabrikam.com, edgePool: ${EDGE}, servers: [{ fqdn: med21.corp.fabrikam.com }] }]\n`,
  ],
  [
    'a version that never lived beside another',
    { 'coexistence/versions-may-live-together': 'fail', 'lifecycle/product-in-support': 'warn' },
    'coexistsWith: [{ system: ocs-2007-r2, removedOn: 2019-01-01 }]\n',
  ],
  [
    'an XMPP route of 2019',
    {
      'coexistence/earlier-versions-retired': 'warn',
      'coexistence/removed-features-not-used': 'fail',
      'coexistence/edge-next-hop-not-older': 'warn',
    },
    edge('product: sfb-2019, xmppRoute: true'),
  ],

  // Trunks.
  [
    'one trunk twice',
    { 'ports/trunks-distinct': 'fail' },
    voice(gateway('transport: TLS, mediationPort: 5067'), gateway('transport: TLS, mediationPort: 5067')),
  ],
  [
    'TLS and TCP on one port',
    { 'ports/mediation-ports-free': 'fail' },
    voice(
      gateway('transport: TLS, mediationPort: 5067'),
      gateway('transport: TCP, mediationPort: 5067, port: 5066').replace('port: 5067, ', ''),
    ),
  ],
  [
    'a trunk on the port of clients of a Front End pool',
    { 'ports/mediation-ports-free': 'fail' },
    voice('{ device: gw01, transport: TLS, port: 5067, mediationPool: pool01.corp.fabrikam.com, mediationPort: 5061 }'),
  ],
  [
    'a trunk over TLS to an address',
    { 'ports/trunk-tls-names-gateway': 'warn' },
    { find: 'fqdn: gw01.corp.fabrikam.com', replace: 'address: 10.20.0.60' },
  ],
]

export const OPEN: readonly Open[] = [
  ['the NAT address of the A/V Edge', 'ports/nat-addresses-right', 'edgePools.servers.public', server('public: ~')],
  ['whether there is NAT', 'ports/nat-addresses-right', 'edgePools.nat', edge('nat: ~')],
  [
    'subnets of neighbours',
    'ports/edge-sides-in-different-subnets',
    'edgePools.servers.internal.subnet',
    server('internal: 10.45.16.40'),
  ],
  [
    'addresses outside',
    'ports/one-address-ports-distinct',
    'edgePools.servers.external',
    server('external: ~, public: ~'),
  ],
  ['addresses inside', 'ports/edge-addresses-unique', 'edgePools.servers.internal', server('internal: ~')],
  ['how an Edge pool behind NAT is balanced', 'ports/load-balanced-edge-untranslated', 'edgePools.loadBalancing', ''],
  ['the next hop of the Edge', 'topology/edge-next-hop-is-registrar', 'edgePools.nextHop', edge('nextHop: ~')],
  [
    'the next hop of a Mediation pool',
    'topology/server-next-hop-is-registrar',
    'pools.nextHop',
    pool('med', 'nextHop: ~'),
  ],
  ['the Edge pool of a pool', 'topology/edge-pool-for-media', 'pools.edgePool', pool('pool02', 'edgePool: ~')],
  [
    'the federation route of two',
    'dns/one-federation-route',
    'edgePools.federationRoute',
    edge('federationRoute: ~', other('xmppRoute: false')),
  ],
  [
    'how the web services are balanced',
    'dns/internal-web-services-fqdn-not-pool-fqdn',
    'pools.loadBalancing',
    pool('pool01', 'webServices: { internal: pool01.corp.fabrikam.com }'),
  ],
  ['earlier systems', 'coexistence/versions-may-live-together', 'coexistsWith', ''],
]
