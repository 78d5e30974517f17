/** What people get wrong, format by format: a clear error with its line, or no answer, and never a silent pass. */

import { describe, expect, test } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { decodeText } from '../../../../src/environment/decode.ts'
import { type ReadFormat, readConfiguration } from '../../../../src/sources/artefacts/vpn/configuration.ts'
import { readRouteTables } from '../../../../src/sources/artefacts/vpn/route-tables.ts'

const EDGE = '203.0.113.13'

interface Base {
  readonly format: ReadFormat | 'routes'
  readonly text: string
}

const BASES = {
  asa: {
    format: 'cisco-asa',
    text: `object network DMZ
 subnet 203.0.113.0 255.255.255.0
access-list OUT standard permit 203.0.113.0 255.255.255.0
access-list OUT standard permit 198.51.100.0 255.255.255.0
group-policy STAFF internal
group-policy STAFF attributes
 split-tunnel-policy excludespecified
 split-tunnel-network-list value OUT
`,
  },
  openvpn: {
    format: 'openvpn',
    text: `client
dev tun
route-nopull
redirect-gateway def1
route 203.0.113.0 255.255.255.0 net_gateway
<ca>
MIIB
</ca>
`,
  },
  wireguard: {
    format: 'wireguard',
    text: `[Interface]
Address = 10.99.0.20/32
[Peer]
PublicKey = AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=
AllowedIPs = 10.0.0.0/8
`,
  },
  profile: {
    format: 'windows-profile-xml',
    text: `<VPNProfile>
<NativeProfile><RoutingPolicyType>ForceTunnel</RoutingPolicyType></NativeProfile>
<Route><Address>203.0.113.0</Address><PrefixSize>24</PrefixSize><ExclusionRoute>true</ExclusionRoute></Route>
</VPNProfile>
`,
  },
  cmdlets: {
    format: 'windows-cmdlets',
    text: `Add-VpnConnection -Name Staff -ServerAddress vpn.contoso.com -SplitTunneling
Add-VpnConnectionRoute -ConnectionName Staff -DestinationPrefix 10.0.0.0/8
`,
  },
  connections: {
    format: 'windows-cmdlets',
    text: `{ "Name": "Staff", "SplitTunneling": true,
  "Routes": [
    { "DestinationPrefix": "10.0.0.0/8" }
  ] }
`,
  },
  globalprotect: {
    format: 'globalprotect',
    text: `<response>
<exclude-access-routes>
<member>203.0.113.0/24</member>
</exclude-access-routes>
</response>
`,
  },
  set: {
    format: 'globalprotect',
    text: `set global-protect global-protect-gateway G remote-user-tunnel-configs C ip-pool 10.99.0.0/22
set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling exclude-access-route 203.0.113.0/24
`,
  },
  fortigate: {
    format: 'fortigate',
    text: `config firewall address
edit "dmz"
set subnet 203.0.113.0 255.255.255.0
next
end
config vpn ssl web portal
edit "staff"
set tunnel-mode enable
set split-tunneling enable
set split-tunneling-routing-negate enable
set split-tunneling-routing-address "dmz"
next
end
`,
  },
  strongswan: {
    format: 'strongswan',
    text: `connections {
  staff {
    vips = 0.0.0.0
    children {
      net {
        remote_ts = 10.0.0.0/8
      }
    }
  }
}
`,
  },
  list: {
    format: 'prefix-list',
    text: `prefix,verdict
203.0.113.0/24,exclude
`,
  },
  lists: {
    format: 'prefix-list',
    text: `{ "exclude": [
  { "address": "203.0.113.0/24" }
] }
`,
  },
  routes: { format: 'routes', text: 'default via 192.168.1.1 dev eth0\n10.0.0.0/8 dev tun0 scope link\n' },
  'routes as JSON': {
    format: 'routes',
    text: '[{ "dst": "default", "dev": "eth0" },\n { "dst": "10.0.0.0/8", "dev": "tun0" }]\n',
  },
} as const satisfies Readonly<Record<string, Base>>

type Name = keyof typeof BASES

