/** Secrets in VPN files, one at every place that can hold one, and all that commands print of such files. */

import { expect, test, vi } from 'vitest'
import { folderOf, run } from './fake-io.ts'

// Several commands for each file, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

const EDGE = '131.107.155.30'

/** Letters and digits that no word and no address is: `s3cr3tOne`. */
const secret = (name: string) => `s3cr3t${name}Xq9`

interface Planted {
  readonly text: string
  /** An edit of the text that is a mistake. */
  readonly wrong: readonly [find: string, replace: string]
  readonly keys?: string
}

/** The A/V Edge goes into each tunnel, so that findings point into the file. */
const FILES: Readonly<Record<string, Planted>> = {
  'cisco-asa': {
    text: `: Saved
enable password ${secret('Enable')} encrypted
passwd ${secret('Telnet')} encrypted
username admin password ${secret('User')} encrypted privilege 15
aaa-server R protocol radius
aaa-server R (inside) host 10.0.0.9
 key ${secret('Radius')}
snmp-server community ${secret('Snmp')}
access-list IN remark ${secret('Remark')}
access-list IN standard permit 131.107.155.0 255.255.255.0
ip local pool P 10.99.0.10-10.99.0.250 mask 255.255.252.0
group-policy STAFF internal
group-policy STAFF attributes
 banner value ${secret('Banner')}
 dns-server value 192.168.10.5
 split-tunnel-policy tunnelspecified
 split-tunnel-network-list value IN
 address-pools value P
tunnel-group STAFF ipsec-attributes
 ikev1 pre-shared-key ${secret('Group')}
`,
    wrong: ['131.107.155.0 255.255.255.0', `131.107.155.0 255.0.255.0 ${secret('Behind')}`],
  },
  openvpn: {
    text: `client
route-nopull
route 131.107.155.0 255.255.255.0
dhcp-option DNS 192.168.10.5
setenv opt auth-token ${secret('Token')}
http-proxy-user-pass ${secret('Proxy')}
static-challenge "${secret('Challenge')}" 1
frobnicate ${secret('Option')}
<key>
${secret('Key')}
</key>
<auth-user-pass>
user
${secret('Password')}
</auth-user-pass>
`,
    wrong: ['route 131.107.155.0 255.255.255.0', `route 131.107.155.0 255.0.255.0 ${secret('Behind')}`],
  },
  wireguard: {
    text: `[Interface]
PrivateKey = ${secret('Private')}
Address = 10.99.0.20/32
DNS = 192.168.10.5
PostUp = wg set wg0 private-key ${secret('Script')}
[Peer]
PublicKey = ${secret('Public')}
PresharedKey = ${secret('Preshared')}
AllowedIPs = 131.107.155.0/24
`,
    wrong: ['131.107.155.0/24', `131.107.155.0/33, ${secret('Behind')}`],
  },
  'windows-profile-xml': {
    text: `<VPNProfile><!-- ${secret('Comment')} -->
<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType><L2tpPsk>${secret('Psk')}</L2tpPsk>
<Authentication><Eap><Configuration>${secret('Eap')}</Configuration></Eap></Authentication></NativeProfile>
<Route><Address>131.107.155.0</Address><PrefixSize>24</PrefixSize></Route><Custom>${secret('Custom')}</Custom>
<DomainNameInformation><DomainName>.fabrikam.com</DomainName><DnsServers>192.168.10.5</DnsServers></DomainNameInformation>
</VPNProfile>
`,
    wrong: ['>24<', `>${secret('Size')}<`],
  },
  'windows-cmdlets': {
    text: `Add-VpnConnection -Name Staff -ServerAddress v -SplitTunneling -L2tpPsk ${secret('Psk')} -Force
Add-VpnConnectionRoute -ConnectionName Staff -DestinationPrefix 131.107.155.0/24
rasdial Staff user ${secret('Password')}
`,
    wrong: ['131.107.155.0/24', `131.107.155.9/24 ${secret('Behind')}`],
  },
  globalprotect: {
    text: `<config><gateway><agent-user-override-key>${secret('Override')}</agent-user-override-key>
<remote-user-tunnel-configs><entry name="Staff"><split-tunneling>
<access-route><member>131.107.155.0/24</member></access-route><x>${secret('Element')}</x>
</split-tunneling></entry></remote-user-tunnel-configs>
<phash>${secret('Hash')}</phash></gateway></config>
`,
    wrong: ['<member>131.107.155.0/24', `<member>131.107.155.0/33</member><member>${secret('Behind')}`],
  },
  fortigate: {
    text: `config user local
edit "u"
set passwd ENC ${secret('Password')}
next
end
config firewall address
edit "n"
set subnet 131.107.155.0 255.255.255.0
set comment "${secret('Comment')}"
next
end
config vpn ssl web portal
edit "staff"
set tunnel-mode enable
set split-tunneling enable
set split-tunneling-routing-address "n"
next
end
config vpn ipsec phase1-interface
edit "p"
set psksecret ENC ${secret('Psk')}
next
end
`,
    wrong: ['255.255.255.0', `255.0.255.0 ${secret('Behind')}`],
    keys: ', profile: staff',
  },
  strongswan: {
    text: `connections { staff { vips = 0.0.0.0
 children { net { remote_ts = 131.107.155.0/24
 updown = ${secret('Script')}
} } } }
secrets { ike-1 { secret = "${secret('Psk')}" } }
`,
    wrong: ['131.107.155.0/24', `131.107.155.0/33${secret('Behind')}`],
  },
  'prefix-list': {
    text: `prefix,verdict,comment
131.107.155.0/24,include,${secret('Comment')}
0.0.0.0/0,exclude,${secret('Rest')}
`,
    wrong: ['131.107.155.0/24', `131.107.155.9/24${secret('Behind')}`],
  },
}

