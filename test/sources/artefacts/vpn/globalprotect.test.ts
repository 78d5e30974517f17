import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readGlobalProtect } from '../../../../src/sources/artefacts/vpn/globalprotect.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

// Many random texts, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const REPLY = fixture('globalprotect-getconfig.xml')
const PANOS = fixture('globalprotect-panos.xml')
const SET = fixture('globalprotect-set.txt')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

function read(text: string, profile?: string) {
  const reading = readGlobalProtect(text, 'gp.xml', { profile })
  expectAccounted(text, reading)
  return reading
}
const verdict = (reading: ReturnType<typeof read>, address = EDGE) => decide(reading.policy, address).verdict
const list = (name: string, members: readonly string[]) =>
  `<${name}>${members.map((member) => `<member>${member}</member>`).join('')}</${name}>`
/** A reply with these access routes and exclude routes. */
const reply = (access: readonly string[], exclude: readonly string[]) =>
  `<response status="success">\n<mtu>0</mtu>\n${list('access-routes', access)}\n${list('exclude-access-routes', exclude)}\n</response>\n`

describe('what a gateway tells a client', () => {
  it('is read with bits beyond the length cut off', () => {
    const reading = read(REPLY)
    expect(routes(reading.policy)).toEqual({
      includes: ['0.0.0.0/0@12', '203.0.113.16/28@13', '10.0.0.53/32@14', '2001:db8:99::/48@22'],
      excludes: ['203.0.113.0/28@17', '203.0.113.16/28@18', '203.0.113.40/32@19'],
    })
    expect(reading.problems).toEqual([])
    expect(reading.notes).toEqual([{ line: 10, reason: 'clients cannot reach their own network directly' }])
    const addresses = [EDGE, '203.0.113.20', '203.0.113.40', '52.112.0.1', V6, '2001:db8:99::1']
    expect(verdicts(reading.policy, addresses)).toEqual(['direct', 'tunnel', 'direct', 'tunnel', 'direct', 'tunnel'])
  })

  it.each<readonly [string, readonly string[], readonly string[], string, string]>([
    ['neither list', [], [], EDGE, 'tunnel'],
    ['includes only, not this one', ['10.0.0.0/8', '192.168.0.0/16'], [], EDGE, 'direct'],
    ['the classic fault', ['203.0.113.0/24'], [], EDGE, 'tunnel'],
    ['excludes only', [], ['203.0.113.13/32'], EDGE, 'direct'],
    ['excludes only, not this one', [], ['203.0.113.0/28'], '203.0.113.20', 'tunnel'],
    ['an exclude inside an include', ['203.0.113.0/24'], ['203.0.113.13/32'], EDGE, 'direct'],
    ['an include inside an exclude', ['203.0.113.13/32'], ['203.0.113.0/24'], EDGE, 'tunnel'],
    ['the same in both: the include wins', ['203.0.113.0/24'], ['203.0.113.0/24'], EDGE, 'tunnel'],
    ['halves of the default route', ['0.0.0.0/1', '128.0.0.0/1'], [], EDGE, 'tunnel'],
    ['a half', ['0.0.0.0/1'], [], EDGE, 'direct'],
    ['a mapped address', ['::ffff:203.0.113.13'], [], EDGE, 'tunnel'],
    ['a range', ['203.0.113.10-203.0.113.13'], [], EDGE, 'tunnel'],
    ['an object of the firewall', ['Edges'], [], EDGE, 'undecided'],
    ['an object that is excluded', [], ['Edges'], EDGE, 'undecided'],
    ['octal', ['0203.0.113.0/24'], [], EDGE, 'undecided'],
    ['a length beyond the family', ['203.0.113.0/33'], [], EDGE, 'undecided'],
    ['a reversed range', ['203.0.113.9-203.0.113.1'], [], EDGE, 'undecided'],
    ['IPv6 without a word of it', ['10.0.0.0/8'], [], V6, 'undecided'],
    ['IPv6, not this one', ['2001:db8:99::/48'], [], V6, 'direct'],
    ['IPv6, not excluded', [], ['2001:db8:99::/48'], V6, 'tunnel'],
  ])('%s', (_, access, exclude, address, expected) =>
    expect(verdict(read(reply(access, exclude)), address)).toBe(expected),
  )

  it('reports what it cannot read, where it stands', () => {
    expect(read(reply(['010.0.0.0/8'], [])).problems).toEqual([
      { line: 3, column: 16, message: 'expected a subnet such as 10.10.0.0/16' },
    ])
    expect(read('<response><access-routes><member>10.0.0.0/8</access-routes>').problems).toHaveLength(1)
    expect(read('<!DOCTYPE x [<!ENTITY a "b">]><response/>').problems[0]?.message).toContain('a document type')
    expect(decide(read('<response><mtu>0</mtu>\n').policy, EDGE).verdict).toBe('undecided')
  })

  it('leaves a list by name to names, and one of programs to programs', () => {
    const names = reply([], []).replace(
      '</response>',
      `${list('exclude-split-tunneling-domain', ['*.contoso.com'])}</response>`,
    )
    expect(decide(read(names).policy, EDGE, { media: true }).verdict).toBe('tunnel')
    expect(decide(read(names).policy, EDGE, { names: ['sip.contoso.com'] }).verdict).toBe('direct')
    const program = (text: string) =>
      read(reply([], []).replace('</response>', `${list('exclude-split-tunneling-application', [text])}</response>`))
    expect(verdict(program('Zoom.exe'))).toBe('tunnel')
    expect(verdict(program('C:\\Program Files\\Microsoft Office\\Office15\\lync.exe'))).toBe('undecided')
  })
})

