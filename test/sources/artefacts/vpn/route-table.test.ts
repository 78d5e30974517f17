import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Prefix, parsePrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readRouteTable } from '../../../../src/sources/artefacts/vpn/route-table.ts'
import type { TunnelHints } from '../../../../src/sources/artefacts/vpn/route-table-interface.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText } from '../accounts-support.ts'
import { routes, verdicts } from './vpn-support.ts'

// Many random texts, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const table = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/artefacts/routes/${name}`, import.meta.url), 'utf8')
const PRINT = table('route-print-de.txt')
const JSON_TABLE = table('ip-route.json')
const TEXT = table('ip-route.txt')
const NETROUTE = table('get-netroute.json')

function read(text: string, hints: TunnelHints = {}) {
  const reading = readRouteTable(text, 'routes', hints)
  expectAccounted(text, reading)
  return reading
}
const verdict = (reading: ReturnType<typeof read>, address = '203.0.113.13') => decide(reading.policy, address).verdict
const POOL = [parsePrefix('10.99.0.0/22', { hostBits: 'refuse' })] as readonly Prefix[]

describe('route print, in a language this reader does not know', () => {
  const reading = read(PRINT, { interface: '10.99.0.20, 13' })

  it.each([
    ['a part of the default route', '52.112.0.1', 'tunnel'],
    ['a longer route outside', '203.0.113.13', 'direct'],
    ['equal prefixes: the lower metric', '203.0.113.20', 'tunnel'],
    ['equal prefixes and metrics', '203.0.113.40', 'undecided'],
    ['a row that is persistent only', '203.0.113.100', 'tunnel'],
    ['the subnet of the tunnel', '10.99.1.1', 'tunnel'],
    ['IPv6', '2001:db8:1::1', 'tunnel'],
    ['IPv6, a row on two lines', '2001:db8:13:0:1234:5678:9abc:def0', 'direct'],
    ['IPv6, a persistent row', '2001:db8:77::1', 'tunnel'],
  ])('%s', (_, address, expected) => expect(verdict(reading, address)).toBe(expected))

  it('reads every row, and nothing else', () => {
    expect(reading.problems).toEqual([])
    expect(reading.unknown).toEqual([])
    expect(routes(reading.policy).includes).toEqual([
      '0.0.0.0/1@14',
      '10.99.0.0/22@15',
      '10.99.0.20/32@16',
      '128.0.0.0/1@18',
      '203.0.113.16/28@23',
      '203.0.113.32/28@25',
      '2000::/3@41',
    ])
  })

  it('finds the tunnel by the client pool, of IPv4', () => {
    const found = read(PRINT, { clientPool: POOL })
    expect(found.notes).toEqual([
      { line: 13, reason: 'the tunnel is taken to be 10.99.0.20: its address is in the client pool' },
    ])
    expect(verdicts(found.policy, ['52.112.0.1', '203.0.113.13', '2001:db8:1::1'])).toEqual([
      'tunnel',
      'direct',
      'undecided',
    ])
  })

  it('finds the tunnel by its description, of IPv6', () => {
    const found = read(PRINT)
    expect(verdicts(found.policy, ['52.112.0.1', '2001:db8:1::1'])).toEqual(['undecided', 'tunnel'])
    expect(decide(found.policy, '52.112.0.1').why).toContain('names interfaces by their address')
  })

  it('takes a description as a name', () => {
    expect(verdict(read(PRINT, { interface: 'TAP-Windows Adapter V9' }), '2001:db8:1::1')).toBe('tunnel')
    expect(read(PRINT, { interface: 'Ethernet 9' }).unclear).toContain('it has no interface Ethernet 9')
  })

  it.each([
    ['a wildcard mask', '0.0.0.255', 'wildcard'],
    ['a mask with holes', '255.0.255.0', 'holes'],
    ['host bits', '255.255.0.0', 'bits are set'],
  ])('refuses %s', (_, mask, says) => {
    const { problems, policy } = read(PRINT.replace('203.0.113.8  255.255.255.248', `203.0.113.0  ${mask}`), {
      interface: '10.99.0.20',
    })
    expect(problems).toEqual([{ line: 21, column: 7, message: expect.stringContaining(says) }])
    expect(decide(policy, '203.0.113.13').verdict).toBe('undecided')
  })

  it('refuses a row it cannot read, wherever it is broken', () => {
    for (const row of [
      '010.0.0.0  255.0.0.0  On-link  10.99.0.20  5',
      '10.0.0.0  255.0.0.0  On-link  10.99.0.999  5',
      '10.0.0.0  255.0.0.0',
    ])
      expect(read(PRINT.replace('Aktive Routen:', row)).problems).toHaveLength(1)
  })
})

