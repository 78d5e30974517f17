import { describe, expect, test } from 'vitest'
import * as linux from '../../../../src/sources/live/route/parse-linux.ts'
import * as macos from '../../../../src/sources/live/route/parse-macos.ts'
import { readFound } from '../../../../src/sources/live/route/parse-windows.ts'

// Printed by iproute2 6.1 on Linux.
describe('ip -j', () => {
  test.each([
    [
      '[{"dst":"131.107.155.10","gateway":"192.0.2.1","dev":"eth0","prefsrc":"192.0.2.10","flags":[],"uid":0,"cache":[]}]',
      { outcome: 'routed', interface: 'eth0', gateway: '192.0.2.1', source: '192.0.2.10' },
    ],
    [
      '[{"dst":"192.168.10.6","dev":"tun0","prefsrc":"10.99.0.10","flags":[],"uid":0,"cache":[]}]',
      { outcome: 'routed', interface: 'tun0', source: '10.99.0.10' },
    ],
    [
      '[{"type":"local","dst":"10.99.0.10","dev":"lo","prefsrc":"10.99.0.10","flags":[],"uid":0,"cache":["local"]}]',
      { outcome: 'routed', interface: 'lo', source: '10.99.0.10' },
    ],
    [
      '[{"dst":"2001:db8:4::1","from":"::","dev":"tun0","prefsrc":"2001:db8:9::5","metric":1024,"flags":[],"pref":"medium"}]',
      { outcome: 'routed', interface: 'tun0', source: '2001:db8:9::5' },
    ],
    [
      '[{"type":"unreachable","dst":"2001:db8::1","dev":"lo","metric":4294967295,"error":-101,"flags":[]}]',
      { outcome: 'blocked', reason: 'its route is of the type unreachable' },
    ],
    [
      '[{"dst":"203.0.113.9","via":{"family":"inet6","host":"fe80::1"},"dev":"eth0","flags":[]}]',
      { outcome: 'routed', interface: 'eth0', gateway: 'fe80::1' },
    ],
  ])('route get: %s', (text, way) => {
    expect(linux.readRouteGet(text)).toEqual(way)
  })

  test.each(['', '[]', '{}', 'null', '[null]', '[{}]', '[{"dev":7}]', 'Option "-j" is unknown, try "ip -help".'])(
    'route get that is none: %s',
    (text) => expect(linux.readRouteGet(text)).toBeUndefined(),
  )

  test.each([
    ['RTNETLINK answers: Network is unreachable\n', 'no-route'],
    ['RTNETLINK answers: No route to host\n', 'blocked'],
    ['RTNETLINK answers: Permission denied\n', 'blocked'],
    ['RTNETLINK answers: Invalid argument\n', 'blocked'],
  ])('a refusal: %s', (text, outcome) => {
    expect(linux.readRefusal(text)).toMatchObject({ outcome })
  })

  test.each(['RTNETLINK answers: Operation not supported\n', 'Error: any valid address is expected.\n', ''])(
    'a complaint that is none: %s',
    (text) => expect(linux.readRefusal(text)).toBeUndefined(),
  )

  test.each([
    ['[{"dst":"default","gateway":"192.0.2.1","dev":"eth0","flags":[]}]', '131.107.155.10', '0.0.0.0/0'],
    ['[{"dst":"default","gateway":"fe80::1","dev":"eth0","flags":[]}]', '2001:db8::1', '::/0'],
    ['[{"dst":"192.168.0.0/16","dev":"tun0","scope":"link","flags":["linkdown"]}]', '192.168.10.6', '192.168.0.0/16'],
    ['[{"dst":"203.0.113.7","dev":"tun0","scope":"link","flags":[]}]', '203.0.113.7', '203.0.113.7/32'],
    ['[{"dst":"2001:db8:9::/64","dev":"eth0","flags":[]}]', '2001:db8:9::7', '2001:db8:9::/64'],
    ['RTNETLINK answers: Invalid argument', '2001:db8:9::7', undefined],
  ])('fibmatch: %s', (text, address, prefix) => {
    expect(linux.readFibMatch(text, address)).toBe(prefix)
  })

  test.each([
    [
      '[{"ifname":"tun0","link_type":"none","linkinfo":{"info_kind":"tun","info_data":{"type":"tun","pi":false}}}]',
      'tun',
    ],
    [
      '[{"ifname":"tap0","link_type":"ether","linkinfo":{"info_kind":"tun","info_data":{"type":"tap","pi":false}}}]',
      'tap',
    ],
    ['[{"ifname":"wg0","link_type":"none","linkinfo":{"info_kind":"wireguard"}}]', 'wireguard'],
    ['[{"ifname":"eth0","link_type":"ether","linkinfo":{"info_kind":"veth"}}]', 'veth'],
    ['[{"ifname":"lo","link_type":"loopback"}]', 'loopback'],
    ['[{},{"ifname":"lo","link_type":"loopback"}]', undefined],
  ])('link show: %s', (text, kind) => {
    expect(linux.readLinkKind(text)).toBe(kind)
  })
})

