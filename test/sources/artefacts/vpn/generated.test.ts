/** Random policies, written in the words of each product and read back: every decision is the one of the policy. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type Address,
  bitsOf,
  type Family,
  formatAddress,
  formatPrefix,
  type Prefix,
  parseAddress,
  prefixOf,
} from '../../../../src/domain/prefix.ts'
import { decide, type TunnelPolicy } from '../../../../src/domain/tunnel.ts'
import { readFortiGate } from '../../../../src/sources/artefacts/vpn/fortigate.ts'
import { readGlobalProtect } from '../../../../src/sources/artefacts/vpn/globalprotect.ts'
import { readRouteTable } from '../../../../src/sources/artefacts/vpn/route-table.ts'
import { readStrongSwan } from '../../../../src/sources/artefacts/vpn/strongswan.ts'
import { addressesIn, family, net } from '../../../domain/tunnel-random.ts'

// Many random texts, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const SEED = 2013
const RUNS = 250
const SPACES = {
  4: [net('203.0.113.0', 24), net('10.0.0.0', 8)],
  6: [net('2001:db8:13::', 112), net('fd00::', 8)],
}

const addressOf = addressesIn(SPACES)
const prefix = (families: fc.Arbitrary<Family>) =>
  families.chain((one) =>
    fc.tuple(addressOf(one), fc.integer({ min: 0, max: bitsOf(one) })).map(([at, length]) => prefixOf(at, length)),
  )
const unique = (families: fc.Arbitrary<Family>, minLength: number) =>
  fc.uniqueArray(prefix(families), { minLength, maxLength: 12, selector: formatPrefix })
const destinations = fc.array(family.chain(addressOf), { minLength: 8, maxLength: 8 })

const PLACE = { file: 'policy', line: 1 }
function policy(
  includes: readonly Prefix[],
  excludes: readonly Prefix[],
  to: 'tunnel' | 'direct',
  tie: TunnelPolicy['tie'],
): TunnelPolicy {
  const route = (one: Prefix) => ({ prefix: one, place: PLACE })
  const defaultRoute = { to, why: 'the default' }
  return {
    includes: includes.map(route),
    excludes: excludes.map(route),
    defaultRoute: { v4: defaultRoute, v6: defaultRoute },
    tie,
    domains: [],
    blocks: [],
    unresolved: [],
  }
}

/** Both families in every list, since a product may say nothing of one it does not name. */
const BOTH: readonly Prefix[] = [
  prefixOf(parseAddress('198.51.100.1') as Address, 32),
  prefixOf(parseAddress('2001:db8:ffff::1') as Address, 128),
]

const counts = { tunnel: 0, direct: 0, blocked: 0, undecided: 0 }
function agree(one: TunnelPolicy, other: TunnelPolicy, asked: readonly Address[]): void {
  for (const destination of asked) {
    const { verdict } = decide(one, destination)
    counts[verdict] += 1
    expect({ to: formatAddress(destination), verdict: decide(other, destination).verdict }).toEqual({
      to: formatAddress(destination),
      verdict,
    })
  }
}

