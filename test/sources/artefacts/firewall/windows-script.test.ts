import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWindowsScript } from '../../../../src/sources/artefacts/firewall/windows-script.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, lineOf } from './firewall-support.ts'

const PS1 = fixture('block-lync.ps1')
const CMD = fixture('block-lync.cmd')

function read(text: string) {
  const reading = readWindowsScript(text, 'block.ps1')
  expectAccounted(text, reading)
  return reading
}

/** The rules of a text, and what is wrong with it. */
function rulesOf(text: string): readonly string[] {
  const { rules, problems } = read(text)
  return [...rules.map(lineOf), ...problems.map(({ line, column, message }) => `${line}:${column} ${message}`)]
}

describe('what stands before or beside a rule', () => {
  const RULE = 'New-NetFirewallRule -DisplayName a -Direction Outbound -Action Block'
  const KNOWN = 'a: block out any any:any / any:any'

  it.each<readonly [string, string, string]>([
    ['exit before it', `exit\n${RULE}`, `${KNOWN} (? command)`],
    ['return before it', `Write-Host done; return 0\n${RULE}`, `${KNOWN} (? command)`],
    ['exit behind it', `${RULE}\nexit 0`, KNOWN],
    ['exit of a guard before it', `if (-not $admin) { Write-Host 'run as administrator'; exit 1 }\n${RULE}`, KNOWN],
  ])('%s', (_, text, expected) => expect(read(text).rules.map(lineOf)).toEqual([expected]))

  it.each([
    `${RULE}\nNew-NetFirewallRule -DisplayName b -Action Allow -OverrideBlockRules True -Authentication Required`,
    `${RULE}\nnetsh advfirewall firewall add rule name=b dir=out action=bypass security=authenticate`,
  ])('a rule that overrides it: %s', (text) => {
    expect(read(text).unresolved.map(({ place }) => place.line)).toEqual([2])
  })
})