// Written after the manual of route(8) and its source; not taken from a machine.
describe('route -n get', () => {
  const printed = (...lines: readonly string[]) =>
    `   route to: 131.107.155.10\n${lines.join('\n')}\n recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire\n       0         0         0         0         0         0      1500         0 \n`

  test('by the default route', () => {
    const text = printed(
      'destination: default',
      '       mask: default',
      '    gateway: 192.168.1.1',
      '  interface: en0',
      '      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>',
    )
    const way = { outcome: 'routed', interface: 'en0', kind: 'en', gateway: '192.168.1.1', prefix: '0.0.0.0/0' }
    expect(macos.readRouteGet(text, '131.107.155.10')).toEqual(way)
    expect(macos.readRouteGet(text, '2001:db8::1')).toEqual({ ...way, prefix: '::/0' })
  })

  test('into a tunnel', () => {
    const text = printed(
      'destination: 131.107.0.0',
      '       mask: 255.255.0.0',
      '  interface: utun4',
      '      flags: <UP,DONE,STATIC,PRCLONING>',
    )
    expect(macos.readRouteGet(text, '131.107.155.10')).toEqual({
      outcome: 'routed',
      interface: 'utun4',
      kind: 'utun',
      prefix: '131.107.0.0/16',
    })
  })

  test('of IPv6, with a mask and a link for a gateway', () => {
    const text = printed(
      'destination: 2001:db8::',
      '       mask: ffff:ffff::',
      '    gateway: link#12',
      '  interface: en1',
      '      flags: <UP,DONE,CLONING,STATIC>',
    )
    expect(macos.readRouteGet(text, '2001:db8::1')).toEqual({
      outcome: 'routed',
      interface: 'en1',
      kind: 'en',
      prefix: '2001:db8::/32',
    })
  })

  test('to a host of its own', () => {
    const text = printed('destination: 131.107.155.10', '  interface: en0', '      flags: <UP,HOST,DONE,LLINFO>')
    expect(macos.readRouteGet(text, '131.107.155.10')).toMatchObject({ prefix: '131.107.155.10/32' })
  })

  test.each(['REJECT', 'BLACKHOLE'])('of a route that refuses: %s', (flag) => {
    const text = printed(
      'destination: 131.107.155.10',
      '  interface: lo0',
      `      flags: <UP,HOST,DONE,${flag},STATIC>`,
    )
    expect(macos.readRouteGet(text, '131.107.155.10')).toEqual({
      outcome: 'blocked',
      reason: `its route has the flag ${flag}`,
    })
  })

  test('without a route', () => {
    expect(macos.readRouteGet('', '131.107.155.10')).toBeUndefined()
    expect(macos.readRefusal('route: writing to routing socket: not in table\n')).toMatchObject({ outcome: 'no-route' })
    expect(macos.readRefusal('route: bad address: x\n')).toBeUndefined()
  })
})

// Written after the documented properties of MSFT_NetRoute, MSFT_NetIPAddress and MSFT_NetAdapter; not taken from a machine.
describe('Find-NetRoute', () => {
  test.each([
    [
      '{"InterfaceAlias":"Wi-Fi","DestinationPrefix":"0.0.0.0/0","NextHop":"192.168.1.1","SourceAddress":"192.168.1.20","InterfaceType":71,"InterfaceDescription":"Intel(R) Wi-Fi 6"}\r\n',
      { interface: 'Wi-Fi', kind: 'ieee80211', gateway: '192.168.1.1', source: '192.168.1.20', prefix: '0.0.0.0/0' },
    ],
    [
      '\uFEFF{"InterfaceAlias":"Ethernet 3","DestinationPrefix":"192.168.0.0/16","NextHop":"0.0.0.0","SourceAddress":"10.99.0.10","InterfaceType":53,"InterfaceDescription":"Cisco AnyConnect"}',
      { interface: 'Ethernet 3', kind: 'propVirtual', source: '10.99.0.10', prefix: '192.168.0.0/16' },
    ],
    [
      '{"InterfaceAlias":"Contoso VPN","DestinationPrefix":"2001:db8::/32","NextHop":"::","SourceAddress":"2001:db8:99::5","InterfaceType":null,"InterfaceDescription":null}',
      { interface: 'Contoso VPN', source: '2001:db8:99::5', prefix: '2001:db8::/32' },
    ],
    [
      '{"InterfaceAlias":"Odd","DestinationPrefix":null,"NextHop":null,"SourceAddress":null,"InterfaceType":209}',
      { interface: 'Odd', kind: 'ifType 209' },
    ],
  ])('%s', (text, way) => {
    expect(readFound(text)).toEqual({ outcome: 'routed', ...way })
  })

  test.each(['', 'null', '[]', '{}', '{"InterfaceAlias":null}', 'Find-NetRoute : The term is not recognized'])(
    'what is none: %s',
    (text) => expect(readFound(text)).toBeUndefined(),
  )
})
