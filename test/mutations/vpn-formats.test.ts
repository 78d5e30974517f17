/** The VPN of a clean environment in every other format that is read: as clean, and as wrong where it takes the Edge in. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import label from '../../rules/vpn/label-agrees-with-routes.ts'
import rule from '../../rules/vpn/public-addresses-outside-tunnel.ts'
import type { Report } from '../../src/report.ts'
import { judgeCopy } from '../support/copies.ts'

const ON = 'contoso-single-edge'
const ASA = readFileSync(
  new URL('../../fixtures/environments/contoso-single-edge/vpn/asa.cfg', import.meta.url),
  'utf8',
)
const CONFIG = 'config: { file: vpn/asa.cfg, format: cisco-asa, groupPolicy: GP-STAFF }'
const INSIDE = ['192.168.0.0/16', '172.25.33.0/24']
const EDGE = '131.107.155.0/27'
const AV = 'staff/lsedge.contoso.net/audio-video-edge/131.107.155.30'

const MASKS: Readonly<Record<string, string>> = { 16: '255.255.0.0', 24: '255.255.255.0', 27: '255.255.255.224' }

function masked(subnet: string): string {
  const [address, length = ''] = subnet.split('/')
  return `${address} ${MASKS[length]}`
}

interface Format {
  readonly name: string
  readonly write: (subnets: readonly string[]) => string
  /** The exclusion it is told to make of the A/V Edge. */
  readonly fix: string
  /** The key of the file; `config` without it. */
  readonly key?: 'config' | 'routes'
}

const each = (subnets: readonly string[], write: (subnet: string, index: number) => string) =>
  subnets.map(write).join('\n')

/** Without any of the three addresses of the Edge. */
const PIECES =
  '131.107.155.0/29, 131.107.155.8/31, 131.107.155.11/32, 131.107.155.12/30, 131.107.155.16/30, 131.107.155.21/32, 131.107.155.22/31, 131.107.155.24/30, 131.107.155.28/31, 131.107.155.31/32'

