/**
 * Where the rule of a vendor is another one than the longest prefix of the routes that a file writes down. Each case says why,
 * and holds both: the kernel with the routes as they are written, and the reader, which knows the vendor.
 */

import { describe, expect, test } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { add, inNamespace, interfaces } from '../../../domain/tunnel-kernel.ts'
import { read } from './truth-table-support.ts'

const EDGE = '203.0.113.13'
const BOTH = ['0.0.0.0/0 dev direct metric 5000', '::/0 dev direct metric 5000']

interface Difference {
  readonly why: string
  readonly file: Parameters<typeof read>
  /** The routes as the file writes them, without what the vendor makes of them. */
  readonly written: readonly string[]
  readonly address: string
  readonly kernel: 'tun' | 'direct'
  readonly vendor: string
}

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'GlobalProtect, a subnet in both lists': {
    why: 'the include wins; the kernel knows metrics alone, and takes the physical adapter where that has the lower one',
    file: [
      'globalprotect',
      '<response>\n<access-routes><member>203.0.113.0/24</member></access-routes>\n<exclude-access-routes><member>203.0.113.0/24</member></exclude-access-routes>\n</response>\n',
    ],
    written: ['203.0.113.0/24 dev direct metric 10', '203.0.113.0/24 dev tun metric 20'],
    address: EDGE,
    kernel: 'direct',
    vendor: 'tunnel',
  },
  'WireGuard for Windows, a family the tunnel does not have': {
    why: 'a single peer with a default route turns on a kill switch, which drops what routes would send outside',
    file: [
      'wireguard',
      '[Interface]\nAddress = 10.99.0.20/32\n[Peer]\nAllowedIPs = 0.0.0.0/0\n',
      { platforms: ['windows'] },
    ],
    written: ['0.0.0.0/0 dev tun metric 10'],
    address: '2001:db8:13::13',
    kernel: 'direct',
    vendor: 'blocked',
  },
  'FortiGate, a negated list': {
    why: 'the addresses of the list stay outside, and all others go in',
    file: [
      'fortigate',
      'config firewall address\nedit "n"\nset subnet 203.0.113.0 255.255.255.0\nnext\nend\nconfig vpn ssl web portal\nedit "p"\nset tunnel-mode enable\nset split-tunneling enable\nset split-tunneling-routing-address "n"\nset split-tunneling-routing-negate enable\nnext\nend\n',
    ],
    written: ['203.0.113.0/24 dev tun metric 10'],
    address: EDGE,
    kernel: 'tun',
    vendor: 'direct',
  },
  'Cisco ASA, the subnet of the address pool': {
    why: 'the client tunnels the whole subnet of its own address by the mask of the pool, whatever the access list says',
    file: [
      'cisco-asa',
      'ip local pool P 10.99.0.10-10.99.0.250 mask 255.0.0.0\naccess-list IN standard permit 192.168.0.0 255.255.0.0\ngroup-policy G internal\ngroup-policy G attributes\n split-tunnel-policy tunnelspecified\n split-tunnel-network-list value IN\n address-pools value P\n',
    ],
    written: ['192.168.0.0/16 dev tun metric 10'],
    address: '10.50.0.1',
    kernel: 'direct',
    vendor: 'tunnel',
  },
  'Windows, the class of the address': {
    why: 'Windows adds a route for the class of the address it is given, unless DisableClassBasedDefaultRoute is true',
    file: [
      'windows-profile-xml',
      '<VPNProfile>\n<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile>\n<Route><Address>10.0.0.0</Address><PrefixSize>8</PrefixSize></Route>\n</VPNProfile>\n',
      { clientPool: ['131.107.200.0/24'] },
    ],
    written: ['10.0.0.0/8 dev tun metric 10'],
    address: '131.107.155.30',
    kernel: 'direct',
    vendor: 'tunnel',
  },
}

const cases = Object.entries(DIFFERENCES)

describe('the vendor', () => {
  test.each(cases)('%s', (_, { file, address, vendor, why }) => {
    const { policy, problems } = read(...file)
    expect(problems).toEqual([])
    expect({ why, verdict: decide(policy, address).verdict }).toEqual({ why, verdict: vendor })
  })
})

describe.skipIf(add === undefined)('the Linux kernel', () => {
  test.each(cases)('%s', (_, { written, address, kernel, why }) => {
    const routes = [...BOTH, ...written].map((route) => `route add ${route}`)
    const { status, stdout, stderr } = inNamespace([...interfaces(add ?? String), ...routes, `route get ${address}`])
    expect([status, stderr]).toEqual([0, ''])
    const dev = /"dst":"([^"]+)"[^\]]*?"dev":"(\w+)"/.exec(stdout)
    expect({ why, address: dev?.[1], dev: dev?.[2] }).toEqual({ why, address, dev: kernel })
  })
})

test('the two differ in each case', () => {
  const same = { tun: 'tunnel', direct: 'direct' } as const
  for (const [, { kernel, vendor }] of cases) expect(vendor).not.toBe(same[kernel])
})
