import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readCiscoAsa } from '../../../../src/sources/artefacts/vpn/cisco-asa.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

const ASA = fixture('asa-fabrikam.cfg')
const FILE = 'vpn/asa.cfg'

/** Reads, and holds every text any test reads to the accounting. */
// Long texts and many random ones, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

function read(text: string, groupPolicy?: string) {
  const reading = readCiscoAsa(text, FILE, { groupPolicy })
  expectAccounted(text, reading)
  return reading
}

/** A group policy with a split, and whatever the list is made of. */
const split = (mode: string, ...rest: readonly string[]) =>
  ['group-policy G attributes', ` split-tunnel-policy ${mode}`, ' split-tunnel-network-list value L', ...rest].join(
    '\n',
  )
const EDGE = '203.0.113.13'

describe('a running configuration', () => {
  it('inherits the split from DfltGrpPolicy, and follows objects, groups, ranges and aliases', () => {
    const { policy, problems } = read(ASA, 'GP-STAFF')
    expect(routes(policy)).toEqual({
      includes: ['10.99.0.0/22@41', '2001:db8:99::/64@43'],
      excludes: [
        '203.0.113.13/32@33',
        '203.0.113.12/32@33',
        '203.0.113.10/31@33',
        '203.0.113.40/32@33',
        '2001:db8:13::/64@34',
      ],
    })
    expect(policy.defaultRoute).toMatchObject({ v4: { to: 'tunnel' }, v6: { to: 'tunnel' } })
    expect(policy.unresolved).toEqual([])
    expect(problems).toEqual([])
    // .50 stands on an inactive line.
    expect(verdicts(policy, [EDGE, '203.0.113.40', '203.0.113.50', '2001:db8:13::13', '10.1.1.1'])).toEqual([
      'direct',
      'direct',
      'tunnel',
      'direct',
      'tunnel',
    ])
  })

  it('says which way extended lists are read, and what may change at log-in', () => {
    const { notes } = read(ASA, 'GP-STAFF')
    expect(notes.map(({ line }) => line)).toEqual([33, 34, 96])
    expect(notes[0]?.reason).toContain('source field')
  })

  it('points at the line', () => {
    const { winner } = decide(read(ASA, 'GP-STAFF').policy, EDGE)
    expect(winner).toMatchObject({ place: { file: FILE, line: 33, column: 42 }, from: 'access list STAFF-OUT' })
  })

  it('adds the whole subnet of the pool by its mask', () => {
    const { policy } = read(ASA, 'GP-CORP')
    expect(routes(policy).includes).toContain('10.0.0.0/8@42')
    expect(decide(policy, '10.200.0.1').verdict).toBe('undecided')
    expect(decide(policy, '10.200.0.1', { media: true }).verdict).toBe('tunnel')
    expect(policy.clientPool?.length).toBeGreaterThan(0)
  })

  it('reads names of a dynamic split over several lines: they do not cover media', () => {
    const { policy } = read(ASA, 'GP-ALL')
    expect(policy.domains).toMatchObject([
      { domains: ['sip.contoso.com', 'meet.contoso.com', 'dialin.contoso.com'], verdict: 'direct' },
    ])
    expect(decide(policy, EDGE, { names: ['meet.contoso.com'] }).verdict).toBe('direct')
    expect(decide(policy, EDGE, { names: ['av.contoso.com'] }).verdict).toBe('tunnel')
    expect(decide(policy, EDGE, { names: ['sip.contoso.com'], media: true }).verdict).toBe('tunnel')
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })

  it.each([
    ['GP-MISSING', 'undecided', 'the access list NOWHERE is not in the file'],
    ['GP-NONE', 'tunnel', 'no network list is set'],
    ['GP-SERVER', 'undecided', 'the group policy is external'],
    ['GP-WRONG', 'undecided', 'the file has no group policy GP-WRONG; it has DfltGrpPolicy, GP-ALL'],
    [undefined, 'undecided', 'the file has several group policies'],
  ])('%s: %s', (name, verdict, why) => {
    const decision = decide(read(ASA, name).policy, EDGE)
    expect(decision.verdict).toBe(verdict)
    expect(decision.why).toContain(why)
  })

  it('reports a wildcard mask, and knows nothing of what it may hold', () => {
    const { policy, problems } = read(ASA, 'GP-MIXED')
    expect(problems).toEqual([{ line: 39, column: 35, message: expect.stringContaining('wildcard mask') }])
    expect(verdicts(policy, [EDGE, '10.1.1.1', '52.112.0.1'])).toEqual(['tunnel', 'undecided', 'undecided'])
  })

  it('reports what it does not know, without its text', () => {
    const { unknown } = read(ASA, 'GP-STAFF')
    expect(unknown).toEqual([
      { line: 103, reason: 'a command this reader does not know' },
      { line: 104, reason: 'part of a command this reader does not know' },
    ])
  })

  it('keeps no secret', () => {
    expect(ASA).toContain(SENTINEL)
    for (const name of ['GP-STAFF', 'GP-SERVER', 'GP-CORP', undefined])
      expect(shown(read(ASA, name))).not.toContain(SENTINEL)
  })

  it('reads a text without indentation, with its only group policy', () => {
    const { policy, unknown } = read(fixture('asa-two-lines.cfg'))
    expect(unknown).toEqual([])
    expect(routes(policy).includes).toEqual(['192.168.8.0/22@4'])
    expect(policy.defaultRoute.v4.to).toBe('direct')
  })
})

