/**
 * What is expected of a split tunnel, row by row, through the formats that can say it. The public address of the A/V Edge is
 * 203.0.113.13; the expectations were made with another program's arithmetic of addresses.
 */

import { describe, expect, it, test } from 'vitest'
import rule from '../../../../rules/vpn/public-addresses-outside-tunnel.ts'
import { everything, formatPrefix, hostPrefix, parseAddress } from '../../../../src/domain/prefix.ts'
import { subtract } from '../../../../src/domain/prefix-sets.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readInlineSplit } from '../../../../src/sources/artefacts/vpn/inline.ts'
import { readRouteTable } from '../../../../src/sources/artefacts/vpn/route-table.ts'
import { split } from '../../../rules/vpn/overlays.ts'
import { judgeCopy } from '../../../support/copies.ts'
import { read, type Split, verdictsOf } from './truth-table-support.ts'

/** The public address of the A/V Edge, of IPv4 and of IPv6, and that of the reverse proxy. */
const AV = '203.0.113.13'
const AV6 = '2001:db8:13::13'
const PROXY = '203.0.113.20'
const PLACE = { file: 'env.yaml', line: 1, column: 1 }

/** All formats that can say the split give one verdict; and they are at least so many. */
function expectAll(written: Split, address: string, verdict: string, atLeast: number): void {
  const said = verdictsOf(written, address)
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, verdict])))
  expect(Object.keys(said).length).toBeGreaterThanOrEqual(atLeast)
}

describe('in every format', () => {
  test.each<readonly [string, Split, string, string, number]>([
    ['include 10/8, 192.168/16', { rest: 'direct', include: ['10.0.0.0/8', '192.168.0.0/16'] }, AV, 'direct', 12],
    ['include 203.0.113.0/24', { rest: 'direct', include: ['203.0.113.0/24'] }, AV, 'tunnel', 12],
    [
      'include 203.0.113.0/24 + exclude 203.0.113.13/32',
      { rest: 'direct', include: ['203.0.113.0/24'], exclude: ['203.0.113.13/32'] },
      AV,
      'direct',
      8,
    ],
    [
      'exclude 203.0.113.0/24 + include 203.0.113.13/32',
      { rest: 'tunnel', exclude: ['203.0.113.0/24'], include: ['203.0.113.13/32'] },
      AV,
      'tunnel',
      8,
    ],
    ['exclude 203.0.113.0/28', { rest: 'tunnel', exclude: ['203.0.113.0/28'] }, AV, 'direct', 10],
    ['exclude 203.0.113.0/28, .20', { rest: 'tunnel', exclude: ['203.0.113.0/28'] }, PROXY, 'tunnel', 10],
    ['0.0.0.0/1 + 128.0.0.0/1', { rest: 'direct', include: ['0.0.0.0/1', '128.0.0.0/1'] }, AV, 'tunnel', 12],
    ['0.0.0.0/1 only', { rest: 'direct', include: ['0.0.0.0/1'] }, AV, 'direct', 12],
    ['0.0.0.0/1 only, 52.112.x', { rest: 'direct', include: ['0.0.0.0/1'] }, '52.112.0.1', 'tunnel', 12],
    ['::ffff:203.0.113.13 excluded', { rest: 'tunnel', exclude: [`::ffff:${AV}/128`] }, AV, 'direct', 6],
    ['::ffff:203.0.113.13 included', { rest: 'direct', include: [`::ffff:${AV}/128`] }, AV, 'tunnel', 7],
    [
      '::ffff:203.0.113.13 as the destination',
      { rest: 'tunnel', exclude: ['203.0.113.13/32'] },
      `::ffff:${AV}`,
      'direct',
      10,
    ],
    [
      'v4 excluded, ::/0 tunnelled: v4',
      { rest: 'direct', include: ['0.0.0.0/0', '::/0'], exclude: ['203.0.113.13/32'] },
      AV,
      'direct',
      8,
    ],
    [
      'v4 excluded, ::/0 tunnelled: v6',
      { rest: 'direct', include: ['0.0.0.0/0', '::/0'], exclude: ['203.0.113.13/32'] },
      AV6,
      'tunnel',
      8,
    ],
    ['a target that is a name', { rest: 'tunnel', exclude: ['203.0.113.13/32'] }, 'av.contoso.com', 'undecided', 10],
  ])('%s', (_, written, address, verdict, atLeast) => expectAll(written, address, verdict, atLeast))

  it('the complement of one address is 32 subnets', () => {
    const edge = parseAddress(AV)
    if (edge === undefined) throw new Error('no address')
    const rest = subtract(everything(4), hostPrefix(edge)).map(formatPrefix)
    expect(rest).toHaveLength(32)
    const written: Split = { rest: 'direct', include: rest }
    expectAll(written, AV, 'direct', 12)
    expectAll(written, '203.0.113.12', 'tunnel', 12)
    expectAll(written, '203.0.113.14', 'tunnel', 12)
  })
})

