import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import type { Question } from '../../src/question.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const HEAD = `lync-ready: 1
name: Test
product: lync-2013
sipDomains: [contoso.com]
pools: [{ fqdn: se01.contoso.net, role: standard-edition, servers: [{ address: 192.168.10.90 }] }]
`

/** Answers a question from a description and the files beside it. */
async function ask(question: Question, sections: string, files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-declared-'))
  folders.push(folder)
  writeFileSync(join(folder, 'env.yaml'), HEAD + sections)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return createDeclaredSource(loadEnvironment('env.yaml', { root: folder, workingFolder: folder })).answer(question)
}

const route = (address: string): Question => ({ ask: 'route', profile: 'staff', address })
const BLOCKS: Question = { ask: 'vpn-blocks', profile: 'staff' }

test('an OpenVPN file is known by its contents', async () => {
  const sections = 'vpn: [{ name: staff, config: a.conf }]\n'
  const files = { 'a.conf': 'server 10.8.0.0 255.255.255.0\npush "route 131.107.155.0 255.255.255.0"\n' }
  expect(await ask(route('131.107.155.30'), sections, files)).toMatchObject({
    verdict: 'tunnel',
    routes: [{ prefix: '131.107.155.0/24', to: 'tunnel', place: { file: 'a.conf', line: 2 } }],
  })
  expect(await ask(route('203.0.113.1'), sections, files)).toMatchObject({ verdict: 'direct' })
})

const WIREGUARD = '[Interface]\nPrivateKey = x\n[Peer]\nAllowedIPs = 131.107.155.0/24\n'
const PROFILE =
  '<VPNProfile><NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile><Route><Address>131.107.155.0</Address><PrefixSize>24</PrefixSize></Route></VPNProfile>'
const SCRIPT = 'Add-VpnConnection -Name A -ServerAddress v -SplitTunneling\nAdd-VpnConnectionRoute A 131.107.155.0/24\n'
const SHOWN = '{ "Name": "A", "SplitTunneling": true, "Routes": [{ "DestinationPrefix": "131.107.155.0/24" }] }'

test.each([
  ['WireGuard', WIREGUARD],
  ['a Windows profile', PROFILE],
  ['a Windows profile with signs as entities', PROFILE.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ['a Windows profile in a script', `$xml = @'\n${PROFILE}\n'@\n$xml = $xml -replace '<', '&lt;'\n`],
  ['a script of cmdlets', SCRIPT],
  ['what cmdlets show', SHOWN],
  ['a table of subnets', '# out of the client\nprefix,verdict\n131.107.155.0/24,include\n'],
  ['lists of subnets in JSON', '{ "include": [{ "address": "131.107.155.0/24" }] }'],
  ['entries in JSON', '[{ "destCidr": "131.107.155.0/24", "policy": "include" }]'],
])('%s is known by its contents', async (_, text) => {
  const sections = 'vpn: [{ name: staff, config: a.txt, clientPool: 10.99.0.0/22, clientPlatform: windows }]\n'
  expect(await ask(route('131.107.155.30'), sections, { 'a.txt': text })).toMatchObject({
    verdict: 'tunnel',
    routes: [{ prefix: '131.107.155.0/24', to: 'tunnel', place: { file: 'a.txt' } }],
  })
  expect(await ask(route('203.0.113.1'), sections, { 'a.txt': text })).toMatchObject({ verdict: 'direct' })
})

test('a text that shows two formats shows none, and is read as the one that is given', async () => {
  const both = `${SCRIPT}$xml = '${PROFILE}'\n`
  const answer = await ask(route('203.0.113.1'), 'vpn: [{ name: staff, config: a.ps1 }]\n', { 'a.ps1': both })
  expect(answer).toMatchObject({ status: 'unanswered', settledBy: 'vpn.config.format' })
  const given = 'vpn: [{ name: staff, config: { file: a.ps1, format: windows-profile-xml } }]\n'
  expect(await ask(route('203.0.113.1'), given, { 'a.ps1': both })).toMatchObject({ verdict: 'undecided' })
})

test('the profile names the connection, the pool its class, and the platform the kill switch', async () => {
  const two = `[${SHOWN}, { "Name": "B", "SplitTunneling": false }]`
  const named = (name: string) =>
    `vpn: [{ name: staff, clientPool: 131.107.200.0/24, config: { file: a.json, profile: ${name} } }]\n`
  expect(await ask(route('203.0.113.1'), named('B'), { 'a.json': two })).toMatchObject({ verdict: 'tunnel' })
  expect(await ask(route('131.107.7.7'), named('A'), { 'a.json': two })).toMatchObject({
    verdict: 'tunnel',
    why: expect.stringContaining('class-based route of the client pool'),
  })
  const everything = WIREGUARD.replace('131.107.155.0/24', '0.0.0.0/0')
  const on = (platform: string) => `vpn: [{ name: staff, config: a.conf, clientPlatform: ${platform} }]\n`
  const v6 = route('2001:db8::13')
  expect(await ask(v6, on('windows'), { 'a.conf': everything })).toMatchObject({ verdict: 'blocked' })
  expect(await ask(v6, on('linux'), { 'a.conf': everything })).toMatchObject({ verdict: 'direct' })
})

test.each([
  ['a WireGuard file', 'wireguard', WIREGUARD.replace('131.', '0131.'), /^a\.txt:4:14: /],
  ['a profile', 'windows-profile-xml', PROFILE.replace('>24<', '>33<'), /^a\.txt:1:\d+: /],
  ['a script', 'windows-cmdlets', SCRIPT.replace('.0/24', '.9/24'), /^a\.txt:2:26: /],
  ['a list', 'prefix-list', 'prefix,verdict\n131.107.155.9/24,include\n', /^a\.txt:2:1: /],
])('a line of %s that is wrong is refused, with its place', async (_, format, text, message) => {
  const sections = `vpn: [{ name: staff, config: { file: a.txt, format: ${format} } }]\n`
  await expect(ask(route('131.107.155.30'), sections, { 'a.txt': text })).rejects.toThrow(message)
})

test.each([
  ['contents that show no format', 'config: a.conf', 'vpn.config.format'],
  ['a format that is not read', 'config: { file: a.conf, format: ivanti }', 'vpn.split'],
  ['what is no route table', 'routes: a.conf', 'vpn.routes'],
  ['nothing', 'users: 3', 'vpn.config'],
])('%s: unanswered, with the key that would tell', async (_, keys, settledBy) => {
  const answer = await ask(route('131.107.155.30'), `vpn: [{ name: staff, ${keys} }]\n`, { 'a.conf': 'hello\n' })
  expect(answer).toMatchObject({ status: 'unanswered', settledBy })
})

test.each([
  [
    'fortigate',
    'config vpn ssl web portal\nedit P\nset tunnel-mode enable\nset split-tunneling disable\nnext\nend\n',
    'tunnel',
  ],
  ['strongswan', 'conn c\n leftsourceip=%config\n right=1.2.3.4\n rightsubnet=131.107.155.0/24\n', 'tunnel'],
  ['strongswan', 'connections {\n c {\n vips = ::\n children { n { remote_ts = 10.0.0.0/8\n} } } }\n', 'direct'],
  ['globalprotect', '<response>\n<access-routes><member>10.0.0.0/8</member></access-routes>\n</response>\n', 'direct'],
  [
    'globalprotect',
    'set global-protect global-protect-gateway G remote-user-tunnel-configs P ip-pool 10.0.0.0/24\n',
    'tunnel',
  ],
  [
    'globalprotect',
    '<config>\n<remote-user-tunnel-configs admin="a" dirtyId="3"><entry name="P"><split-tunneling>\n<access-route admin="a" time="2014/06/01"><member>10.0.0.0/8</member></access-route></split-tunneling></entry></remote-user-tunnel-configs>\n</config>\n',
    'direct',
  ],
  ['strongswan', 'connections {\n client {\n vips = ::\n children { n { remote_ts = 10.0.0.0/8\n} } } }\n', 'direct'],
])('a file of %s is known by its contents, or named', async (format, text, verdict) => {
  const of = (config: string) =>
    ask(route('131.107.155.30'), `vpn: [{ name: staff, config: ${config} }]\n`, { 'a.conf': text })
  expect(await of('a.conf')).toMatchObject({ status: 'answered', verdict })
  expect(await of(`{ file: a.conf, format: ${format} }`)).toMatchObject({ verdict })
  expect(await of(`{ file: a.conf, profile: nobody }`)).toMatchObject({ verdict: 'undecided' })
})

test('a client in a setting of Cisco ASA is no client of OpenVPN', async () => {
  const text =
    'group-policy GP internal\ngroup-policy GP attributes\n client-bypass-protocol enable\n split-tunnel-policy tunnelall\n'
  const sections = 'vpn: [{ name: staff, config: { file: a.cfg, groupPolicy: GP } }]\n'
  expect(await ask(route('131.107.155.30'), sections, { 'a.cfg': text })).toMatchObject({ verdict: 'tunnel' })
})

test('a file that shows two formats is not guessed', async () => {
  const text = 'conn c\n right=1.2.3.4\nconfig vpn ssl web portal\n'
  expect(
    await ask(route('131.107.155.30'), 'vpn: [{ name: staff, config: a.conf }]\n', { 'a.conf': text }),
  ).toMatchObject({
    status: 'unanswered',
    settledBy: 'vpn.config.format',
  })
})

test('a route table is read, and the tunnel in it found or named', async () => {
  const of = (keys: string, table: string) =>
    ask(route('131.107.155.30'), `vpn: [{ name: staff, ${keys} }]\n`, { 'r.txt': table })
  const linux = 'default via 192.168.1.1 dev eth0\n131.107.155.0/24 dev tun0 scope link\n'
  expect(await of('routes: r.txt', linux)).toMatchObject({
    verdict: 'tunnel',
    routes: [
      { prefix: '131.107.155.0/24', place: { file: 'r.txt', line: 2 } },
      { prefix: '0.0.0.0/0', to: 'direct' },
    ],
  })
  expect(await of('routes: { file: r.txt, interface: eth0 }', linux)).toMatchObject({ verdict: 'direct' })
  expect(await of('routes: r.txt', linux.replace('tun0', 'eth1'))).toMatchObject({
    status: 'unanswered',
    reason:
      'which interface of r.txt is the tunnel is not clear: no interface of it is known to be a tunnel; it has eth0, eth1',
    settledBy: 'vpn.routes.interface',
  })
  const windows = [
    { InterfaceIndex: 7, DestinationPrefix: '10.99.0.20/32', NextHop: '0.0.0.0', RouteMetric: 1, InterfaceMetric: 5 },
    { InterfaceIndex: 7, DestinationPrefix: '0.0.0.0/0', NextHop: '0.0.0.0', RouteMetric: 1, InterfaceMetric: 5 },
  ]
  // As PowerShell writes it: UTF-16 with a byte order mark.
  const utf16 = `\uFEFF${JSON.stringify(windows)}`
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-declared-'))
  folders.push(folder)
  writeFileSync(join(folder, 'env.yaml'), `${HEAD}vpn: [{ name: staff, clientPool: 10.99.0.0/22, routes: r.json }]\n`)
  writeFileSync(join(folder, 'r.json'), Buffer.from(utf16, 'utf16le'))
  const source = createDeclaredSource(loadEnvironment('env.yaml', { root: folder, workingFolder: folder }))
  expect(await source.answer(route('131.107.155.30'))).toMatchObject({ verdict: 'tunnel' })
  await expect(of('routes: r.txt', `${linux}010.0.0.0/8 dev tun0\n`)).rejects.toThrow(/^r\.txt:3:1: /)
})

test('a line that is wrong is refused, with its place', async () => {
  const sections = 'vpn: [{ name: staff, config: { file: a.conf, format: openvpn } }]\n'
  const run = () => ask(route('131.107.155.30'), sections, { 'a.conf': 'client\nroute 131.107.155.30 net_gateway\n' })
  await expect(run()).rejects.toThrow(InputError)
  await expect(run()).rejects.toThrow(/^a\.conf:2:\d+: /)
})

test('rules from rows, a table and a script, in their order, with names for their addresses', async () => {
  const answer = await ask(
    BLOCKS,
    `vpn: [{ name: staff, clientPool: 10.99.0.0/22, blocks: [{ from: staff, to: se01.contoso.net, protocols: [tcp, udp] }, a.csv, { file: a.ps1, adapterProfile: domain }] }]\n`,
    {
      'a.csv': 'from,to,ports,action\nany,10.1.0.0/16,443,block\n',
      'a.ps1': "New-NetFirewallRule -DisplayName 'x' -Direction Outbound -Action Block -RemoteAddress 10.2.0.0/16\n",
    },
  )
  expect(answer).toMatchObject({
    rules: [
      {
        action: 'block',
        protocol: 'tcp',
        remoteAddresses: [{ first: 0x0a630000n }],
        localAddresses: [{ first: 0xc0a80a5an }],
      },
      { action: 'block', protocol: 'udp' },
      { place: { file: 'a.csv', line: 2 } },
      { profiles: ['domain'], place: { file: 'a.ps1', line: 1 } },
    ],
  })
})

test('a table and a row that are wrong are refused', async () => {
  const csv = 'from,to,ports\nany,10.1.0.0/16,70000\n'
  await expect(ask({ ask: 'firewall' }, 'firewall: { rules: a.csv }\n', { 'a.csv': csv })).rejects.toThrow(/^a\.csv:2:/)
  await expect(ask({ ask: 'firewall' }, 'firewall: { rules: { from: 10.1.0, to: any } }\n')).rejects.toThrow(
    /^env\.yaml:6:/,
  )
})

test('no rules, rules that are not given, and files that are not read', async () => {
  expect(await ask(BLOCKS, 'vpn: [{ name: staff, blocks: none }]\n')).toMatchObject({ status: 'answered', rules: [] })
  expect(await ask(BLOCKS, 'vpn: [{ name: staff }]\n')).toMatchObject({ status: 'unanswered', settledBy: 'vpn.blocks' })
  expect(await ask({ ask: 'firewall' }, 'firewall: {}\n')).toMatchObject({ settledBy: 'firewall.rules' })
  expect(await ask({ ask: 'firewall' }, 'firewall: { rules: a.xml }\n', { 'a.xml': '<x/>' })).toMatchObject({
    status: 'unanswered',
    reason: 'this release reads rules from CSV, PowerShell and netsh only, not a.xml',
  })
})

test.each([
  ['nothing', ''],
  ['something else', 'hello world\nverb 3\n'],
])('%s in a file that is said to be of OpenVPN decides nothing', async (_, text) => {
  const sections = 'vpn: [{ name: staff, config: { file: a.conf, format: openvpn } }]\n'
  expect(await ask(route('131.107.155.30'), sections, { 'a.conf': text })).toMatchObject({ verdict: 'undecided' })
})

test('what may change the answer at log-in, and what was not understood, comes with it', async () => {
  const server = 'server 10.8.0.0 255.255.255.0\ntopology subnet\nclient-connect /etc/x.sh\nfrobnicate\n'
  const openvpn = await ask(route('131.107.155.30'), 'vpn: [{ name: staff, config: a.conf }]\n', { 'a.conf': server })
  expect(openvpn).toMatchObject({
    verdict: 'direct',
    notes: [
      { text: expect.stringContaining('a script of the server may push'), place: { file: 'a.conf', line: 3 } },
      { text: 'an option this reader does not know', place: { file: 'a.conf', line: 4 } },
    ],
  })
  const asa = `group-policy STAFF attributes
 split-tunnel-policy tunnelspecified
 split-tunnel-network-list value IN
access-list IN standard permit 10.0.0.0 255.0.0.0
tunnel-group STAFF general-attributes
 default-group-policy STAFF
 authentication-server-group RADIUS
dynamic-access-policy-record VENDORS
`
  expect(await ask(route('131.107.155.30'), 'vpn: [{ name: staff, config: a.cfg }]\n', { 'a.cfg': asa })).toMatchObject(
    {
      verdict: 'direct',
      notes: [
        { text: expect.stringContaining('authentication server'), place: { line: 7 } },
        { text: expect.stringContaining('dynamic access policy'), place: { line: 8 } },
      ],
    },
  )
})

test('a kill switch: what would go outside is dropped, and the answer says so', async () => {
  const sections = 'vpn: [{ name: staff, split: { default: tunnel, exclude: [131.107.155.30/32], enforced: true } }]\n'
  expect(await ask(route('131.107.155.30'), sections)).toMatchObject({
    verdict: 'blocked',
    why: expect.stringContaining('the client drops what would go outside'),
  })
})