describe('a PowerShell script', () => {
  it('gives its rules', () => {
    const pool = '10.99.0.0-10.99.3.255:any'
    expect(read(PS1).rules.map(lineOf)).toEqual([
      `Lync peer media UDP: block out udp ${pool} / 10.10.0.0-10.10.255.255,10.20.0.0-10.20.15.255,10.99.0.0-10.99.3.255:1024-65535 [domain]`,
      `Lync peer media TCP: block out tcp ${pool} / 10.10.0.0-10.10.255.255,10.20.0.0-10.20.15.255:1024-65535,443 [domain private]`,
      '-: block in any any:any / any:any (? parameters)',
      'by program: block out any any:any / localsubnet:any (only program)',
      'off: block out any any:any / any:any (off, ? remoteAddresses)',
      'lab only: block out any any:any / any:any (? command)',
    ])
  })

  it('reports what Windows would refuse, and what it does not follow', () => {
    const { problems, unresolved, unknown } = read(PS1)
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [18, 96],
      [19, 77],
    ])
    // Clearing old rules before the first new one changes nothing.
    expect(unresolved.map(({ place }) => place.line)).toEqual([27])
    expect(unknown.map(({ line }) => line)).toEqual([3, 21, 26, 27])
  })

  it('points at the command', () => {
    expect(read(PS1).rules[1]?.place).toEqual({ file: 'block.ps1', line: 12, column: 1 })
  })

  it('keeps no secret', () => {
    expect(PS1).toContain(SENTINEL)
    expect(shown(read(PS1))).not.toContain(SENTINEL)
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['the usual values', "New-NetFirewallRule -DisplayName 'a'", ['a: allow in any any:any / any:any']],
    [
      'another order and case',
      'new-netfirewallrule -ACTION block -direction OUTBOUND -displayname a',
      ['a: block out any any:any / any:any'],
    ],
    [
      'values after a colon',
      'New-NetFirewallRule -DisplayName:a -Enabled:False',
      ['a: allow in any any:any / any:any (off)'],
    ],
    [
      'a truth value',
      'New-NetFirewallRule -DisplayName a -Enabled $true',
      ['a: allow in any any:any / any:any (? enabled)'],
    ],
    [
      'a list in a string',
      'New-NetFirewallRule -DisplayName a -Profile "Domain, Public"',
      ['a: allow in any any:any / any:any [domain public]'],
    ],
    [
      'an array',
      'New-NetFirewallRule -DisplayName a -RemoteAddress @(\'10.0.0.1\', "10.0.0.2")',
      ['a: allow in any any:any / 10.0.0.1,10.0.0.2:any'],
    ],
    [
      'IPv6',
      'New-NetFirewallRule -DisplayName a -RemoteAddress 2001:db8::/64,fe80::1',
      ['a: allow in any any:any / 2001:db8::-2001:db8::ffff:ffff:ffff:ffff,fe80::1:any'],
    ],
    [
      'several keywords',
      'New-NetFirewallRule -DisplayName a -RemoteAddress DefaultGateway,LocalSubnet4',
      ['a: allow in any any:any / defaultgateway,localsubnet4:any'],
    ],
    [
      'a number for the protocol',
      'New-NetFirewallRule -DisplayName a -Protocol 17 -RemotePort 3478',
      ['a: allow in udp any:any / any:3478'],
    ],
    [
      'a port keyword',
      'New-NetFirewallRule -DisplayName a -Protocol TCP -LocalPort RPC',
      ['a: allow in tcp any:any / any:any (? localPorts)'],
    ],
    [
      'a variable set before',
      '$p = 443, 3478\nNew-NetFirewallRule -DisplayName a -Protocol UDP -RemotePort $P',
      ['a: allow in udp any:any / any:443,3478'],
    ],
    [
      'a variable set twice',
      '$p = 443\n$p = 80\nNew-NetFirewallRule -DisplayName a -Protocol UDP -RemotePort $p',
      ['a: allow in udp any:any / any:80'],
    ],
    [
      'a variable added to',
      '$p = 443\n$p += 80\nNew-NetFirewallRule -DisplayName a -Protocol UDP -RemotePort $p',
      ['a: allow in udp any:any / any:any (? remotePorts)'],
    ],
    [
      'a variable set in a block',
      '$p = 443\nif ($x) { $p = 80 }\nNew-NetFirewallRule -DisplayName a -Protocol UDP -RemotePort $p',
      ['a: allow in udp any:any / any:any (? remotePorts)'],
    ],
    [
      'a variable of the system',
      'New-NetFirewallRule -DisplayName a -RemoteAddress $env:SERVERS',
      ['a: allow in any any:any / any:any (? remoteAddresses)'],
    ],
    [
      'a variable inside a string',
      'New-NetFirewallRule -DisplayName a -RemoteAddress "$net/24"',
      ['a: allow in any any:any / any:any (? remoteAddresses)'],
    ],
    [
      'a variable in braces',
      `New-NetFirewallRule -DisplayName a -RemoteAddress $\{net} -Action Block`,
      ['a: block in any any:any / any:any (? remoteAddresses)'],
    ],
    [
      'two commands in a line',
      'New-NetFirewallRule -DisplayName a; New-NetFirewallRule -DisplayName b',
      ['a: allow in any any:any / any:any', 'b: allow in any any:any / any:any'],
    ],
    [
      'a quote in a name',
      "New-NetFirewallRule -DisplayName 'it''s' -Action Block",
      ["it's: block in any any:any / any:any"],
    ],
    ['a comment behind', 'New-NetFirewallRule -DisplayName a # -Action Block', ['a: allow in any any:any / any:any']],
    [
      'a here-string',
      "$text = @'\nNew-NetFirewallRule -DisplayName no\n'@\nNew-NetFirewallRule -DisplayName a",
      ['a: allow in any any:any / any:any'],
    ],
    [
      'an adapter',
      'New-NetFirewallRule -DisplayName a -InterfaceType RemoteAccess -Program Any',
      ['a: allow in any any:any / any:any (only interfacetype)'],
    ],
    [
      'no such parameter',
      'New-NetFirewallRule -DisplayName a -Frobnicate x',
      ['1:36 New-NetFirewallRule has no such parameter, or several start like this'],
    ],
    [
      'a parameter that could be several',
      'New-NetFirewallRule -DisplayName a -Remote 10.0.0.1',
      ['1:36 New-NetFirewallRule has no such parameter, or several start like this'],
    ],
    ['a value without a parameter', 'New-NetFirewallRule a', ['1:21 expected a parameter such as -Direction']],
    ['a parameter without a value', 'New-NetFirewallRule -DisplayName', ['1:21 expected a value after the parameter']],
    ['a parameter twice', 'New-NetFirewallRule -Action Allow -Act Block', ['1:40 a parameter is given twice']],
    [
      'a backtick that continues nothing',
      'New-NetFirewallRule -DisplayName a ` \n -Action Block',
      ['1:36 expected a parameter such as -Direction'],
    ],
    [
      'a wrong direction',
      'New-NetFirewallRule -DisplayName a -Direction Sideways',
      ['1:47 expected Inbound or Outbound'],
    ],
    [
      'ports in one string',
      "New-NetFirewallRule -DisplayName a -Protocol TCP -RemotePort '80,443'",
      ['1:62 expected ports such as 443 or 50000-59999, or any'],
    ],
    [
      'a port that does not exist',
      'New-NetFirewallRule -DisplayName a -Protocol TCP -RemotePort 70000',
      ['1:62 expected ports such as 443 or 50000-59999, or any'],
    ],
    [
      'a reversed range',
      'New-NetFirewallRule -DisplayName a -RemoteAddress 10.0.0.9-10.0.0.1',
      ['1:51 expected the first and the last address of a range'],
    ],
    [
      'a wildcard mask',
      'New-NetFirewallRule -DisplayName a -RemoteAddress 10.0.0.0/0.255.255.255',
      ['1:51 this is a wildcard mask; expected a netmask such as 255.255.255.0 for 0.0.0.255'],
    ],
  ])('%s', (_, text, expected) => expect(rulesOf(text)).toEqual(expected))

  it('does not follow a rule made in a pipeline', () => {
    const { rules, unresolved, unknown } = read(
      'New-NetFirewallRule -DisplayName a\nImport-Csv x.csv | New-NetFirewallRule -Action Block',
    )
    expect(rules).toHaveLength(1)
    expect([unresolved.length, unknown.length]).toEqual([1, 1])
  })
})

