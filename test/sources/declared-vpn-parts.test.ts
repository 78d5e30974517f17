/** VPN configurations in several files, keys that name nothing, and secrets that are never shown. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { safeLine } from '../../src/sources/safe-line.ts'

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
type Files = Readonly<Record<string, string>>

/** Which way an address takes; the first file is the configuration, the others are the further ones. */
async function ask(address: string, files: Files, keys = '', key: 'config' | 'routes' = 'config') {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-parts-'))
  folders.push(folder)
  const [first, ...others] = Object.keys(files)
  const more = others.length > 0 ? `, with: [${others.join(', ')}]` : ''
  const sections = `vpn: [{ name: staff, clientPool: 10.99.0.0/22, clientPlatform: linux, ${key}: { file: ${first}${more}${keys} } }]\n`
  writeFileSync(join(folder, 'env.yaml'), HEAD + sections)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const source = createDeclaredSource(loadEnvironment('env.yaml', { root: folder, workingFolder: folder }))
  return source.answer({ ask: 'route', profile: 'staff', address })
}

const EDGE = '131.107.155.30'
const tunnelled = (file: string, line: number) => ({
  verdict: 'tunnel',
  routes: [{ prefix: '131.107.155.0/24', to: 'tunnel', place: { file, line } }],
})

const ASA = `group-policy STAFF attributes
 split-tunnel-policy tunnelspecified
 split-tunnel-network-list value IN
`
const PORTAL = `config vpn ssl web portal
edit P
set tunnel-mode enable
set split-tunneling-routing-address dmz
next
end
`
const DMZ = 'config firewall address\nedit dmz\nset subnet 131.107.155.0 255.255.255.0\nnext\nend\n'
const GATEWAY =
  'set global-protect global-protect-gateway G remote-user-tunnel-configs C split-tunneling access-route DMZ\n'
const PROFILE =
  '<VPNProfile><NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile></VPNProfile>\n'
const CHILD = 'vips = 0.0.0.0\nchildren { n { remote_ts = 131.107.155.0/24\n} }\n'

