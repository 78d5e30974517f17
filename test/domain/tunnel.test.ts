import { describe, expect, it } from 'vitest'
import { everything, formatPrefix, type Prefix } from '../../src/domain/prefix.ts'
import { subtract } from '../../src/domain/prefix-sets.ts'
import { type Decision, decide, type Unresolved } from '../../src/domain/tunnel.ts'
import { effectiveDefault } from '../../src/domain/tunnel-default.ts'
import { readOpenVpn } from '../../src/sources/artefacts/vpn/openvpn.ts'
import { fastest } from '../support/fastest.ts'
import { policy, prefix, type ShortPolicy } from './tunnel-support.ts'

const AV = '203.0.113.13'
const PROXY = '203.0.113.20'
const PLACE = { file: 'vpn.cfg', line: 1 }
const DEF1 = ['0.0.0.0/1', '128.0.0.0/1']

type Row = readonly [what: string, given: ShortPolicy, expected: Readonly<Record<string, Decision['verdict']>>]

/** The truth table of the field, one row after the other; the Edge's public A/V address is 203.0.113.13. */
const TABLE: readonly Row[] = [
  ['include private space', { include: ['10.0.0.0/8', '192.168.0.0/16'] }, { [AV]: 'direct' }],
  ['include the corporate public block', { include: ['203.0.113.0/24'] }, { [AV]: 'tunnel' }],
  ['exclude inside include', { include: ['203.0.113.0/24'], exclude: [`${AV}/32`] }, { [AV]: 'direct' }],
  [
    'include inside exclude',
    { exclude: ['203.0.113.0/24'], include: [`${AV}/32`], default: 'tunnel' },
    { [AV]: 'tunnel' },
  ],
  [
    'tie, include wins (GlobalProtect)',
    { include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'], tie: 'tunnel' },
    { [AV]: 'tunnel' },
  ],
  [
    'tie, exclude wins',
    { include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'], tie: 'direct' },
    { [AV]: 'direct' },
  ],
  [
    'tie by metric (Windows), the tunnel is nearer',
    { include: ['203.0.113.0/24 metric 1'], exclude: ['203.0.113.0/24 metric 5'], tie: 'metric' },
    { [AV]: 'tunnel' },
  ],
  [
    'tie by metric, outside is nearer',
    { include: ['203.0.113.0/24 metric 9'], exclude: ['203.0.113.0/24 metric 5'], tie: 'metric' },
    { [AV]: 'direct' },
  ],
  [
    'tie by metric, equal',
    { include: ['203.0.113.0/24 metric 5'], exclude: ['203.0.113.0/24 metric 5'], tie: 'metric' },
    { [AV]: 'undecided' },
  ],
  [
    'tie by metric, one not known',
    { include: ['203.0.113.0/24 metric 1'], exclude: ['203.0.113.0/24'], tie: 'metric' },
    { [AV]: 'undecided' },
  ],
  ['tie, nothing documented', { include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'] }, { [AV]: 'undecided' }],
  ['partial coverage', { exclude: ['203.0.113.0/28'], default: 'tunnel' }, { [AV]: 'direct', [PROXY]: 'tunnel' }],
  ['both halves (def1)', { include: DEF1 }, { [AV]: 'tunnel', '10.1.2.3': 'tunnel' }],
  ['half a def1', { include: ['0.0.0.0/1'] }, { [AV]: 'direct', '52.112.0.1': 'tunnel' }],
  ['def1 and an exclusion', { include: DEF1, exclude: [`${AV}/32`] }, { [AV]: 'direct', [PROXY]: 'tunnel' }],
  [
    'an include inside an exclude inside def1',
    { include: [...DEF1, '203.0.113.8/29'], exclude: ['203.0.113.0/24'] },
    { [AV]: 'tunnel', [PROXY]: 'direct' },
  ],
  [
    'everything but one address, as 32 subnets',
    { include: subtract(everything(4), prefix(`${AV}/32`)).map(formatPrefix) },
    { [AV]: 'direct', [PROXY]: 'tunnel', '203.0.113.12': 'tunnel' },
  ],
  [
    'IPv4 excluded, IPv6 tunnelled',
    { include: ['0.0.0.0/0', '::/0'], exclude: [`${AV}/32`] },
    { [AV]: 'direct', '2001:db8::13': 'tunnel' },
  ],
  ['mapped into IPv6', { include: ['203.0.113.0/24'] }, { [`::ffff:${AV}`]: 'tunnel', '::ffff:cb00:710d': 'tunnel' }],
  ['mapped in the list', { include: [`::ffff:${AV}`] }, { [AV]: 'tunnel', [PROXY]: 'direct' }],
  ['a name', { include: ['203.0.113.0/24'] }, { 'av.contoso.com': 'undecided' }],
]

describe('the truth table', () => {
  for (const [what, given, expected] of TABLE)
    for (const [address, verdict] of Object.entries(expected))
      it(`${what}: ${address} is ${verdict}`, () => expect(decide(policy(given), address).verdict).toBe(verdict))

  it('OpenVPN refuses an exclusion without a netmask: tunnelled, and the line is reported', () => {
    const text = `remote vpn.contoso.com\nredirect-gateway def1\nroute ${AV} net_gateway\n`
    const reading = readOpenVpn(text, 'client.ovpn')
    expect(decide(reading.policy, AV).verdict).toBe('tunnel')
    expect(reading.problems).toEqual([
      { line: 3, column: 20, message: expect.stringContaining('OpenVPN drops this route') },
    ])
  })

  it('a kill switch: what must stay outside is blocked, whether a route takes it into the tunnel or not', () => {
    const blocks = [{ why: 'a /0 of one peer is a kill switch on Windows', place: PLACE }]
    // Routes take it into the tunnel, and media that insists on the physical adapter is dropped: the table's "blocked".
    expect(decide(policy({ include: ['0.0.0.0/0'], blocks }), AV)).toMatchObject({
      verdict: 'tunnel',
      outside: 'blocked',
    })
    // A route of the physical adapter makes no difference: the call fails instead of going direct.
    expect(decide(policy({ include: ['0.0.0.0/0'], exclude: [`${AV}/32`], blocks }), AV)).toMatchObject({
      verdict: 'blocked',
      outside: 'blocked',
      why: expect.stringContaining('kill switch'),
    })
    // Whichever of the two it is, it is not outside.
    const both = { include: [`${AV}/32`], exclude: [`${AV}/32`], blocks }
    expect(decide(policy(both), AV)).toMatchObject({ verdict: 'undecided', outside: 'blocked' })
    expect(decide(policy({ blocks: [{ ...blocks[0], family: 6 } as never] }), AV).verdict).toBe('direct')
  })
})

describe('evidence', () => {
  it('names the winner and the runner-up', () => {
    const decision = decide(policy({ include: ['0.0.0.0/0', '203.0.113.0/24'], exclude: [`${AV}/32`] }), AV)
    expect(decision.winner).toMatchObject({ prefix: prefix(`${AV}/32`), verdict: 'direct', place: PLACE })
    expect(decision.runnerUp).toMatchObject({ prefix: prefix('203.0.113.0/24'), verdict: 'tunnel' })
    expect(decision.why).toBe('the longest match is 203.0.113.13/32, which stays outside')
  })

  it('has no winner when the default decides', () => {
    const decision = decide(policy({ include: ['10.0.0.0/8'] }), AV)
    expect(decision).toEqual({ verdict: 'direct', why: 'no route names 203.0.113.13, and the default is direct' })
  })

  it('shows both sides of a tie', () => {
    const decision = decide(policy({ include: ['203.0.113.0/24'], exclude: ['203.0.113.0/24'] }), AV)
    expect([decision.winner?.verdict, decision.runnerUp?.verdict].sort()).toEqual(['direct', 'tunnel'])
  })
})

describe('what is not resolved', () => {
  const thing = (more: Partial<Unresolved>): Unresolved => ({
    what: 'a group is not defined',
    place: PLACE,
    effect: 'any',
    ...more,
  })
  const verdict = (given: ShortPolicy, address = AV) => decide(policy(given), address).verdict

  it.each<readonly [string, ShortPolicy, Decision['verdict']]>([
    ['could exclude what is tunnelled', { default: 'tunnel', unresolved: [thing({ effect: 'direct' })] }, 'undecided'],
    ['would exclude what is outside anyway', { unresolved: [thing({ effect: 'direct' })] }, 'direct'],
    ['is somewhere else', { unresolved: [thing({ within: prefix('10.0.0.0/8') })] }, 'direct'],
    ['is of the other family', { unresolved: [thing({ family: 6 })] }, 'direct'],
    ['could be anything', { unresolved: [thing({})] }, 'undecided'],
    ['could drop what is outside', { unresolved: [thing({ effect: 'block' })] }, 'undecided'],
    [
      'could drop what is outside, and this is inside',
      { default: 'tunnel', unresolved: [thing({ effect: 'block' })] },
      'tunnel',
    ],
    [
      'cannot be longer than the address, and loses a tie',
      { include: [`${AV}/32`], tie: 'tunnel', unresolved: [thing({ effect: 'direct' })] },
      'tunnel',
    ],
    [
      'cannot be longer than the address, and ties are not documented',
      { include: [`${AV}/32`], unresolved: [thing({ effect: 'direct' })] },
      'undecided',
    ],
  ])('%s', (_, given, expected) => expect(verdict(given)).toBe(expected))

  it('is named', () => {
    const decision = decide(policy({ unresolved: [thing({ effect: 'tunnel' })] }), AV)
    expect(decision.doubt?.what).toBe('a group is not defined')
    expect(decision.why).toContain('but a group is not defined')
  })

  it('an undecided default stays undecided', () => {
    expect(verdict({ default: 'undecided' })).toBe('undecided')
    expect(verdict({ default: 'undecided', exclude: [`${AV}/32`] })).toBe('direct')
  })
})

describe('rules by name', () => {
  const domains = [
    { domains: ['contoso.com', '*.fabrikam.com'], below: 'yes', verdict: 'direct', place: PLACE },
  ] as const
  const all = policy({ default: 'tunnel', domains })

  it.each<readonly [readonly string[] | undefined, boolean, Decision['verdict']]>([
    [undefined, false, 'undecided'],
    [undefined, true, 'tunnel'],
    [['sip.contoso.com'], false, 'direct'],
    [['SIP.Contoso.com', 'contoso.com'], false, 'direct'],
    [['sip.fabrikam.com'], false, 'direct'],
    [['fabrikam.com'], false, 'undecided'],
    [['sip.contoso.com', 'sip.adatum.com'], false, 'undecided'],
    [['sip.adatum.com', 'notcontoso.com'], false, 'tunnel'],
    [['av.contoso.com'], true, 'tunnel'],
  ])('%j, media %s: %s', (names, media, verdict) =>
    expect(decide(all, AV, { ...(names ? { names } : {}), media }).verdict).toBe(verdict),
  )

  it('say so when they do not reach media', () => {
    expect(decide(all, AV, { media: true }).why).toContain('do not reach media')
  })

  it('do not matter where routes say the same', () => {
    expect(decide(policy({ domains }), AV).verdict).toBe('direct')
  })

  it('may mean what lies below, where the vendor does not say', () => {
    const unclear = policy({ default: 'tunnel', domains: [{ ...domains[0], below: 'unknown' }] })
    expect(decide(unclear, AV, { names: ['sip.contoso.com'] }).verdict).toBe('undecided')
    expect(decide(unclear, AV, { names: ['contoso.com'] }).verdict).toBe('direct')
  })
})

describe('the default route, seen through', () => {
  it.each<readonly [readonly string[], 4 | 6, 'tunnel' | 'direct']>([
    [DEF1, 4, 'tunnel'],
    [DEF1, 6, 'direct'],
    [['0.0.0.0/1'], 4, 'direct'],
    [['0.0.0.0/0'], 4, 'tunnel'],
    [['::/1', '8000::/1'], 6, 'tunnel'],
    [['2000::/3'], 6, 'tunnel'],
    [['2000::/4', '3000::/4'], 6, 'tunnel'],
    [['::/3', '2000::/4', '3000::/4', 'fc00::/7'], 6, 'tunnel'],
    [['2000::/4'], 6, 'direct'],
    [['10.0.0.0/8'], 4, 'direct'],
    [subtract(everything(4), prefix(`${AV}/32`)).map(formatPrefix), 4, 'direct'],
  ])('%j of IPv%i: %s', (include, family, to) => expect(effectiveDefault(policy({ include }), family).to).toBe(to))

  it('names the routes that stand for it', () => {
    expect(effectiveDefault(policy({ include: [...DEF1, '10.0.0.0/24'] }), 4).through).toHaveLength(2)
  })
})

describe('what is dropped', () => {
  const drop = (text: string, metric?: number) => ({
    prefix: prefix(text),
    place: PLACE,
    ...(metric === undefined ? {} : { metric }),
  })
  const dropping = (short: ShortPolicy, ...drops: readonly ReturnType<typeof drop>[]) => policy({ ...short, drops })

  it.each<readonly [string, ReturnType<typeof policy>, string]>([
    ['instead of the default', dropping({}, drop('203.0.113.0/24')), 'blocked'],
    ['inside an include', dropping({ include: ['203.0.0.0/16'] }, drop('203.0.113.0/24')), 'blocked'],
    ['around an exclude', dropping({ exclude: ['203.0.113.13/32'] }, drop('203.0.113.0/24')), 'direct'],
    ['around an include', dropping({ include: ['203.0.113.13/32'] }, drop('203.0.113.0/24')), 'tunnel'],
    ['like an include', dropping({ include: ['203.0.113.0/24'] }, drop('203.0.113.0/24')), 'undecided'],
    ['something else', dropping({}, drop('198.51.100.0/24')), 'direct'],
    [
      'with the lower metric',
      dropping({ include: ['203.0.113.0/24 metric 5'], tie: 'metric' }, drop('203.0.113.0/24', 4)),
      'blocked',
    ],
    [
      'with the higher metric',
      dropping({ include: ['203.0.113.0/24 metric 5'], tie: 'metric' }, drop('203.0.113.0/24', 6)),
      'tunnel',
    ],
    [
      'with the same metric',
      dropping({ exclude: ['203.0.113.0/24 metric 5'], tie: 'metric' }, drop('203.0.113.0/24', 5)),
      'undecided',
    ],
  ])('%s', (_, given, verdict) => expect(decide(given, '203.0.113.13').verdict).toBe(verdict))
})

describe('many routes', () => {
  const net = (index: number) => `${20 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}.0/24`
  const all = Array.from({ length: 100_000 }, (_, index) => net(index))
  const many = policy({
    include: ['20.0.0.0/8', ...all.filter((_, index) => index % 2 === 0)],
    exclude: all.filter((_, index) => index % 2 === 1),
    unresolved: all.slice(0, 1000).map((text, index) => ({
      what: `thing ${index}`,
      place: PLACE,
      effect: 'any',
      within: prefix(text.replace(/\.0\/24$/, '.128/25')),
    })),
  })
  const asked = Array.from({ length: 20_000 }, (_, index) => net(index * 5).replace('.0/24', index % 2 ? '.7' : '.207'))

  it('decide as few do, for many addresses, without looking at each', () => {
    const { result, took } = fastest(() => asked.map((address) => decide(many, address)))
    for (const [index, { verdict, winner, runnerUp, doubt }] of result.entries()) {
      const nth = index * 5
      const unknown = nth < 1000 && index % 2 === 0
      expect(verdict).toBe(unknown ? 'undecided' : nth % 2 === 0 ? 'tunnel' : 'direct')
      expect(formatPrefix(winner?.prefix as Prefix)).toBe(net(nth))
      expect(runnerUp !== undefined).toBe(nth < 65_536)
      expect(doubt?.what).toBe(unknown ? `thing ${nth}` : undefined)
    }
    expect(took).toBeLessThan(2000)
  })

  it('of one prefix keep their order: the first is named', () => {
    const placed = (line: number) => ({ prefix: prefix(`${AV}/32`), place: { file: 'vpn.cfg', line } })
    const { includes } = policy({ include: all.slice(0, 100) })
    const twice = { ...policy({}), includes: [placed(7), ...includes, placed(9)] }
    expect(decide(twice, AV).winner?.place.line).toBe(7)
    expect(decide({ ...twice, includes: twice.includes.toReversed() }, AV).winner?.place.line).toBe(9)
  })
})