describe('ip route', () => {
  it.each([
    ['as JSON', JSON_TABLE],
    ['as text', TEXT],
  ])('%s', (_, text) => {
    const reading = read(text)
    expect(reading.problems).toEqual([])
    expect(reading.unknown).toEqual([])
    expect(reading.notes.map(({ reason }) => reason)).toContain('the tunnel is taken to be tun0: by its name')
    const addresses = ['52.112.0.1', '203.0.113.13', '203.0.113.14', '172.17.0.9', '2001:db8:8::9', '2603::1']
    expect(verdicts(reading.policy, addresses)).toEqual(['tunnel', 'direct', 'blocked', 'direct', 'tunnel', 'tunnel'])
    expect(decide(reading.policy, '203.0.113.14').why).toBe('the longest match is 203.0.113.0/26, which is dropped')
  })

  it('knows no way that the table does not have', () => {
    expect(decide(read('10.8.0.0/22 dev tun0 scope link\n').policy, '203.0.113.13')).toMatchObject({
      verdict: 'undecided',
      why: 'no route names 203.0.113.13, and the table has no route for it',
    })
  })

  it.each<readonly [string, string, string]>([
    [
      'several ways that differ',
      '203.0.113.0/24\n\tnexthop via 10.8.0.1 dev tun0 weight 1\n\tnexthop via 1.2.3.4 dev eth0 weight 1',
      'undecided',
    ],
    [
      'several ways into the tunnel',
      '203.0.113.0/24\n\tnexthop dev tun0 weight 1\n\tnexthop dev tun0 weight 1',
      'tunnel',
    ],
    [
      'a way that is down',
      '203.0.113.0/24\n\tnexthop dev tun0 weight 1\n\tnexthop dev eth0 weight 1 dead linkdown',
      'tunnel',
    ],
    ['a route that is down', '203.0.113.0/24 dev tun0 dead linkdown', 'direct'],
    ['a table of its own', '203.0.113.0/24 dev tun0 table 220', 'undecided'],
    ['a table of its own, which says the same', '203.0.113.0/24 dev eth0 table 220', 'direct'],
    ['the table main by its number', '203.0.113.0/24 dev tun0 table 254', 'tunnel'],
    ['a local address', 'local 203.0.113.13 dev tun0 table local', 'direct'],
    ['a type of service', '203.0.113.0/24 tos 0x10 dev tun0', 'undecided'],
    ['throw', 'throw 203.0.113.0/24', 'undecided'],
    ['blackhole', 'blackhole 203.0.113.0/24', 'blocked'],
    ['prohibit, worse than a way', 'prohibit 203.0.113.0/24 metric 9\n203.0.113.0/24 dev tun0 metric 8', 'tunnel'],
    ['equal metrics', '203.0.113.0/24 dev tun0 metric 9\n203.0.113.0/24 dev eth0 metric 9', 'undecided'],
    ['metric 0 where none is given', '203.0.113.0/24 dev tun0\n203.0.113.0/24 dev eth0 metric 1', 'tunnel'],
    ['octal', '0203.0.113.0/24 dev tun0', 'undecided'],
    ['host bits', '203.0.113.1/24 dev tun0', 'undecided'],
    ['no interface', '203.0.113.0/24 via 10.8.0.1', 'undecided'],
    ['an IPv6 gateway', '203.0.113.0/24 via inet6 fe80::1 dev tun0', 'tunnel'],
    ['a rule', '32764:\tfrom all lookup main suppress_prefixlength 0', 'direct'],
    ['a prompt', 'user@host $ ip route', 'direct'],
  ])('%s', (_, lines, expected) => {
    const reading = read(`default via 1.2.3.4 dev eth0\n10.8.0.0/22 dev tun0 scope link\n${lines}\n`)
    expect(verdict(reading)).toBe(expected)
  })

  it('tells the family of a default route without a gateway', () => {
    const v4 = read('default dev tun0 scope link\n')
    expect(verdicts(v4.policy, ['203.0.113.13', '2001:db8::1'])).toEqual(['tunnel', 'undecided'])
    const v6 = read('default dev tun0 metric 1024 pref medium\n')
    expect(verdicts(v6.policy, ['203.0.113.13', '2001:db8::1'])).toEqual(['undecided', 'tunnel'])
  })
})