describe('a configuration in several files points into each of them', () => {
  test.each<readonly [string, Files, string, number]>([
    [
      'Cisco ASA',
      { 'a.cfg': ASA, 'b.cfg': '!\naccess-list IN standard permit 131.107.155.0 255.255.255.0\n' },
      'b.cfg',
      2,
    ],
    ['FortiGate', { 'a.conf': PORTAL, 'b.conf': DMZ }, 'a.conf', 4],
    ['GlobalProtect', { 'a.txt': GATEWAY, 'b.txt': 'set address DMZ ip-netmask 131.107.155.0/24\n' }, 'a.txt', 1],
    [
      'a Windows profile and cmdlets',
      { 'a.xml': PROFILE, 'b.ps1': `\nAdd-VpnConnectionRoute Staff 131.107.155.0/24\n` },
      'b.ps1',
      2,
    ],
    [
      'two scripts',
      { 'a.ps1': 'Add-VpnConnection A v -SplitTunneling\n', 'b.ps1': 'Add-VpnConnectionRoute A 131.107.155.0/24\n' },
      'b.ps1',
      1,
    ],
    [
      'swanctl.conf and conf.d',
      { 'swanctl.conf': 'include conf.d/*.conf\n', 'conf.d/staff.conf': `connections { c { ${CHILD} } }\n` },
      'conf.d/staff.conf',
      2,
    ],
    [
      'swanctl, a file inside a section',
      { 'swanctl.conf': 'connections {\nc {\ninclude c.conf\n}\n}\n', 'c.conf': CHILD },
      'c.conf',
      2,
    ],
    [
      'two files of conf.d',
      { 'conf.d/a.conf': `connections { c { ${CHILD} } }\n`, 'conf.d/b.conf': 'secrets { ike { secret = x\n} }\n' },
      'conf.d/a.conf',
      2,
    ],
    [
      'ipsec.conf',
      {
        'ipsec.conf': 'config setup\ninclude /etc/ipsec.d/*.conf\n',
        'x/staff.conf': 'conn c\n leftsourceip=%config\n right=1.2.3.4\n rightsubnet=131.107.155.0/24\n',
      },
      'x/staff.conf',
      4,
    ],
    [
      'OpenVPN',
      { 'client.ovpn': 'client\ndev tun\n', 'pushed.conf': 'push "route 131.107.155.0 255.255.255.0"\n' },
      'pushed.conf',
      1,
    ],
  ])('%s', async (_, files, file, line) => {
    const format = Object.keys(files)[0] === 'swanctl.conf' ? ', format: strongswan' : ''
    expect(await ask(EDGE, files, format)).toMatchObject(tunnelled(file, line))
    expect(await ask('203.0.113.1', files, format)).toMatchObject({ verdict: 'direct' })
  })

  test.each<readonly [string, Files, string]>([
    ['Cisco ASA', { 'a.cfg': ASA, 'b.cfg': 'access-list IN standard permit 131.107.155.0 0.0.0.255\n' }, 'b.cfg:1:'],
    ['FortiGate', { 'a.conf': PORTAL, 'b.conf': DMZ.replace('155.0 ', '155.0999 ') }, 'b.conf:3:12'],
    ['FortiGate, cut off', { 'a.conf': PORTAL, 'b.conf': DMZ.replace('next\nend\n', '') }, 'b.conf:3:1'],
    [
      'a script beside a profile',
      { 'a.xml': PROFILE, 'b.ps1': 'Add-VpnConnectionRoute Staff 131.107.155.9/24\n' },
      'b.ps1:1:',
    ],
  ])('%s: and so do problems', async (_, files, where) => {
    await expect(ask(EDGE, files)).rejects.toThrow(where)
  })

  test.each<readonly [string, Files, string]>([
    [
      'an include that is not given',
      { 'a.conf': `include other.conf\nconnections { c { ${CHILD} } }\n`, 'b.conf': '# nothing\n' },
      'includes others',
    ],
    [
      'a list of subnets',
      { 'a.csv': 'prefix,verdict\n131.107.155.0/24,include\n', 'b.csv': 'prefix,verdict\n10.0.0.0/8,exclude\n' },
      'not put together',
    ],
    [
      'WireGuard',
      { 'a.conf': '[Interface]\nPrivateKey = x\n[Peer]\nAllowedIPs = 10.0.0.0/8\n', 'b.conf': '' },
      'not put together',
    ],
    [
      'GlobalProtect in XML',
      { 'a.xml': '<response><access-routes><member>10.0.0.0/8</member></access-routes></response>', 'b.xml': '<x/>' },
      'not put together',
    ],
    ['a profile and another profile', { 'a.xml': PROFILE, 'b.xml': PROFILE }, 'not put together'],
    [
      'a script that sets the connection up again',
      { 'a.xml': PROFILE, 'b.ps1': 'Set-VpnConnection Staff -SplitTunneling $false\n' },
      'that the profile sets up too',
    ],
    [
      'a script about two connections',
      { 'a.xml': PROFILE, 'b.ps1': 'Add-VpnConnectionRoute A 10.0.0.0/8\nAdd-VpnConnectionRoute B 10.1.0.0/16\n' },
      'several connections',
    ],
  ])('%s: undecided', async (_, files, why) => {
    expect(await ask(EDGE, files)).toMatchObject({ verdict: 'undecided', why: expect.stringContaining(why) })
  })

  it('asks a profile for the connection a script is about', async () => {
    const script = 'Add-VpnConnectionRoute A 131.107.155.0/24\nAdd-VpnConnectionRoute B 10.1.0.0/16\n'
    const of = (name: string) => ask(EDGE, { 'a.xml': PROFILE, 'b.ps1': script }, `, profile: ${name}`)
    expect(await of('a')).toMatchObject(tunnelled('b.ps1', 1))
    expect(await of('B')).toMatchObject({ verdict: 'direct' })
    expect(await of('C')).toMatchObject({ verdict: 'undecided', why: expect.stringContaining('other connections') })
  })
})

describe('route tables of IPv4 and IPv6 in two files', () => {
  const V4 = 'default via 192.168.1.1 dev eth0\n10.0.0.0/8 dev tun0\n'
  const V6 = 'default via fe80::1 dev eth0 metric 1024\n2001:db8:7::/48 dev tun0\n'
  it('are read as one', async () => {
    const files = { 'v4.txt': V4, 'v6.txt': V6 }
    expect(await ask('2001:db8:7::1', files, '', 'routes')).toMatchObject({
      verdict: 'tunnel',
      routes: [{ place: { file: 'v6.txt', line: 2 } }, { place: { file: 'v6.txt', line: 1 } }],
    })
    expect(await ask('10.1.1.1', files, '', 'routes')).toMatchObject({
      verdict: 'tunnel',
      routes: [{ place: { file: 'v4.txt', line: 2 } }, { place: { file: 'v4.txt', line: 1 } }],
    })
    const json = {
      'v4.json': '[{"dst":"default","gateway":"192.168.1.1","dev":"eth0"},{"dst":"10.0.0.0/8","dev":"tun0"}]',
      'v6.json': '[{"dst":"2001:db8:7::/48","dev":"tun0","metric":50}]',
    }
    expect(await ask('2001:db8:7::1', json, '', 'routes')).toMatchObject({ verdict: 'tunnel' })
  })

  it('must be of one kind', async () => {
    const files = { 'v4.txt': V4, 'v6.json': '[{"dst":"2001:db8:7::/48","dev":"tun0"}]' }
    await expect(ask('2001:db8:7::1', files, '', 'routes')).rejects.toThrow(
      'v6.json:1:1: the tables are not of one kind',
    )
  })
})

