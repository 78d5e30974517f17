import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readFortiGate } from '../../../../src/sources/artefacts/vpn/fortigate.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

// Many random texts, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const CONFIG = fixture('fortigate-fabrikam.conf')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

function read(text: string, profile?: string) {
  const reading = readFortiGate(text, 'fgt.conf', { profile })
  expectAccounted(text, reading)
  return reading
}
const verdict = (reading: ReturnType<typeof read>, address = EDGE) => decide(reading.policy, address).verdict

/** A portal with these settings, and objects and policies before it. */
const portal = (settings: readonly string[], ...before: readonly string[]) =>
  read(
    ['config vpn ssl web portal', 'edit P', 'set tunnel-mode enable', ...settings, 'next', 'end', ...before].join('\n'),
  )
const address = (name: string, ...settings: readonly string[]) =>
  ['config firewall address', `edit "${name}"`, ...settings, 'next', 'end'].join('\n')
const group = (name: string, ...settings: readonly string[]) =>
  ['config firewall addrgrp', `edit "${name}"`, ...settings, 'next', 'end'].join('\n')
const policyTo = (to: string, ...more: readonly string[]) =>
  [
    'config firewall policy',
    'edit 1',
    'set srcintf "ssl.root"',
    'set action accept',
    `set dstaddr ${to}`,
    ...more,
    'next',
    'end',
  ].join('\n')
const LIST = 'set split-tunneling-routing-address X'

