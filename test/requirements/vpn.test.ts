import { expect, test } from 'vitest'
import { described, requirementsOf } from './derived.ts'

test('the reference topology: what clients of its VPN reach past the tunnel', () => {
  const { vpn } = requirementsOf('contoso-single-edge/env.yaml')
  expect(vpn.map(({ id, addresses }) => [id, addresses])).toEqual([
    ['lsedge.contoso.net/access-edge', ['131.107.155.10']],
    ['lsedge.contoso.net/audio-video-edge', ['131.107.155.30']],
    ['lsedge.contoso.net/web-conferencing-edge', ['131.107.155.20']],
    ['rp01/reverse-proxy', ['131.107.155.40']],
  ])
  expect(vpn.every(({ openUntil }) => openUntil === undefined)).toBe(true)
})

test('nothing where there is no VPN, and open where that is not given', () => {
  expect(described({ sections: 'vpn: none\n' }).vpn).toEqual([])
  const open = described().vpn
  expect(open.map(({ openUntil }) => openUntil)).toEqual(open.map(() => 'vpn'))
  expect(open.find(({ service }) => service === 'access-edge')?.addresses).toEqual(['198.51.100.10'])
})

test('what is not given is named', () => {
  const { vpn } = described({ sections: 'vpn: [{ name: staff }]\nreverseProxies: [{ name: rp01 }]\n' })
  expect(vpn.flatMap(({ id, settledBy }) => (settledBy ? [[id, settledBy]] : []))).toEqual([
    ['exchange', 'exchange'],
    ['rp01/reverse-proxy', 'reverseProxies.public'],
  ])
})

type Row = readonly [
  what: string,
  edge: string,
  addresses: readonly string[] | undefined,
  settledBy: string | undefined,
]

const PUBLIC = '198.51.100.30'

test.each<Row>([
  [
    'behind NAT, the translated address',
    `nat: true, servers: [{ external: { av: 10.1.1.3 }, public: { av: ${PUBLIC} } }]`,
    [PUBLIC],
    undefined,
  ],
  [
    'behind NAT, and no translated address',
    'nat: true, servers: [{ external: { av: 10.1.1.3 } }]',
    [],
    'edgePools.servers.public',
  ],
  ['without NAT, the adapter', `nat: false, servers: [{ external: { av: ${PUBLIC} } }]`, [PUBLIC], undefined],
  [
    'without NAT, and no adapter',
    'nat: false, servers: [{ internal: { address: 10.1.0.3 } }]',
    [],
    'edgePools.servers.external',
  ],
  ['NAT or not', `servers: [{ external: { av: ${PUBLIC} } }]`, [], 'edgePools.nat'],
  ['NAT or not, but the public address is given', `servers: [{ public: { av: ${PUBLIC} } }]`, [PUBLIC], undefined],
  [
    'both families',
    `nat: false, servers: [{ external: { av: [${PUBLIC}, '2001:DB8::30'] } }]`,
    [PUBLIC, '2001:db8::30'],
    undefined,
  ],
  [
    'every server of a pool',
    `nat: false, loadBalancing: dns, servers: [{ fqdn: e1.contoso.net, external: { av: ${PUBLIC} } }, { fqdn: e2.contoso.net, external: { av: 198.51.100.31 } }]`,
    [PUBLIC, '198.51.100.31'],
    undefined,
  ],
  [
    'one server of the pool says nothing',
    `nat: false, loadBalancing: dns, servers: [{ fqdn: e1.contoso.net, external: { av: ${PUBLIC} } }, { fqdn: e2.contoso.net }]`,
    [PUBLIC],
    'edgePools.servers.external',
  ],
  [
    'behind a load balancer, its address and those of the servers',
    `nat: false, loadBalancing: hardware, vip: { external: { av: 198.51.100.40 } }, servers: [{ fqdn: e1.contoso.net, external: { av: ${PUBLIC} } }, { fqdn: e2.contoso.net, external: { av: 198.51.100.31 } }]`,
    ['198.51.100.40', PUBLIC, '198.51.100.31'],
    undefined,
  ],
])('the A/V Edge: %s', (_, edge, addresses, settledBy) => {
  const own = `edgePools: [{ fqdn: edge.contoso.net, ${edge} }]\n`
  const [found] = described({ sections: 'vpn: [{ name: staff }]\n', edge: own }).vpn.filter(
    ({ service }) => service === 'audio-video-edge',
  )
  expect(found?.addresses).toEqual(addresses)
  expect(found?.settledBy).toBe(settledBy)
})

test('Exchange: by its public address, unknown without one, nothing where there is none', () => {
  const exchange = (text: string) =>
    described({ sections: `vpn: [{ name: staff }]\nexchange: ${text}\n` }).vpn.filter(
      ({ service }) => service === 'exchange',
    )
  expect(exchange('none')).toEqual([])
  expect(exchange('{ public: 198.51.100.50 }')).toMatchObject([{ addresses: ['198.51.100.50'] }])
  expect(exchange('{ autodiscover: autodiscover.contoso.com }')).toMatchObject([
    { addresses: [], settledBy: 'exchange.public' },
  ])
})
