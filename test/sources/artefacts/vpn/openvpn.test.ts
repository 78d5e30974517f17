import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { type OpenVpnOptions, readOpenVpn } from '../../../../src/sources/artefacts/vpn/openvpn.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

/** Without the files of single users, which have tests of their own. */
const SERVER = fixture('openvpn-server.conf').replace(/^client-config-dir.*$/m, '')
const CLIENT = fixture('openvpn-client.ovpn')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

// Long texts and many random ones, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

function read(text: string, options: OpenVpnOptions = {}) {
  const reading = readOpenVpn(text, 'vpn.conf', options)
  expectAccounted(text, reading)
  return reading
}

/** A client that asks the server for nothing, with these lines. */
const client = (...lines: readonly string[]) => read(['client', 'route-nopull', ...lines].join('\n'))
const verdict = (policy: ReturnType<typeof read>['policy'], address = EDGE) => decide(policy, address).verdict

describe('a server file', () => {
  it('gives what it offers to a client', () => {
    const { policy, problems, unknown, notes } = read(SERVER)
    expect(routes(policy)).toEqual({
      includes: ['10.8.0.0/22@10', '2001:db8:8::/64@11', '203.0.113.8/29@17', '0.0.0.0/1@15', '128.0.0.0/1@15'],
      excludes: ['203.0.113.0/24@16'],
    })
    expect(verdicts(policy, [EDGE, '203.0.113.20', '52.112.0.1', V6])).toEqual(['tunnel', 'direct', 'tunnel', 'direct'])
    expect(policy.clientPool?.map(({ prefix }) => formatPrefix(prefix))).toEqual(['10.8.0.0/22', '2001:db8:8::/64'])
    expect(problems).toEqual([])
    expect(unknown).toEqual([])
    expect(notes).toEqual([])
  })

  it('does not take its own routes for those of clients', () => {
    expect(verdict(read(SERVER).policy, '192.168.40.1')).toBe('tunnel')
    expect(routes(read('server 10.8.0.0 255.255.255.0\nroute 203.0.113.0 255.255.255.0\n').policy).includes).toEqual([])
  })

  it('does not know the network of a client in the old topology', () => {
    expect(verdict(read('server 10.8.0.0 255.255.255.0\n').policy, '10.8.0.77')).toBe('undecided')
    expect(verdict(read('server 10.8.0.0 255.255.255.0\nclient-to-client\n').policy, '10.8.0.77')).toBe('tunnel')
    expect(verdict(read('server 10.8.0.0 255.255.255.0\n').policy)).toBe('direct')
  })

  it('points into what is pushed', () => {
    const { problems } = read('server 10.8.0.0 255.255.255.0\npush "route 203.0.113.0 255.0.255.0"\n')
    expect(problems).toEqual([{ line: 2, column: 25, message: expect.stringContaining('holes') }])
    expect(read('push route 10.0.0.0 255.0.0.0').problems).toEqual([
      { line: 1, column: 1, message: expect.stringContaining('in quotes') },
    ])
  })

  it('is not fooled by the idiom for "no default route"', () => {
    const { policy } = read(
      'server 10.8.0.0 255.255.255.0\npush "redirect-gateway"\npush "route 0.0.0.0 255.255.255.255 net_gateway"\n',
    )
    expect(verdict(policy)).toBe('tunnel')
  })
})

