/** OpenVPN files of single users (client-config-dir), beside the file of the server. */

import { describe, expect, it } from 'vitest'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readOpenVpn } from '../../../../src/sources/artefacts/vpn/openvpn.ts'
import { expectAccounted } from '../accounts-support.ts'
import { routes, verdicts } from './vpn-support.ts'

const EDGE = '203.0.113.13'
const SERVER = `dev tun
topology subnet
server 10.8.0.0 255.255.255.0
client-config-dir ccd
push "redirect-gateway def1"
push "route 203.0.113.0 255.255.255.0 net_gateway"
push "route 192.168.7.0 255.255.255.0"
`

const USER = { file: 'ccd/anna' }

function read(user: string | undefined, server = SERVER, ...more: readonly string[]) {
  const files = [
    ...(user === undefined ? [] : [{ ...USER, text: user }]),
    ...more.map((text) => ({ file: 'more', text })),
  ]
  const reading = readOpenVpn(server, 'server.conf', { with: files })
  expectAccounted(server, reading)
  for (const [index, { text }] of files.entries()) {
    const accounts = reading.further[index]
    if (accounts) expectAccounted(text, accounts)
  }
  return reading
}

describe('the file of a user', () => {
  it('that is not given leaves everything open, and an empty one says that there is none', () => {
    const { verdict, doubt } = decide(read(undefined).policy, EDGE)
    expect(verdict).toBe('undecided')
    expect(doubt?.place).toEqual({ file: 'server.conf', line: 4, column: 1 })
    expect(doubt?.what).toContain('give an empty file')
    expect(verdicts(read('').policy, [EDGE, '52.112.0.1'])).toEqual(['direct', 'tunnel'])
    expect(verdicts(read('# none\n').policy, [EDGE])).toEqual(['direct'])
  })

  it('that is not given does not matter to clients that take no routes', () => {
    const client = (text: string) => readOpenVpn(text, 'client.ovpn', { with: [{ file: 's', text: SERVER }] }).policy
    expect(decide(client('client\nroute-nopull\n'), EDGE).verdict).toBe('direct')
    expect(decide(client('client\n'), EDGE).verdict).toBe('undecided')
  })

  it('one of several is not chosen', () => {
    expect(decide(read('push "route 10.0.0.0 255.0.0.0"\n', SERVER, 'iroute 10.1.0.0\n').policy, EDGE)).toMatchObject({
      verdict: 'undecided',
      doubt: { what: expect.stringContaining('several files of single users'), place: { file: 'more' } },
    })
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['a push of its own', 'push "route 203.0.113.13 255.255.255.255"\n', ['tunnel', 'direct', 'tunnel']],
    ['push-reset', 'push-reset\n', ['direct', 'direct', 'direct']],
    [
      'push-reset, and pushes after it',
      'push-reset\npush "route 203.0.113.0 255.255.255.0"\n',
      ['tunnel', 'tunnel', 'direct'],
    ],
    [
      'push-reset, which also takes its own pushes before it',
      'push "redirect-gateway"\npush-reset\n',
      ['direct', 'direct', 'direct'],
    ],
    ['push-remove of the default route', 'push-remove redirect-gateway\n', ['direct', 'direct', 'direct']],
    ['push-remove of one route', 'push-remove "route 203.0.113.0"\n', ['tunnel', 'tunnel', 'tunnel']],
    ['push-remove of all routes', 'push-remove route\n', ['tunnel', 'tunnel', 'tunnel']],
    ['push-remove of a text inside', 'push-remove net_gateway\n', ['undecided', 'undecided', 'undecided']],
    ['push-remove of what nobody pushes', 'push-remove dhcp-option\n', ['direct', 'direct', 'tunnel']],
  ])('%s', (_, user, expected) => {
    expect(verdicts(read(user).policy, [EDGE, '203.0.113.20', '52.112.0.1'])).toEqual(expected)
  })

  it('gives an address: its subnet is tunnelled, and no longer surely that of the pool', () => {
    const { policy } = read('ifconfig-push 10.99.1.7 255.255.255.0\npush-remove redirect-gateway\n')
    expect(verdicts(policy, ['10.99.1.200', '10.8.0.77', EDGE])).toEqual(['tunnel', 'undecided', 'direct'])
    expect(policy.clientPool?.map(({ prefix }) => formatPrefix(prefix))).toEqual(['10.8.0.0/24'])
    const v6 = read('ifconfig-ipv6-push 2001:db8:9::7/64 2001:db8:9::1\n').policy
    expect(verdicts(v6, ['2001:db8:9::99', '2001:db8:a::1'])).toEqual(['tunnel', 'direct'])
    // Two ends of a line of their own.
    expect(routes(read('ifconfig-push 10.99.1.7 10.99.1.8\n').policy).includes).toContain('10.99.1.8/32@1')
  })

  it('with a network behind the user keeps the route to it from being pushed', () => {
    expect(verdicts(read('push-remove redirect-gateway\n').policy, ['192.168.7.1'])).toEqual(['tunnel'])
    const { policy } = read('push-remove redirect-gateway\niroute 192.168.7.0 255.255.255.0\n')
    expect(verdicts(policy, ['192.168.7.1', EDGE])).toEqual(['direct', 'direct'])
    // A part of it is another network.
    const part = read('push-remove redirect-gateway\niroute 192.168.7.0 255.255.255.128\n').policy
    expect(verdicts(part, ['192.168.7.1'])).toEqual(['tunnel'])
  })

  it('has its problems reported in its own lines', () => {
    const { further, problems } = read(
      'push "route 203.0.113.13 net_gateway"\niroute 010.0.0.0 255.0.0.0\npush-remove\n',
    )
    expect(problems).toEqual([])
    expect(further[0]?.problems).toEqual([
      { line: 1, column: 26, message: expect.stringContaining('OpenVPN drops this route') },
      { line: 2, column: 8, message: expect.stringContaining('expected') },
      { line: 3, column: 1, message: expect.stringContaining('expected one option') },
    ])
  })

  it('is told from what a server pushes beside the file of a client', () => {
    const pushed = 'push "redirect-gateway def1"\n'
    const { policy } = readOpenVpn('client\ndev tun\n', 'client.ovpn', { with: [{ file: 'pushed', text: pushed }] })
    expect(verdicts(policy, [EDGE])).toEqual(['tunnel'])
    const three = readOpenVpn('client\ndev tun\n', 'client.ovpn', {
      with: [
        { file: 'server.conf', text: SERVER },
        { file: 'ccd/anna', text: 'push-reset\n' },
      ],
    })
    expect(verdicts(three.policy, [EDGE, '52.112.0.1'])).toEqual(['direct', 'direct'])
  })
})

describe('the file of a server', () => {
  it('may take back what it pushed before, all of it alone', () => {
    const reset = SERVER.replace('client-config-dir ccd\n', '').replace(/(push "route 203)/, 'push-reset\n$1')
    expect(verdicts(read(undefined, reset).policy, [EDGE, '52.112.0.1'])).toEqual(['direct', 'direct'])
    expect(read(undefined, `${SERVER}push-remove route\n`).problems).toEqual([
      { line: 8, column: 1, message: 'OpenVPN takes push-remove in the file of one user only' },
    ])
  })
})