describe('a key that names nothing', () => {
  test.each([
    ['profile', 'wireguard', '[Interface]\nPrivateKey = x\n[Peer]\nAllowedIPs = 10.0.0.0/8\n'],
    ['profile', 'cisco-asa', ASA.replace('tunnelspecified', 'tunnelall')],
    ['profile', 'windows-profile-xml', PROFILE],
    ['profile', 'openvpn', 'client\nroute-nopull\n'],
    ['groupPolicy', 'prefix-list', 'prefix,verdict\n10.0.0.0/8,include\n'],
    ['groupPolicy', 'fortigate', PORTAL + DMZ],
  ])('%s of %s is told, with its place', async (key, format, text) => {
    expect(await ask(EDGE, { 'a.txt': text }, `, ${key}: X, format: ${format}`)).toMatchObject({
      notes: expect.arrayContaining([
        {
          text: `${key} is not used: files of the format ${format} hold nothing that it could name`,
          place: expect.objectContaining({ file: 'env.yaml', line: 6 }),
        },
      ]),
    })
  })

  it('is silent where it names something', async () => {
    const text = ASA.replace('tunnelspecified', 'tunnelall')
    expect(await ask(EDGE, { 'a.txt': text }, ', groupPolicy: STAFF')).toMatchObject({ notes: [] })
  })
})

describe('a secret', () => {
  const S = 'Hunter2xyz'
  test.each<readonly [string, string, string]>([
    ['of a key before any section', 'wireguard', `PrivateKey = ${S}\n[Interface]\n[Peer]\nAllowedIPs = 10.0.0.0/8\n`],
    ['on the line of a bad subnet', 'wireguard', `[Interface]\nPrivateKey = x ${S}\n[Peer]\nAllowedIPs = ${S}\n`],
    ['in a quote that is not closed', 'fortigate', `config vpn ipsec phase1\nedit A\nset psksecret "${S}\n`],
    ['in a quote that is not closed', 'strongswan', `connections { c { x = 1\n } }\nsecrets { ike { secret = "${S}\n`],
    [
      'in a file that is one line',
      'windows-profile-xml',
      `<VPNProfile><L2tpPsk>${S}</L2tpPsk><Route><Address>1.2.3</Address><PrefixSize>8</PrefixSize></Route></VPNProfile>`,
    ],
    ['in XML that is not well-formed', 'windows-profile-xml', `<VPNProfile><L2tpPsk>${S}&${S};</L2tpPsk></VPNProfile>`],
    ['in XML that is not well-formed', 'globalprotect', `<response><access-routes/><psk>${S}</${S}></response>`],
    ['in JSON that is none', 'windows-cmdlets', `{"Name":"A","SplitTunneling":true,"L2tpPsk":"${S}" "${S}"}`],
    ['in a script', 'windows-cmdlets', `Add-VpnConnection A v -L2tpPsk '${S}' -Unknown ${S}\n`],
    ['on a line of an access list', 'cisco-asa', `${ASA}access-list IN standard permit ${S} ${S}\n`],
    ['in a quote that is not closed', 'openvpn', `client\nauth-user-pass "${S}\n`],
    ['in a table', 'prefix-list', `prefix,verdict,comment\n${S}/24,include,${S}\n`],
  ])('%s (%s) is in no message', async (_, format, text) => {
    const asked = ask(EDGE, { 'a.txt': text }, `, format: ${format}`)
    const error = await asked.then(
      () => undefined,
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(InputError)
    expect(`${error.message} ${JSON.stringify((error as InputError).problems)}`).not.toContain(S)
  })

  it('is left out of a line, and what a reader needs stays', () => {
    expect(safeLine('access-list IN standard permit 203.0.113.0 0.0.0.255')).toBe(
      'access-list … standard permit 203.0.113.0 0.0.0.255',
    )
    expect(safeLine('route 203.0.113.13 net_gateway')).toBe('route 203.0.113.13 net_gateway')
    expect(safeLine('AllowedIPs = 010.0.0.0/8, 2001:db8::/32')).toBe('AllowedIPs = 010.0.0.0/8, 2001:db8::/32')
    expect(safeLine('<Address>1.2.3</Address><PrefixSize>33</PrefixSize>')).toBe(
      '<Address>1.2.3</Address><PrefixSize>33</PrefixSize>',
    )
    expect(safeLine('set psksecret ENC abcDEF+/= 12345678 de:ad:be:ef:00:11:22')).toBe('set … … …= … …')
  })
})