describe('a policy in the words of', () => {
  it('GlobalProtect, with both lists and equal routes in them', () => {
    const lists = fc.record({ access: unique(family, 0), exclude: unique(family, 0), asked: destinations })
    fc.assert(
      fc.property(lists, ({ access, exclude, asked }) => {
        const [inside, outside] = [access.length > 0 ? [...access, ...BOTH] : [], [...exclude, ...BOTH]]
        const expected = policy(inside, outside, access.length > 0 ? 'direct' : 'tunnel', 'tunnel')
        const members = (all: readonly Prefix[]) => all.map((one) => `<member>${formatPrefix(one)}</member>`).join('\n')
        const xml = `<response><access-routes>${members(inside)}</access-routes><exclude-access-routes>${members(outside)}</exclude-access-routes></response>`
        agree(expected, readGlobalProtect(xml, 'f').policy, asked)
        const key = 'set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling'
        const set = [
          ...inside.map((one) => `${key} access-route ${formatPrefix(one)}`),
          ...outside.map((one) => `${key} exclude-access-route ${formatPrefix(one)}`),
        ]
        agree(expected, readGlobalProtect(set.join('\n'), 'f').policy, asked)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('a FortiGate, as objects in groups, negated or not', () => {
    const lists = fc.record({
      v4: unique(fc.constant(4 as const), 1),
      v6: unique(fc.constant(6 as const), 1),
      negate: fc.boolean(),
      asked: destinations,
    })
    fc.assert(
      fc.property(lists, ({ v4, v6, negate, asked }) => {
        const all = [...v4, ...v6]
        const expected = negate ? policy([], all, 'tunnel', 'undecided') : policy(all, [], 'direct', 'undecided')
        const section = (name: string, ...lines: readonly string[]) => [`config ${name}`, ...lines, 'end']
        const entry = (name: string, ...lines: readonly string[]) => [`edit "${name}"`, ...lines, 'next']
        const text = [
          ...section('firewall address', ...v4.flatMap((one, n) => entry(`a ${n}`, `set subnet ${formatPrefix(one)}`))),
          ...section('firewall address6', ...v6.flatMap((one, n) => entry(`b ${n}`, `set ip6 ${formatPrefix(one)}`))),
          ...section('firewall addrgrp', ...entry('g', `set member ${v4.map((_, n) => `"a ${n}"`).join(' ')}`)),
          ...section('firewall addrgrp6', ...entry('g', `set member ${v6.map((_, n) => `"b ${n}"`).join(' ')}`)),
          ...section(
            'vpn ssl web portal',
            ...entry(
              'p',
              'set tunnel-mode enable',
              'set ipv6-tunnel-mode enable',
              'set split-tunneling-routing-address g',
              'set ipv6-split-tunneling-routing-address g',
              ...(negate
                ? ['set split-tunneling-routing-negate enable', 'set ipv6-split-tunneling-routing-negate enable']
                : []),
            ),
          ),
        ]
        agree(expected, readFortiGate(text.join('\n'), 'f').policy, asked)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('strongSwan, of a client and of a server, in both files', () => {
    fc.assert(
      fc.property(unique(family, 0), destinations, (selectors, asked) => {
        const expected = policy(selectors, [], 'direct', 'undecided')
        const list = selectors.map(formatPrefix).join(',')
        const swanctl = (role: string, key: string) =>
          `connections { c { ${role}\nchildren { n { ${key} = ${list}\n} } } }`
        const ipsec = (role: string, key: string) =>
          `conn c\n ${role}\n auto=add\n${list === '' ? '' : ` ${key}=${list}\n`}`
        for (const text of [
          swanctl('vips = ::', 'remote_ts'),
          swanctl('pools = p', 'local_ts'),
          ipsec('leftsourceip=%config', 'rightsubnet'),
          ipsec('rightsourceip=10.3.0.0/24', 'leftsubnet'),
        ])
          agree(expected, readStrongSwan(text, 'f').policy, asked)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('the route table of Windows, as JSON and as printed', () => {
    const rows = fc.uniqueArray(fc.tuple(prefix(family), fc.boolean(), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 16,
      selector: ([one, , metric]) => `${formatPrefix(one)} ${metric}`,
    })
    fc.assert(
      fc.property(rows, destinations, (table, asked) => {
        const route = ([one, , metric]: (typeof table)[number]) => ({ prefix: one, place: PLACE, metric })
        const expected: TunnelPolicy = {
          ...policy([], [], 'direct', 'metric'),
          defaultRoute: { v4: { to: 'undecided', why: '' }, v6: { to: 'undecided', why: '' } },
          includes: table.filter(([, inside]) => inside).map(route),
          excludes: table.filter(([, inside]) => !inside).map(route),
        }
        const both = [
          ...table,
          [prefixOf(parseAddress('192.0.2.1') as Address, 32), true, 1],
          [prefixOf(parseAddress('2001:db8:ffff::') as Address, 128), true, 1],
        ] as const
        const json = both.map(([one, inside, metric]) => ({
          ifIndex: inside ? 22 : 9,
          DestinationPrefix: formatPrefix(one),
          RouteMetric: metric,
          InterfaceMetric: 25,
        }))
        agree(expected, readRouteTable(JSON.stringify(json), 'f', { interface: '22' }).policy, asked)
        const ruler = '='.repeat(75)
        const v4 = both
          .filter(([one]) => one.family === 4)
          .map(([one, inside, metric]) => {
            const mask = formatAddress({ family: 4, value: (0xffffffffn << BigInt(32 - one.length)) & 0xffffffffn })
            return ` ${formatAddress({ family: 4, value: one.base })}  ${mask}  x y  ${inside ? '10.99.0.20' : '192.168.31.9'}  ${metric}`
          })
        const v6 = both
          .filter(([one]) => one.family === 6)
          .map(
            ([one, inside, metric]) => ` ${inside ? 22 : 9}  ${metric} ${formatPrefix(one)}\n                       x`,
          )
        const print = [ruler, ...v4, ruler, ruler, ...v6, ruler].join('\n')
        agree(expected, readRouteTable(print, 'f', { interface: '10.99.0.20,22' }).policy, asked)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('was tried enough on each side', () => {
    expect(counts.tunnel).toBeGreaterThan(1000)
    expect(counts.direct).toBeGreaterThan(1000)
    expect(counts.undecided).toBeGreaterThan(100)
  })
})
