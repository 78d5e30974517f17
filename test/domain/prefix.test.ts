import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Address,
  bitsOf,
  contains,
  covers,
  everything,
  type Family,
  formatAddress,
  formatPrefix,
  hostPrefix,
  maskedPrefix,
  overlaps,
  type Prefix,
  parseAddress,
  parsePrefix,
  prefixOf,
  readMask,
} from '../../src/domain/prefix.ts'
import { fill, lastOf, rangePrefixes, subtract } from '../../src/domain/prefix-sets.ts'

const prefix = (text: string): Prefix => {
  const parsed = parsePrefix(text, { hostBits: 'refuse' })
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault}`)
  return parsed
}
const address = (text: string): Address => {
  const parsed = parseAddress(text)
  if (!parsed) throw new Error(text)
  return parsed
}

describe('addresses', () => {
  it.each([
    ['203.0.113.13', '203.0.113.13'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['::', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:0:0:0:13', '2001:db8::13'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['1:2:3:4:5:6::', '1:2:3:4:5:6::'],
    ['::10:0:0:1', '::10:0:0:1'],
    ['::ffff:203.0.113.13', '203.0.113.13'],
    ['::ffff:cb00:710d', '203.0.113.13'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('%s is %s', (text, shown) => expect(formatAddress(address(text))).toBe(shown))

  it.each([
    '010.0.0.1',
    '10.0.0.01',
    '0x0a.0.0.1',
    '10.1',
    '10.0.0.256',
    '10.0.0.1.',
    ' 10.0.0.1',
    '10.0.0.1/32',
    '167772161',
    '1::2::3',
    ':1',
    '2001:db8::g',
    'fe80::1%eth0',
    '::1.2.3.04',
    '1:2:3:4:5:6:7:8:9',
    '',
    'sip.contoso.com',
  ])('%j is none', (text) => expect(parseAddress(text)).toBeUndefined())
})

describe('prefixes', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['::/0', '::/0'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['::ffff:203.0.113.0/120', '203.0.113.0/24'],
    ['::ffff:0.0.0.0/96', '0.0.0.0/0'],
  ])('%s is %s', (text, shown) => expect(formatPrefix(prefix(text))).toBe(shown))

  it.each([
    ['10.1/16', 'expected a subnet such as'],
    ['010.0.0.0/8', 'expected a subnet such as'],
    ['10.0.0.0/33', 'from 0 to 32'],
    ['10.0.0.0/08', 'from 0 to 32'],
    ['10.0.0.0/-1', 'from 0 to 32'],
    ['10.0.0.0/', 'from 0 to 32'],
    ['10.0.0.0/8/8', 'expected a subnet such as'],
    ['2001:db8::/129', 'from 0 to 128'],
    ['::ffff:203.0.113.0/95', 'from 96 to 128'],
    ['10.0.0.47/24', 'the subnet is 10.0.0.0/24'],
    ['10.0.0.1', 'expected a prefix length'],
  ])('%s is refused', (text, why) =>
    expect(parsePrefix(text, { hostBits: 'refuse' })).toEqual({ fault: expect.stringContaining(why) }),
  )

  it('cuts bits beyond the length off, and takes a bare address, where it is told to', () => {
    expect(parsePrefix('10.0.0.47/24', { hostBits: 'cut' })).toEqual(prefix('10.0.0.0/24'))
    expect(parsePrefix('10.0.0.47', { hostBits: 'cut', bare: true })).toEqual(prefix('10.0.0.47/32'))
  })

  it.each([
    ['255.255.255.0', 'netmask', 24],
    ['255.255.255.255', 'netmask', 32],
    ['0.0.0.0', 'netmask', 0],
    ['128.0.0.0', 'netmask', 1],
    ['0.0.0.255', 'wildcard', 24],
    ['0.255.255.255', 'wildcard', 8],
    ['0.0.0.1', 'wildcard', 31],
  ])('the mask %s is a %s of /%i', (text, kind, length) => expect(readMask(text)).toEqual({ kind, length }))

  it.each(['255.0.255.0', '255.255.255.253', '0.255.0.255', '255.255.255', '255.255.255.256', 'net_gateway', ''])(
    'the mask %j is none',
    (text) => expect(readMask(text)).toHaveProperty('fault'),
  )

  it('takes a netmask, and says so when it is a wildcard mask', () => {
    expect(maskedPrefix('10.99.0.0', '255.255.252.0', 'refuse')).toEqual(prefix('10.99.0.0/22'))
    expect(maskedPrefix('10.99.0.5', '255.255.252.0', 'cut')).toEqual(prefix('10.99.0.0/22'))
    expect(maskedPrefix('10.99.0.5', '255.255.252.0', 'refuse')).toHaveProperty('fault')
    expect(maskedPrefix('10.0.0.0', '0.255.255.255', 'cut')).toEqual({ fault: expect.stringContaining('wildcard') })
    expect(maskedPrefix('2001:db8::', '255.0.0.0', 'cut')).toHaveProperty('fault')
  })

  it('are apart by family', () => {
    expect(contains(prefix('0.0.0.0/0'), address('2001:db8::1'))).toBe(false)
    expect(overlaps(prefix('::/0'), prefix('0.0.0.0/0'))).toBe(false)
    expect(contains(prefix('203.0.113.0/24'), address('::ffff:203.0.113.13'))).toBe(true)
  })
})

describe('sets', () => {
  it('subtracts an address from everything: one piece for each bit', () => {
    expect(subtract(everything(4), prefix('203.0.113.13/32'))).toHaveLength(32)
    expect(subtract(everything(6), prefix('2001:db8::13/128'))).toHaveLength(128)
    expect(subtract(prefix('203.0.113.0/24'), prefix('203.0.113.8/29')).map(formatPrefix)).toEqual([
      '203.0.113.0/29',
      '203.0.113.16/28',
      '203.0.113.32/27',
      '203.0.113.64/26',
      '203.0.113.128/25',
    ])
  })

  it.each([
    [['0.0.0.0/1', '128.0.0.0/1'], '0.0.0.0/0', true],
    [['0.0.0.0/1'], '0.0.0.0/0', false],
    [['128.0.0.0/1', '0.0.0.0/2', '64.0.0.0/2', '10.0.0.0/8'], '0.0.0.0/0', true],
    [['2000::/4', '3000::/4'], '2000::/3', true],
    [['::/1', '8000::/1'], '::/0', true],
    [['0.0.0.0/0'], '::/0', false],
    [[], '10.0.0.0/8', false],
  ])('%j fills %s: %s', (texts, space, full) => expect(fill(texts.map(prefix), prefix(space))).toBe(full))
})

const family = fc.constantFrom<Family>(4, 6)
const anyAddress: fc.Arbitrary<Address> = family.chain((one) =>
  fc
    .bigInt({ min: 0n, max: (1n << BigInt(bitsOf(one))) - 1n })
    // The mapped range is the other family's.
    .filter((value) => one === 4 || value >> 32n !== 0xffffn)
    .map((value) => ({ family: one, value })),
)
const anyPrefix: fc.Arbitrary<Prefix> = anyAddress.chain((one) =>
  fc.nat({ max: bitsOf(one.family) }).map((length) => prefixOf(one, length)),
)
/** Two prefixes that often have something to do with each other. */
const twoPrefixes = fc
  .tuple(anyPrefix, anyPrefix, fc.boolean())
  .chain(([one, other, near]) =>
    near
      ? fc
          .nat({ max: bitsOf(one.family) })
          .map((length): readonly [Prefix, Prefix] => [one, prefixOf({ family: one.family, value: one.base }, length)])
      : fc.constant<readonly [Prefix, Prefix]>([one, other]),
  )
const size = ({ family: one, length }: Prefix) => 1n << BigInt(bitsOf(one) - length)

describe('against plain arithmetic', () => {
  it('addresses and prefixes survive being written and read', () => {
    fc.assert(fc.property(anyAddress, (one) => void expect(parseAddress(formatAddress(one))).toEqual(one)))
    fc.assert(
      fc.property(anyPrefix, (one) => {
        // What starts with ::ffff: and is longer than 96 is an IPv4 prefix.
        if (one.family === 6 && one.base >> 32n === 0xffffn) return
        expect(prefix(formatPrefix(one))).toEqual(one)
      }),
    )
  })

  it('IPv6 is written as the URL parser writes it', () => {
    fc.assert(
      fc.property(anyAddress, (one) => {
        if (one.family === 6)
          expect(`[${formatAddress(one)}]`).toBe(new URL(`http://[${formatAddress(one)}]/`).hostname)
      }),
    )
  })

  it('a prefix holds what lies between its first and last address', () => {
    fc.assert(
      fc.property(anyPrefix, anyAddress, (one, other) => {
        const inside = one.family === other.family && other.value >= one.base && other.value < one.base + size(one)
        expect(contains(one, other)).toBe(inside)
        expect(lastOf(one)).toBe(one.base + size(one) - 1n)
        expect(contains(one, { family: one.family, value: lastOf(one) })).toBe(true)
      }),
    )
  })

  it('covers and overlaps agree with ranges', () => {
    fc.assert(
      fc.property(twoPrefixes, ([one, other]) => {
        const same = one.family === other.family
        expect(covers(one, other)).toBe(same && one.base <= other.base && lastOf(one) >= lastOf(other))
        expect(overlaps(one, other)).toBe(same && one.base <= lastOf(other) && other.base <= lastOf(one))
      }),
    )
  })

  it('what is left and what was taken away are the whole, without overlap', () => {
    fc.assert(
      fc.property(twoPrefixes, ([one, hole]) => {
        const rest = subtract(one, hole)
        const taken = !overlaps(one, hole) ? 0n : covers(hole, one) ? size(one) : size(hole)
        expect(rest.reduce((sum, part) => sum + size(part), 0n)).toBe(size(one) - taken)
        expect(rest.every((part) => covers(one, part) && !overlaps(part, hole))).toBe(true)
        if (covers(one, hole)) expect(fill([...rest, hole], one)).toBe(true)
        if (rest.length > 0 && taken > 0n) expect(fill(rest, one)).toBe(false)
      }),
    )
  })

  it('a range becomes the prefixes that fill it exactly', () => {
    fc.assert(
      fc.property(anyAddress, fc.bigInt({ min: 0n, max: 1n << 40n }), (first, more) => {
        const space = everything(first.family)
        const beyond = first.value + more > lastOf(space)
        const end = beyond ? lastOf(space) : first.value + more
        const parts = rangePrefixes(first, { family: first.family, value: end })
        let next = first.value
        for (const part of parts) {
          expect(part.base).toBe(next)
          expect(part.base % size(part)).toBe(0n)
          next += size(part)
        }
        expect(next).toBe(end + 1n)
        expect(parts.length).toBeLessThanOrEqual(2 * bitsOf(first.family))
      }),
    )
    expect(rangePrefixes(address('10.0.0.9'), address('10.0.0.1'))).toEqual([])
    expect(rangePrefixes(address('10.0.0.9'), address('2001:db8::1'))).toEqual([])
    expect(hostPrefix(address('10.0.0.9'))).toEqual(prefix('10.0.0.9/32'))
  })
})
