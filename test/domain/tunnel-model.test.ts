import { describe, expect, test } from 'vitest'
import { formatPrefix } from '../../src/domain/prefix.ts'
import { subtract } from '../../src/domain/prefix-sets.ts'
import { classifyTunnel } from '../../src/domain/tunnel-model.ts'
import { policy, prefix, type ShortPolicy } from './tunnel-support.ts'

const EDGE = '131.107.155.0/27'
const PLACE = { file: 'vpn.cfg', line: 1 }
const AROUND = subtract(prefix('0.0.0.0/0'), prefix(EDGE)).map((piece) => formatPrefix(piece))
const MANY = Array.from({ length: 21 }, (_, index) => `40.${index}.0.0/16`)
const SINGLE = Array.from({ length: 30 }, (_, index) => `131.107.155.${index}/32`)
const names = (verdict: 'tunnel' | 'direct') => [
  { domains: ['av.contoso.com'], below: 'unknown' as const, verdict, place: PLACE },
]
const unresolved = (effect: 'tunnel' | 'direct' | 'block' | 'any', more: object = {}) => [
  { what: 'an object is not in the file', place: PLACE, effect, ...more },
]

const CASES: readonly [string, ShortPolicy, number | undefined][] = [
  ['the default', { default: 'tunnel' }, 1],
  ['a default route', { include: ['0.0.0.0/0'] }, 1],
  ['two halves', { include: ['0.0.0.0/1', '128.0.0.0/1'] }, 1],
  ['what is private is no exception', { default: 'tunnel', exclude: ['192.168.0.0/16', '0.0.0.0/32'] }, 1],
  ['nor is it inside a default route', { include: ['0.0.0.0/0', '10.0.0.0/8'], exclude: ['10.1.0.0/16'] }, 1],
  ['the Edge is an exception', { default: 'tunnel', exclude: [EDGE] }, 2],
  ['in two halves', { include: ['0.0.0.0/1', '128.0.0.0/1'], exclude: [EDGE] }, 2],
  ['what is around the Edge', { include: AROUND }, 2],
  ['single addresses, however many', { default: 'tunnel', exclude: SINGLE }, 2],
  ['half of everything belongs to nobody', { include: ['0.0.0.0/1'] }, 2],
  ['names alone', { default: 'tunnel', domains: names('direct') }, 2],
  ['names that go in are no exception', { default: 'tunnel', domains: names('tunnel') }, 1],
  ['many subnets', { default: 'tunnel', exclude: MANY }, 3],
  ['as many as are few', { default: 'tunnel', exclude: MANY.slice(1) }, 2],
  ['subnets inside', { include: ['10.0.0.0/8', '192.168.0.0/16'] }, 4],
  ['public ones too', { include: ['10.0.0.0/8', '131.107.0.0/16'] }, 4],
  [
    'an exclusion takes most of it out',
    { default: 'tunnel', exclude: ['0.0.0.0/1', '128.0.0.0/2'], include: ['10.0.0.0/8'] },
    4,
  ],
  ['a captured table, split', { default: 'undecided', exclude: ['0.0.0.0/0'], include: ['10.0.0.0/8'] }, 4],
  [
    'a captured table, forced',
    { default: 'undecided', exclude: ['0.0.0.0/0'], include: ['0.0.0.0/1', '128.0.0.0/1'] },
    1,
  ],
  ['nothing', {}, 5],
  ['IPv6 does not count', { include: ['2000::/3'] }, 4],
  ['not known', { default: 'undecided' }, undefined],
  ['more may go in', { include: ['10.0.0.0/8'], unresolved: unresolved('tunnel') }, undefined],
  ['more may stay outside', { default: 'tunnel', unresolved: unresolved('any') }, undefined],
  ['more than few may', { default: 'tunnel', exclude: [EDGE], unresolved: unresolved('direct') }, 2],
  ['no more may go in than does', { default: 'tunnel', unresolved: unresolved('tunnel') }, 1],
  ['a part of it', { include: ['10.0.0.0/8'], unresolved: unresolved('any', { within: prefix('10.1.0.0/16') }) }, 4],
  ['IPv6 alone', { include: ['10.0.0.0/8'], unresolved: unresolved('any', { family: 6 }) }, 4],
]

describe('the five models', () => {
  test.each(CASES)('%s', (_, given, model) => {
    expect(classifyTunnel(policy(given), 20).model).toBe(model)
  })
})

test('the VPN server itself is no exception', () => {
  const forced = policy({ include: ['0.0.0.0/1', '128.0.0.0/1'] })
  const server = { prefix: prefix('203.0.113.1/32'), place: PLACE, from: 'the VPN server itself' }
  expect(classifyTunnel({ ...forced, excludes: [server] }, 20).model).toBe(1)
})

test('says what makes it one', () => {
  const why = (given: ShortPolicy) => classifyTunnel(policy(given), 20).why
  expect(why({ include: ['128.0.0.0/1', '0.0.0.0/1'], exclude: [EDGE] })).toBe(
    '128.0.0.0/1 and 0.0.0.0/1 take everything, but for 1 subnet',
  )
  expect(why({ include: AROUND })).toBe(
    'its subnets together take most of the Internet, but for what lies between them',
  )
  expect(why({ default: 'tunnel', domains: names('direct') })).toBe(
    'the default is tunnel, and names are its only exceptions',
  )
})

test('of the same prefix in both lists the one counts that wins', () => {
  const both = { include: ['0.0.0.0/0'], exclude: ['0.0.0.0/0'] }
  expect(classifyTunnel(policy({ ...both, tie: 'tunnel' }), 20).model).not.toBe(4)
  expect(classifyTunnel(policy({ ...both, tie: 'direct' }), 20).model).toBe(4)
})

test('takes a list of 100,000 subnets in a moment', () => {
  const include = Array.from(
    { length: 100_000 },
    (_, index) => `11.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32`,
  )
  const given = policy({ include })
  const started = performance.now()
  expect(classifyTunnel(given, 20).model).toBe(4)
  expect(performance.now() - started).toBeLessThan(2000)
})
