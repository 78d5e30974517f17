import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readVpnCmdlets } from '../../../../src/sources/artefacts/vpn/vpn-cmdlets.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

const JSON_LIST = fixture('vpn-connections.json')
const SCRIPT = fixture('vpn-connections.ps1')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'
const POOL = ['10.99.0.0/22']

function read(text: string, profile?: string, clientPool: readonly string[] | undefined = POOL) {
  const reading = readVpnCmdlets(text, 'vpn/vpn.ps1', { profile, clientPool })
  expectAccounted(text, reading)
  return reading
}
const verdict = (text: string, address = EDGE, profile?: string) => decide(read(text, profile).policy, address).verdict

describe('what Get-VpnConnection shows', () => {
  it('gives the routes of the connection that is asked for', () => {
    const { policy, problems, unknown } = read(JSON_LIST, 'contoso')
    expect(routes(policy)).toEqual({
      includes: ['10.0.0.0/8@14', '203.0.113.8/29@19', '2001:db8:13::/48@23', '10.0.0.0/8@28'],
      excludes: [],
    })
    expect([problems, unknown]).toEqual([[], []])
    expect(verdicts(policy, [EDGE, '203.0.113.20', V6, '10.200.0.1'])).toEqual(['tunnel', 'direct', 'tunnel', 'tunnel'])
  })

  it('takes everything in where SplitTunneling is off', () => {
    expect(verdicts(read(JSON_LIST, 'Contoso everything').policy, [EDGE, V6])).toEqual(['tunnel', 'tunnel'])
  })

  it.each([
    ['no profile', JSON_LIST, undefined, 'profile does not say which: Contoso, Contoso everything'],
    ['a profile it does not have', JSON_LIST, 'Fabrikam', 'the file has no connection Fabrikam; it has Contoso'],
    [
      'two connections of one name',
      '[{"Name":"A","SplitTunneling":true},{"Name":"a","SplitTunneling":false}]',
      'A',
      'several connections named A',
    ],
    ['no connection', '[]', undefined, 'sets up no connection'],
    ['no split', '{"Name":"A"}', undefined, 'does not say whether the tunnel is split'],
  ])('%s: undecided', (_, text, profile, why) => {
    expect(decide(read(text, profile).policy, EDGE)).toMatchObject({
      verdict: 'undecided',
      why: expect.stringContaining(why),
    })
  })

  const one = (routesText: string, splitText = 'true') =>
    `{"Name":"A","SplitTunneling":${splitText},"Routes":${routesText}}`
  it.each<readonly [string, string, string]>([
    ['one object', one('[{"DestinationPrefix":"203.0.113.0/24"}]'), 'tunnel'],
    ['one route without a list', one('{"DestinationPrefix":"203.0.113.0/24","RouteMetric":1}'), 'tunnel'],
    ['a list with its count', one('{"value":[{"DestinationPrefix":"203.0.113.0/24"}],"Count":1}'), 'tunnel'],
    ['a route as text', one('["VpnConnectionRoute (DestinationPrefix = \\"203.0.113.0/24\\")"]'), 'tunnel'],
    [
      'names and values',
      one('[{"CimInstanceProperties":[{"Name":"DestinationPrefix","Value":"203.0.113.0/24"}]}]'),
      'tunnel',
    ],
    ['no routes', one('null'), 'direct'],
    ['an empty list', one('[]'), 'direct'],
    ['other routes', one('[{"DestinationPrefix":"10.0.0.0/8"}]'), 'direct'],
    ['other case', '{"name":"A","splittunneling":true,"routes":[{"destinationprefix":"203.0.113.0/24"}]}', 'tunnel'],
    ['False as text', one('[]', '"False"'), 'tunnel'],
    ['a force tunnel with routes', one('[{"DestinationPrefix":"10.0.0.0/8"}]', 'false'), 'tunnel'],
  ])('%s', (_, text, expected) => {
    expect(read(text).problems).toEqual([])
    expect(verdict(text)).toBe(expected)
  })

  it('may have any class route while the pool is not given', () => {
    expect(decide(readVpnCmdlets(one('[]'), 'f').policy, EDGE)).toMatchObject({
      verdict: 'undecided',
      why: expect.stringContaining('clientPool'),
    })
  })

  it.each([
    ['no JSON', '[{"Name":"A"', 'not JSON here'],
    ['SplitTunneling that is none', '{"Name":"A","SplitTunneling":"perhaps"}', 'expected true or false'],
    ['routes that are cut off', one('["VpnConnectionRoute"]'), '-Depth 5'],
    ['octal', one('[{"DestinationPrefix":"010.0.0.0/8"}]'), 'expected a subnet'],
    ['host bits', one('[{"DestinationPrefix":"203.0.113.9/24"}]'), 'bits are set beyond the length'],
    ['no length', one('[{"DestinationPrefix":"203.0.113.9"}]'), 'expected a prefix length'],
    ['a property twice', '{"Name":"A","SplitTunneling":true,"SplitTunneling":false}', 'twice'],
  ])('%s: a problem, and no silent verdict', (_, text, message) => {
    const { problems, policy } = read(text)
    expect(problems).toMatchObject([{ message: expect.stringContaining(message) }])
    if (message !== 'twice') expect(decide(policy, EDGE).verdict).toBe('undecided')
  })

  it('tells properties and objects it does not know, also where all stands in one line', () => {
    expect(read('{"Name":"A","SplitTunneling":true,"Whatever":1}').notes).toEqual([
      { line: 1, reason: 'a property this reader does not know' },
    ])
    expect(read('[{"Title":"A"}]').notes).toEqual([{ line: 1, reason: 'an object that is no VPN connection' }])
  })
})