function read(name: Name, text: string) {
  const part = [{ text: decodeText(Buffer.from(text), 'a.txt'), file: 'a.txt' }] as const
  const { format } = BASES[name]
  const { policy, problems } =
    format === 'routes'
      ? readRouteTables(part, { interface: 'tun0' })
      : readConfiguration(format, part, { platforms: ['windows'], clientPool: ['10.99.0.0/22'] })
  return { verdict: decide(policy, EDGE).verdict, problems: problems.map(({ line }) => line) }
}

const edited = (name: Name, find: string, replace: string) => {
  const { text } = BASES[name]
  expect(text.split(find).length).toBeGreaterThan(1)
  return read(
    name,
    text.replace(find, () => replace),
  )
}

test.each(Object.keys(BASES) as Name[])('%s, without a mistake, is direct', (name) => {
  expect(read(name, BASES[name].text)).toEqual({ verdict: 'direct', problems: [] })
})

describe('an error with its line', () => {
  test.each<readonly [string, Name, string, string, number]>([
    ['a wildcard mask', 'asa', 'permit 203.0.113.0 255.255.255.0', 'permit 203.0.113.0 0.0.0.255', 3],
    ['a mask with holes', 'asa', 'permit 203.0.113.0 255.255.255.0', 'permit 203.0.113.0 255.0.255.0', 3],
    ['octal-looking octets', 'asa', 'permit 203.0.113.0 ', 'permit 0203.0.113.0 ', 3],
    ['no mask', 'asa', 'permit 203.0.113.0 255.255.255.0', 'permit 203.0.113.0', 3],
    ['a word that is no policy', 'asa', 'excludespecified', 'excludespecifed', 7],
    ['a wildcard mask', 'openvpn', '113.0 255.255.255.0', '113.0 0.0.0.255', 5],
    ['a mask with holes', 'openvpn', '113.0 255.255.255.0', '113.0 255.0.255.0', 5],
    ['host bits', 'openvpn', 'route 203.0.113.0', 'route 203.0.113.13', 5],
    ['octal-looking octets', 'openvpn', 'route 203.0.113.0', 'route 0203.0.113.0', 5],
    ['no mask', 'openvpn', ' 255.255.255.0 net_gateway', ' net_gateway', 5],
    ['a block that is not closed', 'openvpn', '</ca>', '', 6],
    ['a quote that is not closed', 'openvpn', 'route 203', '"route 203', 5],
    ['a mask', 'wireguard', '10.0.0.0/8', '10.0.0.0/255.0.0.0', 5],
    ['a length beyond the family', 'wireguard', '10.0.0.0/8', '10.0.0.0/33', 5],
    ['octal-looking octets', 'wireguard', '10.0.0.0/8', '010.0.0.0/8', 5],
    ['octets left out', 'wireguard', '10.0.0.0/8', '10.0/8', 5],
    ['host bits', 'profile', '203.0.113.0<', '203.0.113.13<', 3],
    ['octal-looking octets', 'profile', '203.0.113.0<', '0203.0.113.0<', 3],
    ['a length beyond the family', 'profile', '>24<', '>33<', 3],
    ['PrefixLength for PrefixSize', 'profile', '<PrefixSize>24</PrefixSize>', '<PrefixLength>24</PrefixLength>', 3],
    ['an element that is not closed', 'profile', '</Route>', '<Route>', 4],
    [
      'a type twice',
      'profile',
      '</NativeProfile>',
      '<RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile>',
      2,
    ],
    ['a document type', 'profile', '<VPNProfile>\n', '<VPNProfile>\n<!DOCTYPE a>\n', 2],
    ['host bits', 'cmdlets', '10.0.0.0/8', '10.0.0.1/8', 2],
    ['octal-looking octets', 'cmdlets', '10.0.0.0/8', '010.0.0.0/8', 2],
    ['a quote that is not closed', 'cmdlets', '10.0.0.0/8', "'10.0.0.0/8", 2],
    ['a comment that is not closed', 'cmdlets', 'Add-VpnConnectionRoute', '<# Add-VpnConnectionRoute', 2],
    ['a here-string that is not closed', 'cmdlets', 'Add-VpnConnectionRoute', '$x = @"\nAdd-VpnConnectionRoute', 2],
    ['host bits', 'connections', '10.0.0.0/8', '10.0.0.1/8', 3],
    ['octal-looking octets', 'connections', '10.0.0.0/8', '010.0.0.0/8', 3],
    ['a bracket that is not closed', 'connections', '  ] }', '  ]', 4],
    ['octal-looking octets', 'globalprotect', '203.0.113.0/24', '0203.0.113.0/24', 3],
    ['a length beyond the family', 'globalprotect', '203.0.113.0/24', '203.0.113.0/33', 3],
    ['an element that is not closed', 'globalprotect', '</member>', '', 4],
    ['octal-looking octets', 'set', '203.0.113.0/24', '0203.0.113.0/24', 2],
    ['a length beyond the family', 'set', '203.0.113.0/24', '203.0.113.0/33', 2],
    ['a wildcard mask', 'fortigate', '113.0 255.255.255.0', '113.0 0.0.0.255', 3],
    ['octal-looking octets', 'fortigate', '203.0.113.0 ', '0203.0.113.0 ', 3],
    ['a quote that is not closed', 'fortigate', 'edit "dmz"', 'edit "dmz', 2],
    [
      'a section that is not closed',
      'fortigate',
      'routing-address "dmz"\nnext\nend\n',
      'routing-address "dmz"\nnext\n',
      12,
    ],
    ['octal-looking octets', 'strongswan', '10.0.0.0/8', '010.0.0.0/8', 6],
    ['a length beyond the family', 'strongswan', '10.0.0.0/8', '10.0.0.0/33', 6],
    ['a section that is not closed', 'strongswan', '  }\n}\n', '  }\n', 9],
    ['host bits', 'list', '203.0.113.0/24', '203.0.113.13/24', 2],
    ['octal-looking octets', 'list', '203.0.113.0/24', '0203.0.113.0/24', 2],
    ['a verdict that is none', 'list', ',exclude', ',maybe', 2],
    ['a quote that is not closed', 'list', '203.0', '"203.0', 2],
    ['host bits', 'lists', '203.0.113.0/24', '203.0.113.13/24', 2],
    ['octal-looking octets', 'lists', '203.0.113.0/24', '0203.0.113.0/24', 2],
    ['a bracket that is not closed', 'lists', '] }', ']', 3],
    ['octal-looking octets', 'routes', '10.0.0.0/8', '010.0.0.0/8', 2],
    ['a length beyond the family', 'routes', '10.0.0.0/8', '10.0.0.0/33', 2],
    ['octal-looking octets', 'routes as JSON', '10.0.0.0/8', '010.0.0.0/8', 2],
    ['a bracket that is not closed', 'routes as JSON', '}]', '}', 2],
  ])('%s: %s', (_, name, find, replace, line) => {
    expect(edited(name, find, replace).problems).toContain(line)
  })
})