describe.each([
  ['the configuration of a firewall', PANOS, 'Partners'],
  ['set commands', SET, 'Partners East'],
])('%s', (_, text, partners) => {
  it('has the configuration of these users', () => {
    const { policy, problems, notes } = read(text, 'Staff')
    expect(problems).toEqual([])
    expect(policy.excludes.map(({ prefix }) => formatPrefix(prefix))).toEqual([
      '203.0.113.13/32',
      '203.0.113.10/31',
      '203.0.113.12/32',
      '2001:db8:13::/64',
    ])
    expect(policy.clientPool?.map(({ prefix }) => formatPrefix(prefix))).toContain('2001:db8:99::/64')
    // A name that is excluded may be anywhere.
    expect(verdicts(policy, [EDGE, '203.0.113.20', V6])).toEqual(['direct', 'undecided', 'direct'])
    expect(notes.map(({ reason }) => reason)).toEqual([
      'rules by name do not reach media, which goes to bare addresses',
      'a list of applications moves other programs, and not the media of these clients',
    ])
    expect(verdicts(read(text, partners).policy, [EDGE, '10.1.1.1'])).toEqual(['direct', 'tunnel'])
  })

  it('does not guess which configuration it is', () => {
    expect(decide(read(text).policy, EDGE).why).toContain('several client configurations')
    expect(decide(read(text, 'Nobody').policy, EDGE).why).toContain(
      'no gateway or client configuration Nobody; it has GW-EXT / ',
    )
  })

  it('keeps no secret, however it is cut off', () => {
    expect(text).toContain(SENTINEL)
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        expect(shown(read(text.slice(0, at), 'Staff'))).not.toContain(SENTINEL)
      }),
      { numRuns: 100 },
    )
  })
})

it('tunnels everything where a configuration has no split', () => {
  expect(verdict(read(PANOS, 'Admins'))).toBe('tunnel')
})

const COMMAND = 'set global-protect global-protect-gateway G remote-user-tunnel-configs P'

