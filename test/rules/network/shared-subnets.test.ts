import { describe, expect, test } from 'vitest'
import { PrefixIndex, prefixIn } from '../../../rules/network/shared-subnets.ts'
import { overlaps, type Prefix, parsePrefix } from '../../../src/domain/prefix.ts'

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text, { hostBits: 'refuse', bare: true })
  if ('fault' in parsed) throw new Error(parsed.fault)
  return parsed
}

function indexOf(...texts: readonly string[]): PrefixIndex {
  const index = new PrefixIndex()
  for (const text of texts) index.add(prefix(text), text)
  return index
}

describe('prefixes at once', () => {
  const index = indexOf('10.0.0.0/8', '10.1.0.0/16', '192.168.4.0/24', '2001:db8::/48')

  test.each([
    ['10.1.2.0/24', /^10\./],
    ['10.0.0.0/8', /^10\.0\.0\.0\/8$/],
    ['192.168.4.9', /^192/],
    ['2001:db8:0:7::/64', /^2001/],
  ])('%s is held', (text, name) => {
    expect(index.holding(prefix(text))).toMatch(name)
    expect(index.touching(prefix(text))).toMatch(name)
  })

  test.each([
    ['192.168.0.0/16', '192.168.4.0/24'],
    ['0.0.0.0/0', '10.0.0.0/8'],
    ['2001:db8::/32', '2001:db8::/48'],
  ])('%s is not held, and has addresses in common', (text, name) => {
    expect(index.holding(prefix(text))).toBeUndefined()
    expect(index.touching(prefix(text))).toBe(name)
  })

  test.each(['11.0.0.0/8', '192.168.5.0/24', '192.168.3.0/24', '2001:db9::/32', '::/96'])('%s is apart', (text) => {
    expect(index.touching(prefix(text))).toBeUndefined()
  })

  test('host bits are cut', () => {
    expect(prefixIn('10.1.2.3/16')).toEqual(prefix('10.1.0.0/16'))
    expect(prefixIn('10.1.2.3/33')).toBeUndefined()
  })

  test('agrees with comparing each with each', () => {
    const texts = Array.from({ length: 400 }, (_, n) => {
      const length = 20 + ((n * 7) % 13)
      const base = (BigInt(n * 2654435761) % (1n << 16n)) << BigInt(32 - length)
      return { family: 4 as const, base: base % (1n << 32n), length }
    })
    const [known, asked] = [texts.slice(0, 60), texts.slice(60)]
    const some = new PrefixIndex()
    for (const each of known) some.add(each, 'known')
    const answers = asked.map((each) => some.touching(each) !== undefined)
    expect(answers).toEqual(asked.map((each) => known.some((other) => overlaps(each, other))))
    expect(new Set(answers)).toEqual(new Set([true, false]))
  })
})