describe('a command file', () => {
  it('gives its rules', () => {
    const { rules, problems, unresolved } = read(CMD)
    expect(rules.map(lineOf)).toEqual([
      'Lync servers: block out any 10.99.0.0-10.99.3.255:any / 10.10.20.11,10.10.20.12,172.25.33.10:any [domain]',
      'peer media: block out udp any:any / 10.99.0.0-10.99.3.255:1024-65535 (off)',
      'variable: block out any any:any / any:any (? remoteAddresses)',
    ])
    expect(problems).toEqual([{ line: 8, column: 1, message: 'netsh needs name=, dir= and action=' }])
    expect(unresolved.map(({ place }) => place.line)).toEqual([9])
  })

  it.each<readonly [string, string, readonly string[]]>([
    [
      'profiles',
      'netsh advfirewall firewall add rule name=a dir=in action=allow profile=private,domain',
      ['a: allow in any any:any / any:any [domain private]'],
    ],
    [
      'a program',
      'netsh advfirewall firewall add rule name=a dir=in action=allow program="C:\\Program Files\\x.exe"',
      ['a: allow in any any:any / any:any (only program)'],
    ],
    [
      'a key that does not exist',
      'netsh advfirewall firewall add rule name=a dir=in action=allow ports=80',
      ['1:64 expected key=value, as in dir=out'],
    ],
    [
      'in PowerShell',
      "netsh.exe advfirewall firewall add rule name='a' dir=in action=block `\n  protocol=tcp localport=80",
      ['a: block in tcp any:80 / any:any'],
    ],
  ])('%s', (_, text, expected) => expect(rulesOf(text)).toEqual(expected))
})

describe('any text', () => {
  const words =
    'New-NetFirewallRule -DisplayName -Direction Outbound -Action Block -Protocol UDP -RemotePort 1024-65535 -RemoteAddress 10.0.0.0/8 -LocalAddress -Profile Domain -Enabled True @args $x = @( ) @{ } @" "@ <# #> `\n netsh advfirewall firewall add rule name=a dir=out action=block remoteip=any ^\n rem :: Remove-NetFirewallRule'.split(
      / (?!\n)/,
    )

  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([PS1, CMD], words), (text) => void read(text)),
      { numRuns: 1500 },
    )
  })

  it('a script cut off anywhere keeps no secret', () => {
    fc.assert(
      fc.property(fc.nat(PS1.length), (at) => void expect(shown(read(PS1.slice(0, at)))).not.toContain(SENTINEL)),
      { numRuns: 200 },
    )
  })

  it.each([
    [
      '20,000 rules',
      "New-NetFirewallRule -DisplayName 'a' -Direction Outbound -Action Block -RemoteAddress 10.0.0.0/8,10.1.0.0/16\n".repeat(
        20_000,
      ),
    ],
    ['open brackets', '('.repeat(200_000)],
    ['open arrays', "@('a',".repeat(50_000)],
    ['open blocks', '{ x '.repeat(100_000)],
    ['open strings', '" $( '.repeat(50_000)],
    ['one long line', 'x'.repeat(1_000_000)],
    ['many commas', `New-NetFirewallRule -RemotePort 1${',1'.repeat(100_000)}`],
    ['one long netsh', `netsh advfirewall firewall add rule name=${'a"b'.repeat(100_000)}`],
    ['comments', '<# '.repeat(100_000)],
  ])('takes no time for %s', (_, text) => {
    expect(fastest(() => readWindowsScript(text, 'f')).took).toBeLessThan(2000)
  })
})