const FORMATS: readonly Format[] = [
  {
    name: 'OpenVPN',
    write: (subnets) =>
      `dev tun\nserver 10.99.0.0 255.255.252.0\n${each(subnets, (one) => `push "route ${masked(one)}"`)}\n`,
    fix: 'add "route 131.107.155.30 255.255.255.255 net_gateway" to the clients',
  },
  {
    name: 'WireGuard',
    write: (subnets) =>
      `[Interface]\nPrivateKey = x\nAddress = 10.99.0.2/32\n[Peer]\nPublicKey = y\nAllowedIPs = ${subnets.join(', ')}\n`,
    fix: `in AllowedIPs, put ${PIECES} in the place of ${EDGE}`,
  },
  {
    name: 'a Windows profile',
    write: (subnets) =>
      `<VPNProfile>\n<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile>\n${each(subnets, (one) => `<Route><Address>${one.split('/')[0]}</Address><PrefixSize>${one.split('/')[1]}</PrefixSize></Route>`)}\n</VPNProfile>\n`,
    fix: 'add "<Route><Address>131.107.155.30</Address><PrefixSize>32</PrefixSize><ExclusionRoute>true</ExclusionRoute></Route>" to the profile',
  },
  {
    name: 'a script of cmdlets',
    write: (subnets) =>
      `Add-VpnConnection -Name Staff -ServerAddress vpn.contoso.net -SplitTunneling\n${each(subnets, (one) => `Add-VpnConnectionRoute -ConnectionName Staff -DestinationPrefix ${one}`)}\n`,
    fix: `put routes for ${PIECES} ("Add-VpnConnectionRoute") in the place of that for ${EDGE}`,
  },
  {
    name: 'what cmdlets show',
    write: (subnets) =>
      JSON.stringify({
        Name: 'Staff',
        SplitTunneling: true,
        Routes: subnets.map((DestinationPrefix) => ({ DestinationPrefix })),
      }),
    fix: `"Remove-VpnConnectionRoute -DestinationPrefix ${EDGE}"`,
  },
  {
    name: 'GlobalProtect in XML',
    write: (subnets) =>
      `<response>\n<access-routes>\n${each(subnets, (one) => `<member>${one}</member>`)}\n</access-routes>\n</response>\n`,
    fix: 'add 131.107.155.30/32 to exclude-access-route',
  },
  {
    name: 'GlobalProtect as set commands',
    write: (subnets) =>
      `set global-protect global-protect-gateway GW remote-user-tunnel-configs STAFF split-tunneling access-route [ ${subnets.join(' ')} ]\n`,
    fix: 'add 131.107.155.30/32 to exclude-access-route',
  },
  {
    name: 'FortiGate',
    write: (subnets) =>
      `config firewall address\n${each(subnets, (one, index) => `edit "N${index}"\nset subnet ${masked(one)}\nnext`)}\nend\nconfig vpn ssl web portal\nedit "STAFF"\nset tunnel-mode enable\nset split-tunneling-routing-address ${subnets.map((_, index) => `"N${index}"`).join(' ')}\nnext\nend\n`,
    fix: '("config firewall address", "edit edge-131.107.155.30", "set subnet 131.107.155.30/32")',
  },
  {
    name: 'swanctl.conf',
    write: (subnets) =>
      `connections {\n  client {\n    vips = 0.0.0.0\n    children {\n      staff {\n        remote_ts = ${subnets.join(',')}\n        start_action = start\n      }\n    }\n  }\n}\n`,
    fix: '"remote_ts = 131.107.155.30/32", "mode = pass"',
  },
  {
    name: 'ipsec.conf',
    write: (subnets) =>
      `conn staff\n\tleftsourceip=%config\n\tright=vpn.contoso.net\n\trightsubnet=${subnets.join(',')}\n\tauto=start\n`,
    fix: '"remote_ts = 131.107.155.30/32", "mode = pass"',
  },
  {
    name: 'a table of subnets',
    write: (subnets) => `prefix,verdict\n${each(subnets, (one) => `${one},include`)}\n`,
    fix: 'add an entry with the prefix 131.107.155.30/32 and the verdict exclude',
  },
  {
    name: 'lists in JSON',
    write: (subnets) => JSON.stringify({ include: subnets.map((address) => ({ address })) }),
    fix: 'add an entry with the prefix 131.107.155.30/32 and the verdict exclude',
  },
  {
    name: 'a route table of Linux',
    key: 'routes',
    write: (subnets) =>
      `default via 192.0.2.1 dev eth0\n192.0.2.0/24 dev eth0 proto kernel scope link\n${each(subnets, (one) => `${one} dev tun0`)}\n`,
    fix: `keep 131.107.155.30/32 outside the tunnel (it goes in with ${EDGE})`,
  },
  {
    name: 'a route table of Windows',
    key: 'routes',
    write: (subnets) =>
      JSON.stringify([
        { InterfaceAlias: 'Wi-Fi', DestinationPrefix: '0.0.0.0/0', NextHop: '192.0.2.1', RouteMetric: 0 },
        ...subnets.map((DestinationPrefix) => ({
          InterfaceAlias: 'Contoso VPN',
          DestinationPrefix,
          NextHop: '0.0.0.0',
        })),
      ]),
    fix: `keep 131.107.155.30/32 outside the tunnel (it goes in with ${EDGE})`,
  },
]

/** Not every format has a word for a split tunnel. */
const hasNoWord = ({ ruleId }: Report['results'][number]) => ruleId !== label.id

const clean = judgeCopy(ON, {})

function judge({ write, key = 'config' }: Format, subnets: readonly string[]) {
  const file = { file: 'vpn/asa.cfg', find: ASA, replace: write(subnets) }
  return judgeCopy(ON, { edits: [file, { find: CONFIG, replace: `${key}: vpn/asa.cfg` }] })
}

describe.each(FORMATS)('$name', (format) => {
  test('as clean as the configuration it stands for', async () => {
    const [given, asa] = await Promise.all([judge(format, INSIDE), clean])
    expect(given.results.filter(hasNoWord)).toEqual(asa.results.filter(hasNoWord))
  })

  test('takes the Edge in: said, with the exclusion in its own syntax', async () => {
    const { findings } = await judge(format, [...INSIDE, EDGE])
    const unmet = findings.filter(({ ruleId, verdict }) => ruleId === rule.id && verdict === 'unmet')
    expect(unmet.map(({ subject }) => subject)).toContain(AV)
    expect(unmet.find(({ subject }) => subject === AV)?.fix).toContain(format.fix)
  })
})