describe('a tunnel of Linux that may have a table of its own', () => {
  const rows = (name: string, ...more: readonly string[]) =>
    [
      'default via 192.168.1.1 dev wlp2s0 proto dhcp metric 600',
      `10.99.0.0/22 dev ${name} proto kernel scope link src 10.99.0.2`,
      '203.0.113.0/28 via 192.168.1.1 dev wlp2s0',
      ...more,
    ].join('\n')
  const of = (text: string, hints: TunnelHints = {}) =>
    verdicts(read(text, hints).policy, ['203.0.113.13', '52.112.0.1', '10.99.1.1'])

  it('leaves open what only the default route outside takes', () => {
    expect(of(rows('wg0'))).toEqual(['direct', 'undecided', 'tunnel'])
    expect(of(rows('staff'), { interface: 'staff' })).toEqual(['direct', 'undecided', 'tunnel'])
    const json = '[{"dst":"default","gateway":"192.168.1.1","dev":"eth0"},{"dst":"10.99.0.0/22","dev":"wg0"}]'
    expect(of(json)).toEqual(['undecided', 'undecided', 'tunnel'])
  })

  it('does not where all tables are shown, or all routes stand in the main one', () => {
    expect(of(rows('wg0', 'local 10.99.0.2 dev wg0 table local proto kernel scope host src 10.99.0.2'))).toEqual([
      'direct',
      'direct',
      'tunnel',
    ])
    expect(of(rows('tun0'))).toEqual(['direct', 'direct', 'tunnel'])
    expect(of(rows('wg0', 'default dev wg0 metric 50'))).toEqual(['direct', 'tunnel', 'tunnel'])
  })
})