describe('a script', () => {
  it('gives what it would set up, and runs nothing', () => {
    const { policy, problems, unknown, names } = read(SCRIPT)
    expect(routes(policy)).toEqual({
      includes: ['10.0.0.0/8@7', '203.0.113.8/29@8', '2001:db8:13::/48@9', '10.0.0.0/8@6'],
      excludes: [],
    })
    expect([policy.unresolved, problems, unknown]).toEqual([[], [], []])
    expect(names).toMatchObject([{ domain: '.contoso.net', servers: ['10.1.0.53', '10.1.0.54'] }])
    expect(decide(policy, EDGE)).toMatchObject({
      verdict: 'tunnel',
      winner: { place: { file: 'vpn/vpn.ps1', line: 8, column: 29 }, metric: 5 },
    })
  })

  const add = (...more: readonly string[]) => ['Add-VpnConnection -Name A -ServerAddress v', ...more].join('\n')
  const SPLIT = 'Add-VpnConnection -Name A -ServerAddress v -SplitTunneling'
  const ROUTE = 'Add-VpnConnectionRoute -ConnectionName A -DestinationPrefix'
  it.each<readonly [string, string, string]>([
    ['without -SplitTunneling', add(), 'tunnel'],
    ['with -SplitTunneling', SPLIT, 'direct'],
    ['-SplitTunneling:$false', `${SPLIT}:$false`, 'tunnel'],
    ['set later', add('Set-VpnConnection -Name A -SplitTunneling $true'), 'direct'],
    ['set back', `${SPLIT}\nSet-VpnConnection A -SplitTunneling $False`, 'tunnel'],
    ['set to something', `${SPLIT}\nSet-VpnConnection A -SplitTunneling $x`, 'undecided'],
    ['a route', `${SPLIT}\n${ROUTE} 203.0.113.0/24`, 'tunnel'],
    ['a route of another connection', `${SPLIT}\nAdd-VpnConnectionRoute B 203.0.113.0/24`, 'undecided'],
    ['routes alone', `${ROUTE} 10.0.0.0/8`, 'undecided'],
    ['a variable', `$p = '203.0.113.0/24'\n${SPLIT}\n${ROUTE} $p`, 'tunnel'],
    ['a variable that is not known', `${SPLIT}\n${ROUTE} $p`, 'undecided'],
    ['a connection that is not known', `${SPLIT}\nAdd-VpnConnectionRoute $n 10.0.0.0/8`, 'undecided'],
    ['a loop', `${SPLIT}\nforeach ($p in $all) { ${ROUTE} $p }`, 'undecided'],
    ['a pipeline', `${SPLIT}\n'10.0.0.0/8' | ForEach-Object { ${ROUTE} $_ }`, 'undecided'],
    ['a condition', `if (-not $x) { ${SPLIT} }`, 'undecided'],
    ['splatting', `${SPLIT}\nAdd-VpnConnectionRoute @route`, 'undecided'],
    ['an early end', `${SPLIT}\nexit\n${ROUTE} 10.0.0.0/8`, 'undecided'],
    ['-WhatIf', `${SPLIT}\n${ROUTE} 203.0.113.0/24 -WhatIf`, 'direct'],
    [
      'a route taken away',
      `${SPLIT}\n${ROUTE} 203.0.113.0/24\nRemove-VpnConnectionRoute A 203.0.113.0/24`,
      'undecided',
    ],
    ['another route taken away', `${SPLIT}\n${ROUTE} 203.0.113.0/24\nRemove-VpnConnectionRoute A 10.0.0.0/8`, 'tunnel'],
    ['a connection taken away before', `Remove-VpnConnection -Name A -Force\n${SPLIT}`, 'direct'],
    ['a connection taken away after', `${SPLIT}\nRemove-VpnConnection -Name A -Force`, 'undecided'],
    ['a file of connections that is changed', `${SPLIT}\n(Get-Content rasphone.pbk) -replace 'a', 'b'`, 'direct'],
    ['a route of Windows', `${SPLIT}\nNew-NetRoute -DestinationPrefix 203.0.113.0/24 -InterfaceAlias A`, 'undecided'],
    ['route add', `${SPLIT}\nroute add 203.0.113.0 mask 255.255.255.0 10.0.0.1`, 'undecided'],
    ['netsh', `${SPLIT}\nnetsh interface ipv4 add route 203.0.113.0/24 A`, 'undecided'],
    ['netsh through a call', `${SPLIT}\n& netsh interface ipv4 add route 203.0.113.0/24 A`, 'undecided'],
    ['netsh on the firewall', `${SPLIT}\nnetsh advfirewall firewall add rule name=a dir=out action=block`, 'direct'],
    ['a text that is run', `${SPLIT}\nInvoke-Expression $x`, 'undecided'],
    ['a variable that is called', `${SPLIT}\n& $cmd`, 'undecided'],
    ['routes that are only looked at', `${SPLIT}\nGet-NetRoute`, 'direct'],
    ['a file of connections that is written', `${SPLIT}\nSet-Content rasphone.pbk 'x'`, 'undecided'],
    ['kept in a variable', `${SPLIT}\n$r = Add-VpnConnectionRoute A 203.0.113.0/24 -PassThru`, 'undecided'],
    [
      'abbreviations, and lines that go on',
      `${SPLIT}\nAdd-VpnConnectionRoute -Conn A \`\n  -Dest 203.0.113.0/24`,
      'tunnel',
    ],
    ['a comment', `${SPLIT}\n# ${ROUTE} 203.0.113.0/24\n<# ${ROUTE} 203.0.113.0/24 #>`, 'direct'],
    ['a text', `${SPLIT}\nWrite-Host "${ROUTE} 203.0.113.0/24"`, 'direct'],
  ])('%s', (_, text, expected) => expect(verdict(text)).toBe(expected))

  it('asks which of several connections is meant', () => {
    const two = `${SPLIT}\nAdd-VpnConnection -Name B -ServerAddress v\n`
    expect(verdict(two)).toBe('undecided')
    expect(verdict(two, EDGE, 'a')).toBe('direct')
    expect(verdict(two, EDGE, 'B')).toBe('tunnel')
  })

  it.each([
    ['octal', `${SPLIT}\n${ROUTE} 010.0.0.0/8`, 2, 61, 'expected a subnet'],
    ['host bits', `${SPLIT}\n${ROUTE} 203.0.113.9/24`, 2, 61, 'bits are set beyond the length'],
    ['no length', `${SPLIT}\n${ROUTE} 203.0.113.9`, 2, 61, 'expected a prefix length'],
    ['a mask', `${SPLIT}\n${ROUTE} 203.0.113.0/0.0.0.255`, 2, 61, 'expected a prefix length'],
    ['two subnets', `${SPLIT}\n${ROUTE} 10.0.0.0/8, 203.0.113.0/24`, 2, 61, 'expected one subnet'],
    ['no subnet', `${SPLIT}\nAdd-VpnConnectionRoute -ConnectionName A`, 2, 1, 'expected -DestinationPrefix'],
    ['no such parameter', `${SPLIT}\n${ROUTE} 10.0.0.0/8 -Exclude`, 2, 72, 'has no such parameter'],
    ['a value that is missing', `${SPLIT}\n${ROUTE}`, 2, 42, 'expected a value after the parameter'],
  ])('%s: a problem with its place, and no silent verdict', (_, text, line, column, message) => {
    const { problems, policy } = read(text)
    expect(problems).toEqual([{ line, column, message: expect.stringContaining(message) }])
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })

  it('tells commands it does not know', () => {
    expect(read(`${SPLIT}\nInvoke-Something\n`).unknown).toEqual([
      { line: 2, reason: 'a command this reader does not know' },
    ])
  })
})

