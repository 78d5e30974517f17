import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readProfileXml } from '../../../../src/sources/artefacts/vpn/profile-xml.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

const SPLIT = fixture('profile-split.xml')
const FORCE = fixture('profile-force.ps1')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'
const POOL = ['10.99.0.0/22']

function read(text: string, clientPool: readonly string[] | undefined = POOL) {
  const reading = readProfileXml(text, 'vpn/profile.xml', { clientPool })
  expectAccounted(text, reading)
  return reading
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const route = (address: string, size: number | string, ...more: readonly string[]) =>
  `<Route><Address>${address}</Address><PrefixSize>${size}</PrefixSize>${more.join('')}</Route>`
const OUT = '<ExclusionRoute>true</ExclusionRoute>'
const NO_CLASS = '<DisableClassBasedDefaultRoute>true</DisableClassBasedDefaultRoute>'
const profile = (native: string, ...rest: readonly string[]) =>
  `<VPNProfile>\n<NativeProfile>\n${native}\n</NativeProfile>\n${rest.join('\n')}\n</VPNProfile>\n`
const type = (label: string) => `<RoutingPolicyType>${label}</RoutingPolicyType>`
const split = (...rest: readonly string[]) => profile(type('SplitTunnel') + NO_CLASS, ...rest)
const force = (...rest: readonly string[]) => profile(type('ForceTunnel'), ...rest)
const verdict = (text: string, address = EDGE, pool: readonly string[] | undefined = POOL) =>
  decide(readProfileXml(text, 'p.xml', { clientPool: pool }).policy, address).verdict

describe('a profile', () => {
  it('gives its routes, and notes where names are asked for', () => {
    const { policy, problems, unknown, notes, names } = read(SPLIT)
    expect(routes(policy)).toEqual({
      includes: ['10.0.0.0/8@27', '203.0.113.0/24@31', '2001:db8:13::/48@41'],
      excludes: ['203.0.113.13/32@36'],
    })
    expect([policy.unresolved, problems, unknown]).toEqual([[], [], []])
    expect(verdicts(policy, [EDGE, '203.0.113.12', '10.1.1.1', '52.112.0.1', V6])).toEqual([
      'direct',
      'tunnel',
      'tunnel',
      'direct',
      'tunnel',
    ])
    expect(names).toEqual([
      { domain: '.contoso.com', servers: ['10.1.0.53', '10.1.0.54'], place: expect.objectContaining({ line: 44 }) },
      { domain: 'sip.contoso.com', servers: [], place: expect.objectContaining({ line: 48 }) },
    ])
    expect(notes.map(({ line }) => line)).toEqual([44, 48])
  })

  it('is found in a script, which is not run', () => {
    const { policy, problems, unknown, notes } = read(FORCE)
    expect(routes(policy)).toEqual({ includes: [], excludes: ['203.0.113.0/28@18'] })
    expect([policy.unresolved, problems, unknown]).toEqual([[], [], []])
    // The exclusion covers the A/V Edge and not the reverse proxy; IPv6 goes in with everything else.
    expect(verdicts(policy, [EDGE, '203.0.113.20', V6])).toEqual(['direct', 'tunnel', 'tunnel'])
    expect(notes).toEqual([{ line: 14, reason: expect.stringContaining('proxy') }])
  })

  it.each([
    ['signs written as entities', escaped(SPLIT)],
    ['signs written as entities, in a document around it', `<SyncML><Data>${escaped(SPLIT)}</Data></SyncML>`],
    ['an unparsed part of a document around it', `<SyncML><Data><![CDATA[${SPLIT}]]></Data></SyncML>`],
    ['the line ends of Windows', SPLIT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${SPLIT}`],
  ])('is the same with %s', (_, text) => {
    const { policy, problems } = read(text)
    expect(problems).toEqual([])
    expect(routes(policy)).toEqual(routes(read(SPLIT).policy))
  })

  it('points into the file, also where signs are written as entities', () => {
    const line = `  ${route('203.0.113.9', 24)}`
    const at = line.indexOf('<Address>') + 1
    expect(read(split(line)).problems).toEqual([{ line: 5, column: at, message: 'bits are set beyond the PrefixSize' }])
    expect(read(escaped(split(line))).problems).toMatchObject([{ line: 5, column: at + '&lt;Route&gt;'.length - 7 }])
  })

  it('keeps nothing users log in with', () => {
    expect(SPLIT).toContain(SENTINEL)
    for (const text of [SPLIT, escaped(SPLIT)]) expect(shown(read(text))).not.toContain(SENTINEL)
  })
})

describe('what goes in', () => {
  it.each<readonly [string, string, string, string]>([
    ['force tunnel', force(), EDGE, 'tunnel'],
    ['force tunnel, IPv6', force(), V6, 'tunnel'],
    ['force tunnel, an exclusion', force(route(EDGE, 32, OUT)), EDGE, 'direct'],
    ['force tunnel, exclusions of IPv4 only', force(route('203.0.113.0', 24, OUT)), V6, 'tunnel'],
    ['nothing is said: force tunnel', profile(''), EDGE, 'tunnel'],
    ['routes and no label', profile('', route('10.0.0.0', 8)), EDGE, 'undecided'],
    ['routes and no label: what the routes say', profile('', route('10.0.0.0', 8)), '10.1.1.1', 'tunnel'],
    ['split', split(route('10.0.0.0', 8)), EDGE, 'direct'],
    ['split, the subnet of the Edge', split(route('203.0.113.0', 24)), EDGE, 'tunnel'],
    ['split, an exclusion inside', split(route('203.0.113.0', 24), route(EDGE, 32, OUT)), EDGE, 'direct'],
    ['an inclusion inside an exclusion', split(route('203.0.113.0', 24, OUT), route(EDGE, 32)), EDGE, 'tunnel'],
    ['the same route in both', split(route(EDGE, 32), route(EDGE, 32, OUT)), EDGE, 'undecided'],
    ['the label against the routes', split(route('0.0.0.0', 0)), EDGE, 'tunnel'],
    ['ExclusionRoute false', split(route(EDGE, 32, '<ExclusionRoute>false</ExclusionRoute>')), EDGE, 'tunnel'],
    ['a mapped address', split(route('::ffff:203.0.113.13', 128)), EDGE, 'tunnel'],
    ['a plug-in', `<VPNProfile><PluginProfile>${type('SplitTunnel')}</PluginProfile></VPNProfile>`, EDGE, 'undecided'],
    [
      'routes out of the server',
      profile(`${type('SplitTunnel')}${NO_CLASS}<PlumbIKEv2TSAsRoutes>true</PlumbIKEv2TSAsRoutes>`),
      EDGE,
      'undecided',
    ],
    ['LockDown', split('<LockDown>true</LockDown>', route(EDGE, 32, OUT)), EDGE, 'blocked'],
    ['LockDown takes everything in', split('<LockDown>true</LockDown>'), EDGE, 'tunnel'],
    [
      'a traffic filter',
      split('<TrafficFilter><RemoteAddressRanges>10.0.0.0/8</RemoteAddressRanges></TrafficFilter>'),
      EDGE,
      'direct',
    ],
    [
      'a traffic filter of a program',
      split(
        '<TrafficFilter><App><Id>lync.exe</Id></App><RoutingPolicyType>ForceTunnel</RoutingPolicyType></TrafficFilter>',
      ),
      EDGE,
      'undecided',
    ],
    ['the case of words', profile('<routingpolicytype>forcetunnel</routingpolicytype>'), EDGE, 'tunnel'],
    ['a comment', split(`<!-- ${route(EDGE, 32)} -->`), EDGE, 'direct'],
    ['a name', split(), 'av.contoso.com', 'undecided'],
  ])('%s', (_, text, address, expected) => expect(verdict(text, address)).toBe(expected))

  it('says of a force tunnel and of a label what the routes make of them', () => {
    expect(read(split(route('0.0.0.0', 1), route('128.0.0.0', 1))).notes).toEqual([
      { line: 3, reason: expect.stringContaining('its routes take everything') },
    ])
    expect(read(force('<DeviceTunnel>true</DeviceTunnel>')).notes).toEqual([
      { line: 5, reason: expect.stringContaining('device tunnel') },
    ])
    expect(read(split('<TrafficFilter><Protocol>6</Protocol></TrafficFilter>')).notes).toEqual([
      { line: 5, reason: expect.stringContaining('dropped') },
    ])
  })
})

describe('the class of the address a client is given', () => {
  const withClass = profile(type('SplitTunnel'))
  it.each<readonly [string, readonly string[] | undefined, string, string]>([
    ['class A', ['10.99.0.0/22'], '10.200.0.1', 'tunnel'],
    ['class B, private', ['172.16.4.0/24'], '172.16.99.1', 'tunnel'],
    ['class B, private: the next one', ['172.16.4.0/24'], '172.17.0.1', 'direct'],
    ['class B, public, swallows the Edge', ['131.107.200.0/24'], '131.107.155.30', 'tunnel'],
    ['class C', ['192.168.1.0/25'], '192.168.1.200', 'tunnel'],
    ['class C: the next one', ['192.168.1.0/25'], '192.168.2.1', 'direct'],
    ['a pool of several networks of its class', ['192.168.0.0/22'], '192.168.2.1', 'undecided'],
    ['a pool of several networks: what is beyond', ['192.168.0.0/22'], EDGE, 'direct'],
    ['two pools', ['192.168.1.0/24', '10.99.0.0/22'], '10.1.1.1', 'tunnel'],
    ['IPv6', ['2001:db8:99::/64'], V6, 'direct'],
    ['no class', ['224.0.0.0/8'], '224.1.1.1', 'undecided'],
  ])('%s', (_, pool, address, expected) => expect(verdict(withClass, address, pool)).toBe(expected))

  it('may be anything while the pool is not given, unless Windows is told to add no such route', () => {
    const decideIn = (text: string) => decide(readProfileXml(text, 'p.xml').policy, EDGE)
    expect(decideIn(withClass)).toMatchObject({ verdict: 'undecided', why: expect.stringContaining('clientPool') })
    expect(decideIn(split()).verdict).toBe('direct')
    expect(decideIn(force(route(EDGE, 32, OUT))).verdict).toBe('direct')
    expect(decide(readProfileXml(withClass, 'p.xml').policy, V6).verdict).toBe('direct')
  })
})

describe('a script around a profile', () => {
  const here = (text: string, ...more: readonly string[]) => `$xml = @"\n${text}"@\n${more.join('\n')}\n`
  it.each<readonly [string, string, string]>([
    ['a value it puts in', here(split(route('$Edge', 32))), 'undecided'],
    ['a list it puts in', here(split('$Routes')), 'undecided'],
    ['a label it puts in', here(profile(type("' + $Label + '"))), 'undecided'],
    ['names it puts in', here(split('<DnsSuffix>$Suffix</DnsSuffix>')), 'direct'],
    [
      'a command beside it',
      here(split(), 'Add-VpnConnectionRoute -ConnectionName x -DestinationPrefix 203.0.113.0/24'),
      'undecided',
    ],
    ['a replacement', here(split(), "$xml = $xml -replace 'SplitTunnel', 'ForceTunnel'"), 'undecided'],
    ['another replacement', here(split(), '$xml = $xml.Replace("SplitTunnel", $Label)'), 'undecided'],
    ['a comment', here(split(), '# Set-VpnConnection -Name x'), 'direct'],
    ['signs it replaces', here(split(), '$xml = $xml -replace "<", "&lt;" -replace \'"\', "&quot;"'), 'direct'],
    ['several profiles', here(split()) + here(force()), 'undecided'],
  ])('%s', (_, text, expected) => {
    expect(read(text).problems).toEqual([])
    expect(verdict(text)).toBe(expected)
  })
})

describe('what is wrong', () => {
  it.each<readonly [string, string, string]>([
    ['no profile', 'hello\n', '1:1 expected <VPNProfile>'],
    ['nothing', '', '1:1 expected <VPNProfile>'],
    ['a profile that is cut', SPLIT.slice(0, 900), '2:1 this profile is not closed'],
    ['an element that is not closed', split('<Route><Address>10.0.0.0</Address><Route>'), '6:'],
    [
      'PrefixLength',
      split('<Route><Address>10.0.0.0</Address><PrefixLength>8</PrefixLength></Route>'),
      '5:1 expected a PrefixSize',
    ],
    ['no address', split('<Route><PrefixSize>8</PrefixSize></Route>'), '5:1 expected an Address'],
    ['octal', split(route('0203.0.113.0', 24)), '5:8 expected an address'],
    ['a subnet for an address', split(route('203.0.113.0/24', 24)), '5:8 expected an address'],
    ['a mask for a length', split(route('203.0.113.0', '255.255.255.0')), '5:38 expected a prefix length from 0 to 32'],
    ['a wildcard mask', split(route('203.0.113.0', '0.0.0.255')), '5:38 expected a prefix length from 0 to 32'],
    ['a length beyond the family', split(route('203.0.113.0', 33)), '5:38 expected a prefix length from 0 to 32'],
    ['host bits', split(route('203.0.113.9', 24)), '5:8 bits are set beyond the PrefixSize'],
    [
      'ExclusionRoute yes',
      split(route(EDGE, 32, '<ExclusionRoute>yes</ExclusionRoute>')),
      '5:66 expected true or false',
    ],
    ['a part twice', split(route(EDGE, 32, '<Address>1.2.3.4</Address>')), '5:66 a route has this twice'],
    ['a label that is none', profile(type('Split')), '3:1 expected SplitTunnel or ForceTunnel'],
    ['two labels', profile(type('SplitTunnel') + type('ForceTunnel')), '3:51 the profile has this twice'],
    ['a document type', '<VPNProfile><!DOCTYPE x></VPNProfile>', '1:'],
  ])('%s', (_, text, expected) => {
    const { problems } = read(text)
    const [first] = problems
    expect(`${first?.line}:${first?.column} ${first?.message}`).toContain(expected)
  })

  it.each([
    ['a route that cannot be read', split(route('203.0.113.0', 33)), EDGE, 'undecided'],
    ['host bits: the subnet', split(route('203.0.113.9', 24)), EDGE, 'undecided'],
    ['host bits: the rest', split(route('203.0.113.9', 24)), '192.0.2.1', 'direct'],
    ['a profile that is cut', SPLIT.slice(0, 900), EDGE, 'undecided'],
    ['a label that is none', profile(type('Split')), EDGE, 'undecided'],
    ['no profile', 'hello', EDGE, 'undecided'],
  ])('%s decides nothing silently', (_, text, address, expected) => expect(verdict(text, address)).toBe(expected))

  it('tells elements it does not know, with all of their lines', () => {
    expect(read(split('<Whatever>\n<More>SENTINEL</More>\n</Whatever>', route(EDGE, 32))).unknown).toEqual(
      [5, 6, 7].map((line) => ({ line, reason: 'an element this reader does not know' })),
    )
  })
})

describe('any text', () => {
  const words =
    '<VPNProfile> </VPNProfile> &lt;VPNProfile&gt; &lt;/VPNProfile&gt; <NativeProfile> </NativeProfile> <Route> </Route> <Address> </Address> <PrefixSize> 24 </PrefixSize> <RoutingPolicyType>SplitTunnel</RoutingPolicyType> <!-- --> <![CDATA[ ]]> &amp; -replace'.split(
      ' ',
    )
  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([SPLIT, FORCE, escaped(SPLIT)], words), (text) => {
        const { policy } = read(text)
        decide(policy, EDGE)
        decide(policy, V6)
      }),
      { numRuns: 250 },
    )
  }, 60_000)

  it('takes no time for 100,000 lines', () => {
    const many = Array.from(
      { length: 25_000 },
      (_, index) =>
        `<Route>\n<Address>10.${(index >> 8) & 255}.${index & 255}.0</Address>\n<PrefixSize>24</PrefixSize>\n</Route>`,
    )
    const { result, took } = fastest(() => readProfileXml(split(...many), 'p.xml'))
    expect(result.policy.includes).toHaveLength(25_000)
    expect(took).toBeLessThan(2000)
  }, 60_000)
})