describe('no answer', () => {
  test.each<readonly [string, Name, string, string]>([
    ['a list that is not there', 'asa', 'value OUT', 'value GONE'],
    [
      'a group policy of the same name in a server',
      'asa',
      'STAFF internal',
      'STAFF external server-group R password x',
    ],
    ['two group policies, and none is named', 'asa', 'group-policy STAFF internal', 'group-policy OTHER internal'],
    [
      'an object that is not there',
      'asa',
      'standard permit 203.0.113.0 255.255.255.0',
      'extended permit ip object GONE any',
    ],
    [
      'a route by name',
      'openvpn',
      'route 203.0.113.0 255.255.255.0 net_gateway',
      'route av.contoso.com 255.255.255.255 net_gateway',
    ],
    ['a file that is read in', 'openvpn', 'route-nopull', 'route-nopull\nconfig more.ovpn'],
    ['a command', 'wireguard', '[Peer]', 'PostUp = C:\\\\routes.cmd\n[Peer]'],
    ['a value a script fills in', 'profile', '>24<', '>$size<'],
    ['an object that is not there', 'globalprotect', '203.0.113.0/24', 'dmz-gone'],
    ['an object that is not there', 'fortigate', 'routing-address "dmz"', 'routing-address "gone"'],
    [
      'two connections, and none is named',
      'cmdlets',
      'Add-VpnConnectionRoute',
      'Add-VpnConnection -Name Other -ServerAddress v\nAdd-VpnConnectionRoute',
    ],
  ])('%s: %s', (_, name, find, replace) => {
    const { verdict, problems } = edited(name, find, replace)
    if (problems.length === 0) expect(verdict).toBe('undecided')
  })
})