describe('any text', () => {
  it('keeps no secret', () => {
    for (const text of [JSON_LIST, SCRIPT]) {
      expect(text).toContain(SENTINEL)
      expect(shown(read(text, 'Contoso'))).not.toContain(SENTINEL)
    }
  })

  const words =
    'Add-VpnConnection Add-VpnConnectionRoute Set-VpnConnection -Name -ConnectionName A -DestinationPrefix 10.0.0.0/8 -SplitTunneling $true $x = @x exit foreach {"Name":"A","SplitTunneling":true,"Routes":[ ] } "DestinationPrefix" :'.split(
      ' ',
    )
  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([JSON_LIST, SCRIPT], words), fc.constantFrom(undefined, 'Contoso'), (text, profile) => {
        const { policy } = read(text, profile)
        decide(policy, EDGE)
        decide(policy, V6)
      }),
      { numRuns: 250 },
    )
  }, 60_000)

  it('takes no time for 100,000 lines', () => {
    const net = (index: number) => `10.${(index >> 8) & 255}.${index & 255}.0/24`
    const lines = Array.from({ length: 100_000 }, (_, index) => `Add-VpnConnectionRoute A ${net(index)}`)
    const script = fastest(() => readVpnCmdlets(`Add-VpnConnection A v -SplitTunneling\n${lines.join('\n')}`, 'f'))
    expect(script.result.policy.includes).toHaveLength(100_000)
    expect(script.took).toBeLessThan(2000)
    const items = Array.from({ length: 100_000 }, (_, index) => `{"DestinationPrefix":"${net(index)}"}`)
    const text = `{"Name":"A","SplitTunneling":true,"Routes":[\n${items.join(',\n')}\n]}`
    const json = fastest(() => readVpnCmdlets(text, 'f'))
    expect(json.result.policy.includes).toHaveLength(100_000)
    expect(json.took).toBeLessThan(2000)
  }, 60_000)
})