describe('the split', () => {
  const of = (text: string, address = EDGE) => decide(read(text).policy, address).verdict

  it.each([
    ['nothing is set', 'group-policy G attributes\n banner none\n', 'tunnel'],
    ['tunnelall', 'group-policy G attributes\n split-tunnel-policy tunnelall\n', 'tunnel'],
    ['a mistake', 'group-policy G attributes\n split-tunnel-policy tunnelal\n', 'undecided'],
    ['no file at all', '', 'undecided'],
    ['a list without a network', split('tunnelspecified', 'access-list L remark nothing'), 'undecided'],
    ['an include list', split('tunnelspecified', 'access-list L standard permit 10.0.0.0 255.0.0.0'), 'direct'],
    [
      'an include list with the Edge',
      split('tunnelspecified', 'access-list L standard permit 203.0.113.0 255.255.255.0'),
      'tunnel',
    ],
    ['an exclude list', split('excludespecified', `access-list L standard permit host ${EDGE}`), 'direct'],
    [
      'an exclude list without the Edge',
      split('excludespecified', 'access-list L standard permit 52.112.0.0 255.252.0.0'),
      'tunnel',
    ],
    ['the local network marker', split('excludespecified', 'access-list L standard permit host 0.0.0.0'), 'tunnel'],
    ['any', split('tunnelspecified', 'access-list L standard permit any'), 'tunnel'],
    [
      'a deny line inside',
      split(
        'tunnelspecified',
        `access-list L standard deny host ${EDGE}`,
        'access-list L standard permit 203.0.113.0 255.255.255.0',
      ),
      'undecided',
    ],
    [
      'a deny line elsewhere',
      split(
        'tunnelspecified',
        'access-list L standard deny 10.0.0.0 255.0.0.0',
        'access-list L standard permit 203.0.113.0 255.255.255.0',
      ),
      'tunnel',
    ],
    [
      'a deny any at the end',
      split(
        'tunnelspecified',
        'access-list L standard permit 203.0.113.0 255.255.255.0',
        'access-list L standard deny any',
      ),
      'tunnel',
    ],
    ['an extended list', split('excludespecified', `access-list L extended permit ip host ${EDGE} any`), 'direct'],
    [
      'an extended list the wrong way round',
      split('excludespecified', `access-list L extended permit ip any host ${EDGE}`),
      'undecided',
    ],
    [
      'a protocol',
      split('excludespecified', `access-list L extended permit udp host ${EDGE} any eq 3478`),
      'undecided',
    ],
    ['an old extended list', split('excludespecified', `access-list L permit ip host ${EDGE} any`), 'direct'],
    [
      'an object that is not there',
      split('excludespecified', 'access-list L extended permit ip object EDGE any'),
      'undecided',
    ],
    [
      'an object by name',
      split(
        'excludespecified',
        'object network EDGE',
        ' fqdn v4 av.contoso.com',
        'access-list L extended permit ip object EDGE any',
      ),
      'undecided',
    ],
    [
      'a group inside itself',
      split(
        'excludespecified',
        'object-group network A',
        ' group-object A',
        'access-list L extended permit ip object-group A any',
      ),
      'undecided',
    ],
    ['octal', split('excludespecified', 'access-list L standard permit host 0203.0.113.13'), 'undecided'],
    ['host bits', split('tunnelspecified', 'access-list L standard permit 203.0.113.99 255.255.255.0'), 'tunnel'],
    ['holes', split('tunnelspecified', 'access-list L standard permit 203.0.113.0 255.0.255.0'), 'undecided'],
    [
      'a broken list beside a good one',
      split('excludespecified', 'access-list L standard permit host', `access-list L standard permit host ${EDGE}`),
      'direct',
    ],
    [
      'names of a dynamic split that are not there',
      'group-policy G attributes\n split-tunnel-policy tunnelall\n anyconnect-custom dynamic-split-exclude-domains value X\n',
      'undecided',
    ],
    [
      'a setting taken back',
      'group-policy G attributes\n split-tunnel-policy tunnelspecified\n no split-tunnel-policy\n',
      'tunnel',
    ],
  ])('%s', (_, text, verdict) => expect(of(text)).toBe(verdict))

  it('takes what a group policy was made from before the default', () => {
    const text = `${split('tunnelspecified', 'access-list L standard permit 10.0.0.0 255.0.0.0')}
group-policy DfltGrpPolicy attributes
 split-tunnel-policy tunnelall
group-policy CHILD internal from G
`
    expect(decide(read(text, 'CHILD').policy, EDGE).verdict).toBe('direct')
  })

  it.each([
    ['no IPv6 pool: IPv6 is dropped', [], 'undecided'],
    ['no IPv6 pool, and IPv6 goes past', [' client-bypass-protocol enable'], 'direct'],
    ['an IPv6 pool', [' ipv6-address-pools value P', 'ipv6 local pool P 2001:db8:99::10/64 100'], 'direct'],
  ])('IPv6, %s', (_, more, verdict) => {
    const list = 'access-list L extended permit ip 2001:db8:1::/48 any6'
    const text = split('tunnelspecified', ' ipv6-split-tunnel-policy tunnelspecified', ...more, list)
    expect(of(text, '2001:db8:13::13')).toBe(verdict)
  })

  it('IPv6 is tunnelled when only IPv4 is split', () => {
    expect(of(split('excludespecified', `access-list L standard permit host ${EDGE}`), '2001:db8:13::13')).toBe(
      'tunnel',
    )
  })
})