function described(format: string, { text, keys = '' }: Planted) {
  return folderOf({
    'a.conf': text,
    'env.yaml': `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [fabrikam.com]
pools: [{ fqdn: se01.contoso.net, role: standard-edition, servers: [{ address: 192.168.10.90 }] }]
edgePools: [{ fqdn: edge.contoso.net, servers: [{ fqdn: edge.contoso.net, internal: 172.25.33.10, public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: ${EDGE} } }] }]
features: { remoteAccess: true }
dns: { internal: { resolver: 192.168.10.5, zones: { fabrikam.com: { records: ['sip A 192.168.10.90'] } } }, vpn: { resolver: 192.168.10.6 } }
vpn: [{ name: staff, clientPool: 10.99.0.0/22, clientPlatform: windows, config: { file: a.conf, format: ${format}${keys} } }]
`,
  })
}

const COMMANDS = [
  ['check', 'env.yaml', '--show', 'all'],
  ['check', 'env.yaml', '-f', 'json', '--show', 'all'],
  ['requirements', 'env.yaml'],
  ['media-paths', 'env.yaml'],
  ['media-paths', 'env.yaml', '-f', 'json'],
]

test.each(Object.entries(FILES))('no secret of %s is printed', async (format, planted) => {
  const secrets = (planted.text + planted.wrong[1]).match(/s3cr3t\w+Xq9/g) ?? []
  expect(new Set(secrets).size).toBe(secrets.length)
  const world = { workingFolder: described(format, planted) }
  let pointing = 0
  for (const command of COMMANDS) {
    const { code, stdout, stderr } = await run(command, world)
    expect({ command, stderr, isJudged: [0, 1, 4].includes(code) }).toEqual({
      command,
      stderr: expect.not.stringContaining('env.yaml:'),
      isJudged: true,
    })
    expect(stdout.length).toBeGreaterThan(100)
    pointing += stdout.split('a.conf').length - 1
    for (const one of secrets) expect(stdout + stderr).not.toContain(one)
  }
  expect(pointing).toBeGreaterThan(3)

  const [find, replace] = planted.wrong
  const text = planted.text.replace(find, () => replace)
  expect(text).not.toBe(planted.text)
  const broken = { workingFolder: described(format, { ...planted, text }) }
  for (const command of COMMANDS.filter(([name]) => name !== 'requirements')) {
    const { code, stdout, stderr } = await run(command, broken)
    expect([command, code]).toEqual([command, 2])
    expect(stderr).toMatch(/a\.conf:\d+:\d+: /)
    for (const one of secrets) expect(stdout + stderr).not.toContain(one)
  }
})