describe('in the words of one product', () => {
  const DEF1 = 'client\nroute-nopull\nredirect-gateway def1\n'

  it('include and exclude 203.0.113.0/24', () => {
    const both: Split = { rest: 'direct', include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'] }
    const undecided = [
      'OpenVPN, the client',
      'OpenVPN, the server',
      'ProfileXML',
      'WireGuard',
      'a table of subnets',
      'the environment file',
    ]
    expect(verdictsOf(both, AV)).toEqual({
      ...Object.fromEntries(undecided.map((name) => [name, 'undecided'])),
      // The include wins, as the vendor documents.
      'GlobalProtect, the answer of a gateway': 'tunnel',
      'GlobalProtect, set commands': 'tunnel',
    })
  })

  it('include and exclude 203.0.113.0/24: the metric of Windows decides, in the table of a client', () => {
    const row = (ifIndex: number, RouteMetric: number) => ({
      ifIndex,
      DestinationPrefix: '203.0.113.0/24',
      NextHop: '0.0.0.0',
      RouteMetric,
      InterfaceMetric: 20,
    })
    const of = (tunnel: number, other: number) =>
      decide(readRouteTable(JSON.stringify([row(22, tunnel), row(9, other)]), 'r.json', { interface: '22' }).policy, AV)
        .verdict
    expect([of(1, 2), of(2, 1), of(2, 2)]).toEqual(['tunnel', 'direct', 'undecided'])
  })

  it('include and exclude 203.0.113.0/24: a group policy of Cisco ASA has one list', () => {
    const text = `access-list IN standard permit 203.0.113.0 255.255.255.0
access-list OUT standard permit 203.0.113.0 255.255.255.0
group-policy STAFF internal
group-policy STAFF attributes
 split-tunnel-policy excludespecified
 split-tunnel-network-list value IN
 split-tunnel-network-list value OUT
`
    const { policy, ignored } = read('cisco-asa', text)
    expect(decide(policy, AV)).toMatchObject({ verdict: 'direct', winner: { place: { line: 2 } } })
    expect(ignored.map(({ line }) => line)).toContain(1)
  })

  test.each<readonly [string, string, string]>([
    ['def1', '', 'tunnel'],
    [
      'def1 + route 203.0.113.13 255.255.255.255 net_gateway',
      'route 203.0.113.13 255.255.255.255 net_gateway',
      'direct',
    ],
    [
      'def1 + route 203.0.113.0 255.255.255.0 net_gateway + route 203.0.113.8 255.255.255.248',
      'route 203.0.113.0 255.255.255.0 net_gateway\nroute 203.0.113.8 255.255.255.248',
      'tunnel',
    ],
  ])('OpenVPN: %s', (_, lines, verdict) => {
    const { policy, problems } = read('openvpn', `${DEF1}${lines}\n`)
    expect(problems).toEqual([])
    expect(decide(policy, AV).verdict).toBe(verdict)
  })

  it('OpenVPN: def1 + route 203.0.113.13 net_gateway', () => {
    const { policy, problems } = read('openvpn', `${DEF1}route 203.0.113.13 net_gateway\n`)
    expect(problems).toMatchObject([{ line: 4 }])
    expect(decide(policy, AV).verdict).toBe('tunnel')
  })

  it('OpenVPN: ::ffff:203.0.113.13 in a route of IPv6 moves no IPv4 packet, and is refused', () => {
    const { problems } = read('openvpn', `${DEF1}route-ipv6 ::ffff:${AV}/128 net_gateway\n`)
    expect(problems).toMatchObject([{ line: 4, column: 12 }])
  })

  it('WireGuard: AllowedIPs 0.0.0.0/0 of one peer, on Windows', () => {
    const text = '[Interface]\nAddress = 10.99.0.20/32\n[Peer]\nAllowedIPs = 0.0.0.0/0\n'
    const on = (platform: string) => decide(read('wireguard', text, { platforms: [platform] }).policy, AV)
    expect(on('windows')).toMatchObject({ verdict: 'tunnel', outside: 'blocked' })
    expect(on('linux')).toMatchObject({ verdict: 'tunnel' })
    expect(on('linux').outside).toBeUndefined()
    // Two halves are no default route to it.
    const halves = read('wireguard', text.replace('0.0.0.0/0', '0.0.0.0/1, 128.0.0.0/1'), { platforms: ['windows'] })
    expect(decide(halves.policy, AV).outside).toBeUndefined()
  })

  it('a kill switch leaves no way to an address that is excluded', () => {
    const policies = ['203.0.113.13/32', '203.0.113.0/24'].map(
      (exclude) => readInlineSplit({ default: 'tunnel', exclude: [exclude], enforced: true }, () => PLACE).policy,
    )
    expect(policies.map((policy) => decide(policy, AV).verdict)).toEqual(['blocked', 'blocked'])
  })
})

describe('as the rule says it', () => {
  const edge = (av: string) =>
    `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { access: ${AV}, webConferencing: ${AV}, av: ${av} } }] }]
reverseProxies: [{ device: rp01, public: ${PROXY} }]
`
  const judged = async (overlay: string) => {
    const { findings } = await judgeCopy('contoso-single-edge', { only: [rule], overlay, includeMet: true })
    return findings.map(({ subject, verdict, message }) => [subject.replace('staff/', ''), verdict, message])
  }

  it('partial coverage: each missing address is named', async () => {
    const said = await judged(edge(AV) + split('default: tunnel, exclude: [203.0.113.0/28]'))
    expect(said.filter(([, verdict]) => verdict === 'unmet').map(([subject]) => subject)).toEqual([
      `rp01/reverse-proxy/${PROXY}`,
    ])
    expect(said.filter(([, verdict]) => verdict === 'met')).toHaveLength(3)
  })

  it('v4 excluded, ::/0 tunnelled: the family is named', async () => {
    const said = await judged(
      edge(`[${AV}, '${AV6}']`) + split(`default: direct, include: [0.0.0.0/0, '::/0'], exclude: [203.0.113.0/27]`),
    )
    expect(said.filter(([, verdict]) => verdict === 'unmet')).toEqual([
      [`lsedge.contoso.net/audio-video-edge/${AV6}`, 'unmet', expect.stringContaining(AV6)],
    ])
  })
})