describe('Get-NetRoute', () => {
  it('adds the metric of the interface', () => {
    const reading = read(NETROUTE)
    expect(reading.problems).toEqual([])
    // 1 + 35 outside against 20 + 25 inside.
    expect(verdicts(reading.policy, ['203.0.113.13', '203.0.113.14', '52.112.0.1'])).toEqual([
      'direct',
      'tunnel',
      'direct',
    ])
    expect(verdict(read(NETROUTE.replaceAll(/"InterfaceMetric": {2}\d+,/g, '')))).toBe('undecided')
  })

  it.each<readonly [string, TunnelHints]>([
    ['a name', { interface: 'fabrikam vpn' }],
    ['a number', { interface: '22' }],
    ['an address', { interface: '10.99.0.20' }],
    ['the client pool', { clientPool: POOL }],
    ['a name that says so', {}],
  ])('finds the tunnel by %s', (_, hints) => {
    expect(verdicts(read(NETROUTE, hints).policy, ['203.0.113.14', '52.112.0.1'])).toEqual(['tunnel', 'direct'])
  })

  it('says which interfaces there are', () => {
    expect(read(NETROUTE, { interface: 'Wi-Fi' }).unclear).toBe(
      'it has no interface Wi-Fi; it has Ethernet, Fabrikam VPN',
    )
    expect(read(NETROUTE.replaceAll('Fabrikam VPN', 'Ethernet 3')).unclear).toBe(
      'no interface of it is known to be a tunnel; it has Ethernet, Ethernet 3',
    )
    expect(read(NETROUTE.replaceAll('"Ethernet"', '"PANGP Virtual Ethernet"')).unclear).toBe(
      'several interfaces of it may be the tunnel: Fabrikam VPN, PANGP Virtual Ethernet',
    )
  })

  it('takes one route without a list, and leaves persistent ones out', () => {
    const one = {
      InterfaceIndex: 3,
      DestinationPrefix: '0.0.0.0/0',
      NextHop: '192.168.1.111',
      RouteMetric: 256,
      InterfaceMetric: 20,
    }
    expect(verdict(read(JSON.stringify(one), { interface: '3' }))).toBe('tunnel')
    const stored = [one, { ...one, DestinationPrefix: '203.0.113.0/24', InterfaceIndex: 4, Store: 0 }]
    expect(verdict(read(JSON.stringify(stored), { interface: '3' }))).toBe('tunnel')
  })

  it.each([
    ['not JSON', '[{"DestinationPrefix": }]', 'not JSON'],
    ['cut off', NETROUTE.slice(0, 400), 'not JSON'],
    ['octal', NETROUTE.replace('203.0.113.0/24', '0203.0.113.0/24'), 'expected a subnet'],
    ['host bits', NETROUTE.replace('203.0.113.0/24', '203.0.113.1/24'), 'bits are set'],
    ['no interface', NETROUTE.replaceAll(/"(?:ifIndex|InterfaceAlias)"/g, '"Other"'), 'expected the interface'],
  ])('refuses what is %s', (_, text, says) => {
    const { problems } = read(text)
    expect(problems[0]?.message).toContain(says)
  })
})

describe('any text', () => {
  const words =
    'default via dev tun0 eth0 metric 10.0.0.0/8 nexthop unreachable table 220 On-link 255.0.0.0 === [ ] { } "dst": "dev": "DestinationPrefix": ::/0 fe80::/64 src pref'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([PRINT, JSON_TABLE, TEXT, NETROUTE], words), (text) => {
        const { policy } = read(text, { clientPool: POOL })
        decide(policy, '203.0.113.13')
        read(text, { interface: 'tun0' })
      }),
      { numRuns: 800 },
    )
  })

  it.each([
    [
      'ip route',
      (n: number) => `10.${(n >> 8) & 255}.${n & 255}.0/24 via 10.8.0.1 dev tun0 metric ${n >> 16}`,
      '\n',
      '',
      '',
    ],
    [
      'JSON',
      (n: number) => `{"dst":"10.${(n >> 8) & 255}.${n & 255}.0/24","dev":"tun0","metric":${n >> 16}}`,
      ',\n',
      '[',
      ']',
    ],
    [
      'route print',
      (n: number) => ` 10.${(n >> 8) & 255}.${n & 255}.0  255.255.255.0  On-link  10.8.0.2  ${n >> 16}`,
      '\n',
      `${'='.repeat(75)}\n`,
      '',
    ],
  ])('reads 100,000 rows of %s in no time', (_, row, between, before, after) => {
    const text = `${before}${Array.from({ length: 100_000 }, (_unused, n) => row(n)).join(between)}${after}`
    const { result, took } = fastest(() =>
      readRouteTable(text, 'f', { interface: before.startsWith('=') ? '10.8.0.2' : 'tun0' }),
    )
    expect(result.policy.includes).toHaveLength(100_000)
    expect(took).toBeLessThan(2000)
  })
})