describe('a configuration', () => {
  it('leaves out what a negated list names', () => {
    const { policy, problems, unknown } = read(CONFIG, 'staff')
    expect(problems).toEqual([])
    expect(unknown).toEqual([])
    expect(routes(policy)).toEqual({
      includes: [],
      excludes: ['203.0.113.13/32@68', '203.0.113.10/31@68', '203.0.113.12/32@68', '2001:db8:13::13/128@70'],
    })
    expect(verdicts(policy, [EDGE, '203.0.113.14', V6, '2001:db8:13::14'])).toEqual([
      'direct',
      'tunnel',
      'direct',
      'tunnel',
    ])
    expect(policy.clientPool?.map(({ prefix }) => formatPrefix(prefix))).toContain('10.212.134.200/29')
  })

  it.each<readonly [string, string, string, string]>([
    ['without a split', 'full-access', EDGE, 'tunnel'],
    ['without a split, IPv6', 'full-access', V6, 'tunnel'],
    ['with a list of what goes in', 'partners', '10.1.1.1', 'tunnel'],
    ['with a name in the list', 'partners', EDGE, 'undecided'],
    ['with the destinations of policies', 'policies', '10.1.1.1', 'tunnel'],
    ['with the destinations of policies, others', 'policies', EDGE, 'direct'],
    ['with a group inside itself', 'loop', '10.1.1.1', 'undecided'],
    ['IPsec', 'dial-up', '10.1.1.1', 'tunnel'],
    ['IPsec, others', 'dial-up', EDGE, 'direct'],
    ['without IPv6, which FortiClient may block', 'partners', V6, 'undecided'],
  ])('%s', (_, profile, to, expected) => expect(verdict(read(CONFIG, profile), to)).toBe(expected))

  it('does not guess which portal it is', () => {
    expect(decide(read(CONFIG).policy, EDGE).why).toContain(
      'several portals or gateways (dial-up, full-access, loop, partners, policies, staff)',
    )
    expect(decide(read(CONFIG, 'nobody').policy, EDGE).why).toContain('no portal and no phase 1 nobody')
  })

  it('keeps no secret, however it is cut off', () => {
    expect(CONFIG).toContain(SENTINEL)
    fc.assert(
      fc.property(fc.nat(CONFIG.length), (at) => {
        expect(shown(read(CONFIG.slice(0, at), 'staff'))).not.toContain(SENTINEL)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a portal', () => {
  const subnet = address('X', 'set subnet 203.0.113.0 255.255.255.0')

  it.each<readonly [string, ReturnType<typeof read>, string]>([
    ['a list, with the split on unless it is off', portal([LIST], subnet), 'tunnel'],
    ['a list that is not this one', portal([LIST], address('X', 'set subnet 10.0.0.0 255.0.0.0')), 'direct'],
    ['a list, the split off', portal([LIST, 'set split-tunneling disable'], subnet), 'tunnel'],
    ['a list that is taken back', portal([LIST, 'unset split-tunneling-routing-address'], subnet), 'undecided'],
    ['a negated list', portal([LIST, 'set split-tunneling-routing-negate enable'], subnet), 'direct'],
    ['a negated list without anything', portal(['set split-tunneling-routing-negate enable']), 'tunnel'],
    ['an empty list, no policies', portal([]), 'undecided'],
    ['an empty list, a policy', portal([], subnet, policyTo('X')), 'tunnel'],
    [
      'an empty list, a policy to somewhere else',
      portal([], policyTo('X'), address('X', 'set subnet 10.0.0.0/8')),
      'direct',
    ],
    ['an empty list, a policy to everywhere', portal([], policyTo('all')), 'tunnel'],
    ['an empty list, a policy that is off', portal([], subnet, policyTo('X', 'set status disable')), 'undecided'],
    [
      'an empty list, a policy that names what it is not for',
      portal([], subnet, policyTo('X', 'set dstaddr-negate enable')),
      'undecided',
    ],
    [
      'an empty list, policies for different users',
      portal(
        [],
        subnet,
        policyTo(
          'X',
          'set groups A',
          'next',
          'edit 2',
          'set srcintf ssl.root',
          'set action accept',
          'set dstaddr X',
          'set groups B',
        ),
      ),
      'undecided',
    ],
    ['all', portal(['set split-tunneling-routing-address all']), 'tunnel'],
    ['an object with a length', portal([LIST], address('X', 'set subnet 203.0.113.0/24')), 'tunnel'],
    ['an object with host bits', portal([LIST], address('X', 'set subnet 203.0.113.9 255.255.255.0')), 'tunnel'],
    [
      'an object of one range',
      portal([LIST], address('X', 'set type iprange', 'set start-ip 203.0.113.1', 'set end-ip 203.0.113.20')),
      'tunnel',
    ],
    ['an object without a subnet', portal([LIST], address('X', 'set uuid 1')), 'tunnel'],
    ['a name', portal([LIST], address('X', 'set type fqdn', 'set fqdn "av.contoso.com"')), 'undecided'],
    ['a country', portal([LIST], address('X', 'set type geography', 'set country "DE"')), 'undecided'],
    ['an object that is not there', portal([LIST]), 'undecided'],
    ['a wildcard mask', portal([LIST], address('X', 'set subnet 203.0.113.0 0.0.0.255')), 'undecided'],
    ['a mask with holes', portal([LIST], address('X', 'set subnet 203.0.113.0 255.0.255.0')), 'undecided'],
    ['octal', portal([LIST], address('X', 'set subnet 0203.0.113.0 255.255.255.0')), 'undecided'],
    [
      'a reversed range',
      portal([LIST], address('X', 'set type iprange', 'set start-ip 203.0.113.20', 'set end-ip 203.0.113.1')),
      'undecided',
    ],
    [
      'an object given twice: the later setting',
      portal([LIST], address('X', 'set subnet 10.0.0.0 255.0.0.0'), subnet),
      'tunnel',
    ],
    [
      'a group',
      portal(
        [LIST],
        group('X', 'set member "A"', 'append member B'),
        address('A', 'set subnet 10.0.0.0/8'),
        address('B', 'set subnet 203.0.113.0/24'),
      ),
      'tunnel',
    ],
    [
      'a group that leaves members out',
      portal(
        [LIST],
        group('X', 'set member A', 'set exclude enable', 'set exclude-member B'),
        address('A', 'set subnet 203.0.113.0/24'),
      ),
      'undecided',
    ],
    ['an object and a group of one name', portal([LIST], subnet, group('X', 'set member A')), 'undecided'],
  ])('%s', (_, reading, expected) => expect(verdict(reading)).toBe(expected))

  it('stands in a virtual domain, whose objects are its own', () => {
    const vdom = (name: string, net: string) =>
      [
        `edit ${name}`,
        address('X', `set subnet ${net}`),
        'config vpn ssl web portal',
        `edit P-${name}`,
        'set tunnel-mode enable',
        LIST,
        'next',
        'end',
        'next',
      ].join('\n')
    const text = ['config vdom', vdom('root', '203.0.113.0/24'), vdom('east', '10.0.0.0/8'), 'end'].join('\n')
    expect(verdict(read(text, 'P-root'))).toBe('tunnel')
    expect(verdict(read(text, 'P-east'))).toBe('direct')
  })

  it('reads a copied session', () => {
    const text = [
      'FGT # config vpn ssl web portal',
      'FGT (portal) # edit P',
      'FGT (P) # set tunnel-mode enable',
      'FGT (P) # set split-tunneling disable',
      'FGT (P) # next',
      'FGT (portal) # end',
    ].join('\n')
    expect(verdict(read(text))).toBe('tunnel')
  })

  it('has IPsec include and exclude', () => {
    const phase1 = (...settings: readonly string[]) =>
      read(
        [
          'config vpn ipsec phase1-interface',
          'edit D',
          'set type dynamic',
          'set mode-cfg enable',
          ...settings,
          'next',
          'end',
          subnet,
        ].join('\n'),
      )
    expect(verdict(phase1())).toBe('tunnel')
    expect(verdict(phase1('set ipv4-split-include X'))).toBe('tunnel')
    expect(verdict(phase1('set ipv4-split-exclude X'))).toBe('direct')
    expect(verdict(phase1('set ipv4-split-exclude X'), '10.1.1.1')).toBe('tunnel')
    expect(verdict(phase1('set ipv4-split-include X', 'set ipv4-split-exclude X'))).toBe('undecided')
  })

  it.each([
    ['an end too many', 'config firewall address\nend\nend', 3, 'end without config'],
    ['an end too few', 'config firewall address\nedit A\nset subnet 10.0.0.0/8', 3, 'expected end: 2 levels'],
    ['next without edit', 'config firewall address\nnext\nend', 2, 'next without edit'],
    ['set outside', 'set tunnel-mode enable', 1, 'set outside a section'],
    ['an edit inside an edit', 'config firewall address\nedit A\nedit B\nend', 3, 'without next before it'],
    ['a quote that does not end', 'config user local\nedit A\nset x "y\nnext\nend', 3, 'does not end'],
  ])('refuses %s', (_, text, line, says) => {
    const { problems, policy } = read(text)
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(says) })
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })
})

describe('any text', () => {
  const words =
    'config edit set unset append next end "vpn ssl web portal" vpn ssl web portal firewall address addrgrp policy member subnet split-tunneling enable disable 10.0.0.0 255.0.0.0 "A" \\'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([CONFIG], words), (text) => {
        decide(read(text).policy, EDGE)
        decide(read(text, 'staff').policy, V6)
      }),
      { numRuns: 600 },
    )
  })

  it('reads 100,000 lines in no time', () => {
    const objects = Array.from(
      { length: 25_000 },
      (_, n) => `edit N${n}\nset subnet 10.${(n >> 8) & 255}.${n & 255}.0 255.255.255.0\nnext`,
    )
    const members = Array.from({ length: 25_000 }, (_, n) => `append member N${n}`)
    const text = [
      'config firewall address',
      ...objects,
      'end',
      group('X', ...members),
      'config vpn ssl web portal',
      'edit P',
      'set tunnel-mode enable',
      LIST,
      'next',
      'end',
    ].join('\n')
    const { result, took } = fastest(() => readFortiGate(text, 'f'))
    expect(result.policy.includes).toHaveLength(25_000)
    expect(took).toBeLessThan(2000)
  }, 60_000)
})