describe('a client file', () => {
  it('reads its own routes, and reports those OpenVPN drops', () => {
    const { policy, problems, unknown } = read(CLIENT)
    expect(routes(policy)).toEqual({
      includes: ['2001:db8:13::/64@10', '0.0.0.0/1@5', '128.0.0.0/1@5'],
      excludes: ['203.0.113.13/32@6', '203.0.113.12/32@7', '198.51.100.7/32@3'],
    })
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [8, 20],
      [9, 7],
    ])
    expect(unknown).toEqual([{ line: 24, reason: 'an option this reader does not know' }])
    expect(verdicts(policy, ['203.0.113.11', V6, '1.2.3.4'])).toEqual(['tunnel', 'tunnel', 'tunnel'])
  })

  it('is undecided without the file of its server, unless it takes no routes from it', () => {
    expect(verdict(read('client\n').policy)).toBe('undecided')
    expect(verdict(read('client\nroute-nopull\n').policy)).toBe('direct')
    expect(verdict(read('client\npull-filter ignore "route"\npull-filter ignore redirect-gateway\n').policy)).toBe(
      'direct',
    )
    expect(verdict(read('client\npull-filter ignore "redirect-gateway"\n').policy)).toBe('undecided')
    expect(verdict(read('client\npull-filter accept "route 10."\npull-filter ignore "r"\n').policy)).toBe('undecided')
    expect(verdict(read('dev tun\nifconfig 10.8.0.2 10.8.0.1\nsecret static.key\n').policy)).toBe('direct')
  })

  it('is read together with the file of its server, in either order', () => {
    const both = read('client\n', { with: [{ text: SERVER, file: 'server.conf' }] })
    expect(routes(both.policy)).toEqual(routes(read(SERVER).policy))
    expect(both.further).toMatchObject([{ file: 'server.conf', lines: 25 }])
    expect(routes(read(SERVER, { with: [{ text: 'client\n', file: 'client.ovpn' }] }).policy)).toEqual(
      routes(both.policy),
    )
    expect(verdict(read('client\nroute-nopull\n', { with: [{ text: SERVER, file: 's' }] }).policy)).toBe('direct')
    const filtered = read('client\npull-filter ignore "redirect-gateway"\n', { with: [{ text: SERVER, file: 's' }] })
    expect(verdicts(filtered.policy, [EDGE, '52.112.0.1'])).toEqual(['tunnel', 'direct'])
    const rejecting = read('client\npull-filter reject "route"\n', { with: [{ text: SERVER, file: 's' }] })
    expect(verdict(rejecting.policy)).toBe('undecided')
  })

  it.each<readonly [string, readonly string[], string, string]>([
    ['no redirection', [], EDGE, 'direct'],
    ['the default route', ['redirect-gateway'], EDGE, 'tunnel'],
    ['the default route, of IPv4', ['redirect-gateway def1'], V6, 'direct'],
    ['both families', ['redirect-gateway def1 ipv6'], V6, 'tunnel'],
    ['IPv6 only', ['redirect-gateway ipv6 !ipv4'], EDGE, 'direct'],
    ['a flag that does not exist', ['redirect-gateway def2'], EDGE, 'direct'],
    ['redirect-private', ['redirect-private def1'], EDGE, 'direct'],
    ['the way to the server', ['remote 203.0.113.13', 'redirect-gateway'], EDGE, 'direct'],
    ['the way to the server, local', ['remote 203.0.113.13', 'redirect-gateway local'], EDGE, 'tunnel'],
    [
      'the way to one of two servers',
      ['remote 203.0.113.13', 'remote 203.0.113.14', 'redirect-gateway'],
      EDGE,
      'undecided',
    ],
    ['the way to the server by IPv6', [`remote ${V6}`, 'route-ipv6 2001:db8::/32'], V6, 'direct'],
    ['a route', ['route 203.0.113.0 255.255.255.0'], EDGE, 'tunnel'],
    ['a route with a metric', ['route 203.0.113.0 255.255.255.0 vpn_gateway 5'], EDGE, 'tunnel'],
    ['a route to everything', ['route 0.0.0.0 0.0.0.0'], EDGE, 'tunnel'],
    ['a host', [`route ${EDGE}`], EDGE, 'tunnel'],
    ['a gateway of its own', ['route 203.0.113.0 255.255.255.0 192.168.1.1'], EDGE, 'undecided'],
    ['a name', ['route av.contoso.com'], EDGE, 'undecided'],
    ['a name outside', ['redirect-gateway', 'route av.contoso.com 255.255.255.255 net_gateway'], EDGE, 'undecided'],
    ['octal', ['route 0203.0.113.0 255.255.255.0'], EDGE, 'undecided'],
    ['a wildcard mask', ['route 203.0.113.0 0.0.0.255'], EDGE, 'undecided'],
    ['no mask at all', ['redirect-gateway', `route ${EDGE} net_gateway`], EDGE, 'tunnel'],
    ['host bits', ['route 203.0.113.9 255.255.255.0'], EDGE, 'undecided'],
    [
      'a route and its opposite',
      ['route 203.0.113.0 255.255.255.0', 'route 203.0.113.0 255.255.255.0 net_gateway'],
      EDGE,
      'undecided',
    ],
    ['IPv6', ['route-ipv6 2001:db8:13::/48'], V6, 'tunnel'],
    ['IPv6, a gateway that does not exist', ['route-ipv6 2001:db8:13::/48 net_gateway'], V6, 'undecided'],
    ['a script', ['route-noexec', 'redirect-gateway'], EDGE, 'undecided'],
    ['a further file', ['config more.conf'], EDGE, 'undecided'],
    ['a comment', ['# redirect-gateway', '; redirect-gateway'], EDGE, 'direct'],
    ['quotes', ['route "203.0.113.0" \'255.255.255.0\''], EDGE, 'tunnel'],
    ['the spelling of a command line', ['--redirect-gateway def1'], EDGE, 'tunnel'],
    ['an inline block', ['<ca>', 'redirect-gateway', '</ca>'], EDGE, 'direct'],
  ])('%s', (_, lines, address, expected) => expect(verdict(client(...lines).policy, address)).toBe(expected))

  it('reports an inline block that is not closed, and reads nothing after it', () => {
    const { policy, problems } = client('<key>', 'redirect-gateway')
    expect(problems).toEqual([{ line: 3, column: 1, message: expect.stringContaining('not closed') }])
    expect(verdict(policy)).toBe('direct')
  })

  it('knows what block-local does, where it knows the system', () => {
    const text =
      'client\nroute-nopull\nredirect-gateway def1 block-local\nroute 203.0.113.13 255.255.255.255 net_gateway\n'
    expect(verdict(read(text).policy)).toBe('undecided')
    expect(verdict(read(text, { platforms: ['windows', 'macos'] }).policy)).toBe('blocked')
    expect(verdict(read(text, { platforms: ['linux'] }).policy)).toBe('direct')
  })
})