describe('size', () => {
  const time = (text: string) => {
    const { result, took } = fastest(() => readCiscoAsa(text, FILE))
    return { reading: result, took }
  }

  it('reads 100,000 entries of one list in less than two seconds', () => {
    const entries = Array.from(
      { length: 100_000 },
      (_, n) => `access-list L standard permit 10.${(n >> 8) & 255}.${n & 255}.0 255.255.255.0`,
    )
    const { reading, took } = time(split('tunnelspecified', ...entries))
    expect(reading.policy.includes).toHaveLength(100_000)
    expect(took).toBeLessThan(2000)
    const start = performance.now()
    expect(decide(reading.policy, '10.1.2.3').verdict).toBe('tunnel')
    expect(decide(reading.policy, EDGE).verdict).toBe('direct')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('reads 100,000 lines that are about something else in less than two seconds', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, n) => `object network H${n}\n host 10.0.${(n >> 8) & 255}.${n & 255}`,
    )
    const { reading, took } = time(
      split('tunnelspecified', ...lines, 'access-list L standard permit 10.0.0.0 255.0.0.0'),
    )
    expect(reading.lines).toBe(100_004)
    expect(took).toBeLessThan(2000)
  })

  it('ends on groups made to exhaust it', () => {
    const bomb = Array.from({ length: 200 }, (_, n) =>
      [
        `object-group network G${n}`,
        ...Array.from({ length: 4 }, () => (n === 0 ? ' network-object host 10.0.0.1' : ` group-object G${n - 1}`)),
      ].join('\n'),
    )
    const deep = Array.from({ length: 20_000 }, (_, n) => `object-group network D${n}\n group-object D${n + 1}`)
    for (const [lines, name] of [
      [bomb, 'G199'],
      [bomb, 'G20'],
      [deep, 'D0'],
    ] as const) {
      const { reading, took } = time(
        split('excludespecified', ...lines, `access-list L extended permit ip object-group ${name} any`),
      )
      expect(took).toBeLessThan(2000)
      expect(decide(reading.policy, EDGE).verdict).toBe('undecided')
    }
    const wide = Array.from({ length: 2000 }, (_, n) => ` network-object host 10.0.${n >> 8}.${n & 255}`)
    const many = Array.from({ length: 20_000 }, () => 'access-list L extended permit ip object-group W any')
    const { reading, took } = time(split('excludespecified', 'object-group network W', ...wide, ...many))
    expect(took).toBeLessThan(2000)
    expect(decide(reading.policy, EDGE).verdict).toBe('undecided')
  })
})

describe('any text', () => {
  const words =
    'group-policy G attributes internal from split-tunnel-policy tunnelspecified excludespecified split-tunnel-network-list value none L access-list standard extended permit deny ip tcp any any4 any6 host object object-group network-object group-object network subnet range fqdn line remark inactive no anyconnect-custom dynamic-split-exclude-domains address-pools local pool mask ipv6 10.0.0.0 255.0.0.0 0.0.0.255 10.0.0.1-10.0.0.9 2001:db8::/32'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(
        hostileText([ASA, fixture('asa-two-lines.cfg')], words),
        fc.constantFrom(undefined, 'G', 'GP-STAFF', 'GP-CORP'),
        (text, name) => {
          decide(read(text, name).policy, EDGE)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a cut-off configuration keeps no secret', () => {
    fc.assert(
      fc.property(fc.nat(ASA.length), fc.constantFrom(undefined, 'GP-STAFF'), (at, name) => {
        expect(shown(read(ASA.slice(0, at), name))).not.toContain(SENTINEL)
      }),
      { numRuns: 300 },
    )
  })
})
