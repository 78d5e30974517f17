import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AddressRange,
  coverage,
  coversProtocol,
  type FirewallRule,
  flowOf,
  missingPorts,
  type Ports,
  rangeOfAddress,
  rangeOfPrefix,
} from '../../src/domain/firewall-rule.ts'
import { type Address, parseAddress } from '../../src/domain/prefix.ts'
import { prefix } from './tunnel-support.ts'

const range = (text: string): AddressRange => rangeOfPrefix(prefix(text))

describe('ports', () => {
  it.each<readonly [Ports, string]>([
    ['any', ''],
    [[{ first: 1024, last: 65535 }], ''],
    [[{ first: 1, last: 65535 }], ''],
    [[{ first: 5000, last: 65535 }], '1024-4999'],
    [
      [
        { first: 2000, last: 3000 },
        { first: 1000, last: 1500 },
      ],
      '1501-1999 3001-65535',
    ],
    [[{ first: 1, last: 1023 }], '1024-65535'],
    [[], '1024-65535'],
  ])('%j', (ports, missing) => {
    const found = missingPorts(ports, { first: 1024, last: 65535 })
    expect(found.map(({ first, last }) => `${first}-${last}`).join(' ')).toBe(missing)
  })

  it('what is missing is what no range holds', () => {
    const port = fc.nat({ max: 60 })
    const ranges = fc.array(
      fc.tuple(port, port).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(ranges, port, port, (held, a, b) => {
        const wanted = { first: Math.min(a, b), last: Math.max(a, b) }
        const all = Array.from({ length: wanted.last - wanted.first + 1 }, (_, index) => wanted.first + index)
        const missing = all.filter((one) => !held.some(({ first, last }) => first <= one && one <= last))
        const found = missingPorts(held, wanted).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        )
        expect(found).toEqual(missing)
      }),
    )
  })
})

describe('addresses', () => {
  it.each([
    ['any', '10.0.0.0/8', 'all'],
    [[range('10.0.0.0/8')], '10.1.0.0/16', 'all'],
    [[range('10.1.0.0/17'), range('10.1.128.0/17')], '10.1.0.0/16', 'all'],
    [[range('10.1.0.0/17')], '10.1.0.0/16', 'some'],
    [[range('10.2.0.0/16')], '10.1.0.0/16', 'none'],
    [[range('::/0')], '10.1.0.0/16', 'none'],
    [[{ name: 'localsubnet' }], '10.1.0.0/16', 'unknown'],
    [[{ name: 'localsubnet' }, range('10.0.0.0/8')], '10.1.0.0/16', 'all'],
    [[], '10.1.0.0/16', 'none'],
  ] as const)('%#: %s is %s', (ends, wanted, expected) => expect(coverage(ends, range(wanted))).toBe(expected))

  it('one address', () => {
    expect(coverage([range('203.0.113.0/24')], rangeOfAddress(parseAddress('203.0.113.13') as Address))).toBe('all')
  })
})

describe('traffic', () => {
  const rule: FirewallRule = {
    direction: 'out',
    action: 'block',
    enabled: true,
    profiles: ['domain'],
    protocol: 'udp',
    localPorts: 'any',
    remotePorts: [{ first: 443, last: 443 }],
    localAddresses: [range('10.99.0.0/22')],
    remoteAddresses: 'any',
    narrowedBy: [],
    unresolved: [],
    place: { file: 'f' },
  }

  it('goes from local to remote in an outbound rule, and the other way in an inbound one', () => {
    expect(flowOf(rule)).toEqual({
      from: [range('10.99.0.0/22')],
      fromPorts: 'any',
      to: 'any',
      toPorts: [{ first: 443, last: 443 }],
    })
    expect(flowOf({ ...rule, direction: 'in' })).toMatchObject({ from: 'any', to: [range('10.99.0.0/22')] })
  })

  it('is of a protocol', () => {
    expect([
      coversProtocol(rule, 'udp'),
      coversProtocol(rule, 'tcp'),
      coversProtocol({ ...rule, protocol: 'any' }, 'tcp'),
    ]).toEqual([true, false, true])
  })
})
