import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readStrongSwan } from '../../../../src/sources/artefacts/vpn/strongswan.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, verdicts } from './vpn-support.ts'

// Many random texts, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const CLIENT = fixture('swanctl.conf')
const SERVER = fixture('swanctl-server.conf')
const IPSEC = fixture('ipsec.conf')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

function read(text: string, profile?: string) {
  const reading = readStrongSwan(text, 'ipsec.conf', { profile })
  expectAccounted(text, reading)
  return reading
}
const verdict = (reading: ReturnType<typeof read>, address = EDGE) => decide(reading.policy, address).verdict
/** A client with one child. */
const child = (...lines: readonly string[]) =>
  read(['connections {', 'c {', 'vips = 0.0.0.0', 'children {', 'n {', ...lines, '}', '}', '}', '}'].join('\n'))
/** A client with two connections, of which the second only passes or drops. */
const shunted = (tunnel: string, ...lines: readonly string[]) =>
  read(
    [
      `connections { c { vips = 0.0.0.0`,
      `children { n { remote_ts = ${tunnel}`,
      '} } }',
      's { children { p {',
      ...lines,
      '} } } }',
    ].join('\n'),
  )

describe('IKEv1', () => {
  const conn = (exchange: string) =>
    read(
      `conn c\n keyexchange=${exchange}\n leftsourceip=%config\n right=192.0.2.1\n rightsubnet=10.0.0.0/8,203.0.113.0/24\n auto=start\n`,
    )

  it('takes the first traffic selector alone, unless both sides know Unity', () => {
    expect(verdicts(conn('ikev1').policy, ['10.1.1.1', EDGE, '192.0.2.9'])).toEqual(['tunnel', 'undecided', 'direct'])
    expect(verdicts(conn('ikev2').policy, ['10.1.1.1', EDGE, '192.0.2.9'])).toEqual(['tunnel', 'tunnel', 'direct'])
  })
})