describe('as the product reads it', () => {
  test.each<readonly [string, Name, string, string]>([
    ['host bits', 'asa', 'permit 203.0.113.0 ', 'permit 203.0.113.13 '],
    ['host bits', 'globalprotect', '203.0.113.0/24', '203.0.113.13/24'],
    ['host bits', 'set', '203.0.113.0/24', '203.0.113.13/24'],
    ['host bits', 'fortigate', '203.0.113.0 ', '203.0.113.13 '],
    ['host bits', 'wireguard', '10.0.0.0/8', '10.0.0.1/8'],
    ['host bits', 'strongswan', '10.0.0.0/8', '10.0.0.1/8'],
    [
      'a line twice',
      'openvpn',
      'route 203.0.113.0 255.255.255.0 net_gateway\n',
      'route 203.0.113.0 255.255.255.0 net_gateway\n'.repeat(2),
    ],
    ['a subnet twice', 'list', '203.0.113.0/24,exclude\n', '203.0.113.0/24,exclude\n'.repeat(2)],
    [
      'an object of the same name again, which changes it',
      'asa',
      'access-list OUT',
      'object network DMZ\n subnet 10.0.0.0 255.0.0.0\naccess-list OUT',
    ],
    ['a subnet that holds the other', 'globalprotect', '<member>', '<member>203.0.0.0/16</member><member>'],
  ])('%s: %s', (_, name, find, replace) => {
    expect(edited(name, find, replace)).toEqual({ verdict: 'direct', problems: [] })
  })

  test('of two objects of one name, the later one counts for a FortiGate', () => {
    const again = 'edit "dmz"\nset subnet 10.0.0.0 255.0.0.0\nnext\n'
    expect(edited('fortigate', 'next\nend\nconfig vpn', `next\n${again}end\nconfig vpn`).verdict).not.toBe('direct')
  })
})

describe('nested too deep', () => {
  const DEEP = 100_000
  test.each<readonly [string, Name, string]>([
    ['elements', 'profile', `<VPNProfile>${'<a>'.repeat(DEEP)}`],
    ['elements, closed', 'profile', `<VPNProfile>${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}</VPNProfile>`],
    ['elements', 'globalprotect', `<response>${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}</response>`],
    ['brackets', 'connections', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['brackets', 'lists', `${'{"include":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
    ['brackets', 'routes as JSON', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['sections', 'fortigate', 'config vpn ssl web portal\nedit a\n'.repeat(DEEP)],
    ['sections', 'strongswan', 'connections {\n'.repeat(DEEP)],
  ])('%s: %s', (_, name, text) => {
    const { verdict, problems } = read(name, text)
    if (problems.length === 0) expect(verdict).toBe('undecided')
  })
})

describe('in an encoding that is none', () => {
  test.each(Object.keys(BASES) as Name[])('%s', (name) => {
    const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text.replace('\n', ' \u00e9\n'), encoding)
    const { text } = BASES[name]
    const decode = (given: Buffer) => () => decodeText(given, 'a.txt')
    expect(decode(bytes(text, 'latin1'))).toThrow(/^a\.txt:1:\d+: not UTF-8 text/)
    expect(decode(bytes(text, 'utf16le'))).toThrow(/^a\.txt:1:/)
    expect(decode(Buffer.from(text.replace('\n', '\0\n')))).toThrow(/^a\.txt:1:\d+: a NUL character/)
    // As Windows tools write it, it is text.
    expect(read(name, decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'a.txt'))).toEqual({
      verdict: 'direct',
      problems: [],
    })
  })
})