describe('any text', () => {
  const words =
    'client server push route route-ipv6 redirect-gateway def1 ipv6 !ipv4 net_gateway vpn_gateway remote_host route-nopull pull-filter ignore accept reject remote topology subnet ifconfig setenv opt <ca> </ca> <key> 10.0.0.0 255.0.0.0 0.0.0.255 2001:db8::/32 "route'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([SERVER, CLIENT], words), hostileText([SERVER], words), (text, other) => {
        decide(read(text).policy, EDGE)
        decide(read(text, { with: [{ text: other, file: 'other' }], platforms: ['windows'] }).policy, V6)
      }),
      { numRuns: 600 },
    )
  })

  it('keeps no secret, however it is cut off', () => {
    expect(CLIENT).toContain(SENTINEL)
    fc.assert(
      fc.property(fc.constantFrom(SERVER, CLIENT), fc.nat(2000), (text, at) => {
        expect(shown(read(text.slice(0, at)))).not.toContain(SENTINEL)
      }),
      { numRuns: 300 },
    )
  })

  it('reads 100,000 lines in less than two seconds', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `push "route 10.${(n >> 8) & 255}.${n & 255}.0 255.255.255.0"`,
    )
    const text = `server 10.8.0.0 255.255.255.0\n${lines.join('\n')}`
    const { result, took } = fastest(() => readOpenVpn(text, 'f'))
    expect(result.policy.includes).toHaveLength(100_000)
    expect(took).toBeLessThan(2000)
  })
})