describe('swanctl.conf of a client', () => {
  it('asks for what the far side is to be, and passes what it passes', () => {
    const { policy, problems, notes } = read(CLIENT)
    expect(problems).toEqual([])
    expect(policy.includes.map(({ prefix }) => formatPrefix(prefix))).toEqual(['0.0.0.0/0', '::/0'])
    expect(policy.excludes.map(({ prefix }) => formatPrefix(prefix))).toEqual([
      '203.0.113.10/31',
      '203.0.113.12/31',
      '2001:db8:13::/64',
    ])
    expect(notes.map(({ reason }) => reason)).toEqual([
      'the file of a client: what it asks for; the server may offer less',
    ])
    // .40 is passed by a child that nothing starts.
    const addresses = [EDGE, '203.0.113.14', V6, '198.51.100.9', '203.0.113.40']
    expect(verdicts(policy, addresses)).toEqual(['direct', 'tunnel', 'direct', 'blocked', 'undecided'])
  })

  it.each<readonly [string, ReturnType<typeof read>, string]>([
    ['a selector', child('remote_ts = 203.0.113.0/24'), 'tunnel'],
    ['another one', child('remote_ts = 10.0.0.0/8'), 'direct'],
    ['several', child('remote_ts = 10.0.0.0/8, 203.0.113.13'), 'tunnel'],
    ['none', child('esp_proposals = default'), 'direct'],
    ['dynamic', child('remote_ts = dynamic'), 'direct'],
    ['quoted', child('remote_ts = "203.0.113.0/24"'), 'tunnel'],
    ['quoted, in parts', child('remote_ts = "203.0.113.0/24,"  10.0.0.0/8'), 'tunnel'],
    ['behind a comment', child('# remote_ts = 203.0.113.0/24', 'remote_ts = 10.0.0.0/8 # 203.0.113.0/24'), 'direct'],
    ['a range', child('remote_ts = 203.0.113.1-203.0.113.20'), 'tunnel'],
    ['a protocol', child('remote_ts = 203.0.113.0/24[tcp/443]'), 'undecided'],
    ['any protocol', child('remote_ts = 203.0.113.0/24[%any/%any]'), 'tunnel'],
    ['given twice', child('remote_ts = 203.0.113.0/24', 'remote_ts = 10.0.0.0/8'), 'direct'],
    ['octal', child('remote_ts = 0203.0.113.0/24'), 'undecided'],
    ['a length beyond the family', child('remote_ts = 203.0.113.0/33'), 'undecided'],
    ['host bits', child('remote_ts = 203.0.113.9/24'), 'tunnel'],
    ['transport', child('mode = transport'), 'undecided'],
    ['an include in a section', child('include other.conf'), 'undecided'],
    [
      'a pass policy',
      shunted('0.0.0.0/0', 'mode = pass', 'remote_ts = 203.0.113.0/24', 'start_action = trap'),
      'direct',
    ],
    ['a pass policy nothing starts', shunted('0.0.0.0/0', 'mode = pass', 'remote_ts = 203.0.113.0/24'), 'undecided'],
    [
      'a pass policy around a longer selector',
      shunted('203.0.113.13/32', 'mode = pass', 'remote_ts = 203.0.113.0/24', 'start_action = trap'),
      'undecided',
    ],
    [
      'a pass policy of the same selector',
      shunted('203.0.113.0/24', 'mode = pass', 'remote_ts = 203.0.113.0/24', 'start_action = trap'),
      'undecided',
    ],
    [
      'a drop policy',
      shunted('0.0.0.0/0', 'mode = drop', 'remote_ts = 203.0.113.0/24', 'start_action = trap'),
      'blocked',
    ],
  ])('%s', (_, reading, expected) => expect(verdict(reading)).toBe(expected))

  it('takes from the sections it refers to, inside out', () => {
    const text = (base: string) =>
      `base { vips = 0.0.0.0\nchildren { n { ${base}\n} } }\nconnections { c : base { children { n { esp_proposals = x\n} } } }`
    expect(verdict(read(text('remote_ts = 203.0.113.0/24')))).toBe('tunnel')
    expect(
      verdict(read('connections { c : gone { vips = 0.0.0.0\nchildren { n { remote_ts = 10.0.0.0/8\n} } } }')),
    ).toBe('undecided')
    const loop =
      'a : b { x = y\n}\nb : a { vips = 0.0.0.0\n}\nconnections { c : a { children { n { remote_ts = 203.0.113.0/24\n} } } }'
    expect(verdict(read(loop))).toBe('tunnel')
  })

  it('does not guess which connection it is', () => {
    const two =
      'connections { a { children { n { remote_ts = 203.0.113.0/24\n} } }\nb { children { m { remote_ts = 10.0.0.0/8\n} } } }'.replaceAll(
        '{ children',
        '{ vips = ::\nchildren',
      )
    expect(decide(read(two).policy, EDGE).why).toContain('several connections (a, b), and none is named')
    expect(verdicts(read(two, 'a').policy, [EDGE])).toEqual(['tunnel'])
    expect(verdicts(read(two, 'm').policy, [EDGE])).toEqual(['direct'])
    expect(decide(read(two, 'x').policy, EDGE).why).toContain('no connection x; it has a, b')
  })

  it.each([
    ['a section that does not end', 'connections {\nc {\n', 2, 'expected }: 2 sections'],
    ['a brace too many', 'connections {\n}\n}', 3, '} without a section'],
    ['a name without anything', 'connections {\nc\n}\n', 2, 'expected = and a value'],
    ['a quote that does not end', 'connections {\nx = "abc\n}', 2, 'does not end'],
  ])('refuses %s', (_, text, line, says) => {
    const { problems, policy } = read(text)
    expect(problems).toEqual([{ line, column: expect.any(Number), message: expect.stringContaining(says) }])
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })
})

describe('swanctl.conf of a server', () => {
  it('gives what it offers, by Unity to those who know it', () => {
    const { policy, notes } = read(SERVER)
    expect(verdicts(policy, [EDGE, '203.0.113.14', '10.1.1.1', '52.112.0.1'])).toEqual([
      'direct',
      'tunnel',
      'tunnel',
      'direct',
    ])
    expect(policy.clientPool?.map(({ prefix }) => formatPrefix(prefix))).toEqual(['10.3.0.0/24', '2001:db8:3::/120'])
    expect(notes.map(({ reason }) => reason)).toContain(
      'the file of the server: what it offers to clients that ask for everything; one that asks for less gets less',
    )
  })

  it('takes Unity for nothing with IKEv2, and for a doubt where both may come', () => {
    expect(verdict(read(SERVER.replace('version = 1', 'version = 2')))).toBe('tunnel')
    expect(verdict(read(SERVER.replace('version = 1', '')))).toBe('undecided')
  })
})