describe('what is not known, or cut off', () => {
  it.each([
    [
      'an element about routes',
      '<config><remote-user-tunnel-configs><entry name="P">\n<split-tunnel><access-route><member>10.0.0.0/8</member></access-route></split-tunnel>\n</entry></remote-user-tunnel-configs></config>',
    ],
    ['a command about routes', `${COMMAND} split-tunnel access-route 10.0.0.0/8`],
  ])('%s leaves all open', (_, text) => {
    expect(verdict(read(text))).toBe('undecided')
  })

  it.each([
    ['a list', `${COMMAND} split-tunneling access-route [ 10.0.0.0/8 203.0.1`],
    ['a name', `set address "A/V Ed`],
  ])('%s that does not end is a problem', (_, line) => {
    const { problems } = read(`${COMMAND} split-tunneling access-route 10.0.0.0/8\n${line}`)
    expect(problems).toEqual([{ line: 2, column: 1, message: expect.stringContaining('does not end') }])
  })
})

describe('address objects', () => {
  const gateway = (...lines: readonly string[]) =>
    read(
      [
        ...lines,
        'set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling exclude-access-route X',
      ].join('\n'),
    )

  it.each<readonly [string, readonly string[], string]>([
    ['an address', ['set address X ip-netmask 203.0.113.13'], 'direct'],
    ['a subnet', ['set address X ip-netmask 203.0.113.9/28'], 'direct'],
    ['a range', ['set address X ip-range 203.0.113.1-203.0.113.20'], 'direct'],
    ['a name', ['set address X fqdn av.contoso.com'], 'undecided'],
    ['a wildcard mask', ['set address X ip-wildcard 203.0.113.0/0.0.0.255'], 'undecided'],
    ['octal', ['set address X ip-netmask 0203.0.113.13'], 'undecided'],
    ['not defined', [], 'undecided'],
    [
      'defined twice, the same',
      ['set address X ip-netmask 203.0.113.13', 'set shared address X ip-netmask 203.0.113.13'],
      'direct',
    ],
    [
      'defined twice',
      ['set address X ip-netmask 203.0.113.13', 'set shared address X ip-netmask 203.0.113.14'],
      'undecided',
    ],
    ['a group', ['set address-group X static [ A 203.0.113.13 ]', 'set address A ip-netmask 10.0.0.1'], 'direct'],
    [
      'a group of itself',
      ['set address-group X static [ Y A ]', 'set address-group Y static X', 'set address A ip-netmask 10.0.0.1'],
      'undecided',
    ],
    ['a group by tag', ['set address-group X dynamic filter "\'edge\'"'], 'undecided'],
    ['a command that is unknown', ['set address X ip-netmask 203.0.113.13', 'delete address X'], 'direct'],
  ])('%s', (_, lines, expected) => {
    const decision = decide(gateway(...lines).policy, EDGE)
    expect(decision.verdict).toBe(expected)
  })

  it('ends, however groups hold each other', () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `set address-group G${n} static [ G${n + 1} G${n + 1} G${n + 2} ]`,
    )
    const { policy } = gateway(...lines, 'set address-group X static G0')
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })
})

describe('any text', () => {
  const words =
    'set address address-group static dynamic ip-netmask ip-range fqdn global-protect-gateway remote-user-tunnel-configs split-tunneling access-route exclude-access-route [ ] <response> </response> <access-routes> <member> </member> 10.0.0.0/8 X'.split(
      ' ',
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([REPLY, PANOS, SET], words), (text) => {
        decide(read(text).policy, EDGE)
        decide(read(text, 'Staff').policy, V6)
      }),
      { numRuns: 600 },
    )
  })

  const many = Array.from({ length: 100_000 }, (_, n) => `10.${(n >> 8) & 255}.${n & 255}.0/24`)
  const key = 'set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling access-route'
  it.each([
    ['XML', () => reply(many, []).replaceAll('<member>', '\n<member>')],
    ['commands', () => many.map((one) => `${key} ${one}`).join('\n')],
    ['one command', () => `${key} [ ${many.slice(0, 60_000).join(' ')} ]`],
  ])(
    'reads a hundred thousand routes as %s in no time',
    (_, text) => {
      const whole = text()
      const { result, took } = fastest(() => readGlobalProtect(whole, 'f'))
      expect(result.policy.includes.length).toBeGreaterThanOrEqual(60_000)
      expect(took).toBeLessThan(2000)
    },
    60_000,
  )
})