describe('ipsec.conf', () => {
  it('follows also and %default, and passes what it passes', () => {
    // Only this one is started.
    const { policy, problems } = read(IPSEC)
    expect(problems).toEqual([])
    const addresses = [EDGE, '203.0.113.14', '10.1.1.1', '198.51.100.9', '52.112.0.1']
    // The pass policy is the longer one; of 198.51.100.0/24 only one port goes in.
    expect(verdicts(policy, addresses)).toEqual(['direct', 'tunnel', 'tunnel', 'undecided', 'direct'])
  })

  it.each<readonly [string, readonly string[], string]>([
    [
      'a client',
      ['conn c', ' leftsourceip=%config', ' right=vpn.contoso.com', ' rightsubnet=203.0.113.0/24'],
      'tunnel',
    ],
    ['a client without a subnet', ['conn c', ' leftsourceip=%config', ' right=vpn.contoso.com'], 'direct'],
    ['a server', ['conn c', '\trightsourceip=10.3.0.0/24', '\tleftsubnet = "0.0.0.0/0"'], 'tunnel'],
    [
      'a server, something else',
      ['conn c', ' right=%any', ' leftsubnet=10.0.0.0/8', ' rightsubnet=203.0.113.0/24'],
      'direct',
    ],
    [
      'also',
      [
        'conn s',
        ' auto=ignore',
        ' rightsubnet=203.0.113.0/24',
        ' type=drop',
        'conn c',
        ' right=1.2.3.4',
        ' also=s',
        ' type=tunnel',
      ],
      'tunnel',
    ],
    ['also of itself', ['conn c', ' right=1.2.3.4', ' also=c', ' rightsubnet=203.0.113.0/24'], 'tunnel'],
    ['also of nothing', ['conn c', ' right=1.2.3.4', ' also=gone', ' rightsubnet=10.0.0.0/8'], 'undecided'],
    ['an include', ['include ipsec.d/*.conf', 'conn c', ' right=1.2.3.4', ' rightsubnet=10.0.0.0/8'], 'undecided'],
    ['a comment behind a value', ['conn c # x', ' right=1.2.3.4 # y', ' rightsubnet=203.0.113.0/24 # z'], 'tunnel'],
    ['a setting outside', ['rightsubnet=203.0.113.0/24', 'conn c', ' right=1.2.3.4'], 'undecided'],
    ['a line that is no setting', ['conn c', ' right'], 'undecided'],
  ])('%s', (_, lines, expected) => expect(verdict(read(lines.join('\n'), 'c'))).toBe(expected))
})

describe('any text', () => {
  const words =
    'connections { } children local_ts remote_ts = 10.0.0.0/8 0.0.0.0/0 , : mode pass drop include vips pools conn also=c rightsubnet=10.0.0.0/8 config setup %default [tcp/443] dynamic'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([CLIENT, SERVER, IPSEC], words), (text) => {
        decide(read(text).policy, EDGE)
        decide(read(text, 'office').policy, V6)
      }),
      { numRuns: 800 },
    )
  })

  it('keeps no secret, however it is cut off', () => {
    expect(CLIENT).toContain(SENTINEL)
    fc.assert(
      fc.property(fc.nat(CLIENT.length), (at) => {
        expect(shown(read(CLIENT.slice(0, at)))).not.toContain(SENTINEL)
      }),
      { numRuns: 200 },
    )
  })

  const net = (n: number) => `10.${(n >> 8) & 255}.${n & 255}.0/24`
  const conns = (n: number) => `conn c${n}\n right=1.2.3.4\n rightsubnet=${net(n)}\n auto=start`
  it.each([
    [
      'children',
      `connections {\nc {\nvips = ::\nchildren {\n${Array.from({ length: 33_000 }, (_, n) => `n${n} {\nremote_ts = ${net(n)}\n}`).join('\n')}\n}\n}\n}`,
      33_000,
    ],
    [
      'one list',
      `connections {\nc {\nvips = ::\nchildren {\nn {\nremote_ts = ${Array.from({ length: 60_000 }, (_, n) => net(n)).join(',')}\n}\n}\n}\n}`,
      60_000,
    ],
    ['ipsec.conf', Array.from({ length: 25_000 }, (_, n) => conns(n)).join('\n'), 1],
  ])(
    'reads 100,000 lines in no time: %s',
    (_, text, count) => {
      const { result, took } = fastest(() =>
        readStrongSwan(text, 'f', { profile: text.startsWith('conn c') ? 'c7' : undefined }),
      )
      expect(result.policy.includes).toHaveLength(count)
      expect(took).toBeLessThan(2000)
    },
    60_000,
  )
})
