import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readWireGuard } from '../../../../src/sources/artefacts/vpn/wireguard.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText, SENTINEL, shown } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

const STAFF = fixture('wireguard-staff.conf')
const EVERYTHING = fixture('wireguard-everything.conf')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

function read(text: string, platforms?: readonly string[], file = 'vpn/wg0.conf') {
  const reading = readWireGuard(text, file, { platforms })
  expectAccounted(text, reading)
  return reading
}

/** One peer that takes a list, with further lines in the interface. */
const one = (allowed: string, ...lines: readonly string[]) =>
  `[Interface]\nPrivateKey = x\n${lines.join('\n')}\n[Peer]\nPublicKey = y\nAllowedIPs = ${allowed}\n`
const verdict = (text: string, address = EDGE, platforms?: readonly string[]) =>
  decide(read(text, platforms).policy, address).verdict

describe('a file with several peers', () => {
  it('adds up repeated lines, cuts host bits off, and takes an address without length alone', () => {
    const { policy, problems, unknown, notes, names } = read(STAFF, ['linux'])
    expect(routes(policy)).toEqual({
      includes: [
        '10.0.0.0/8@15',
        '203.0.113.0/24@15',
        '2001:db8:99::/48@16',
        '172.16.0.0/12@22',
        '192.168.7.7/32@22',
        '203.0.113.8/29@22',
        '10.99.0.0/22@4',
        '2001:db8:99::/64@4',
      ],
      excludes: ['203.0.113.13/32@8'],
    })
    expect(policy.unresolved).toEqual([])
    expect(problems).toEqual([])
    expect(unknown).toEqual([])
    expect(notes.map(({ line }) => line)).toEqual([5, 23])
    expect(names).toEqual([
      { domain: '.', servers: ['10.1.0.53'], place: { file: 'vpn/wg0.conf', line: 5, column: 7 } },
    ])
    expect(verdicts(policy, [EDGE, '203.0.113.12', '203.0.113.200', '198.51.100.7', '192.168.7.8', V6])).toEqual([
      'direct',
      'tunnel',
      'tunnel',
      'direct',
      'direct',
      'direct',
    ])
  })

  it('points into the list', () => {
    expect(decide(read(STAFF).policy, '203.0.113.12')).toMatchObject({
      winner: { place: { file: 'vpn/wg0.conf', line: 22, column: 38 } },
      runnerUp: { place: { line: 15, column: 26 } },
    })
  })

  it('says which of two peers has a subnet that stands with both', () => {
    const text = `${one('10.0.0.0/8')}[Peer]\nAllowedIPs = 10.0.0.1/8\n`
    expect(read(text).notes).toEqual([{ line: 8, reason: expect.stringContaining('the last of them has it') }])
  })

  it('keeps no key', () => {
    expect(STAFF).toContain(SENTINEL)
    for (const text of [STAFF, EVERYTHING]) expect(shown(read(text))).not.toContain(SENTINEL)
  })
})

describe('one peer that takes everything', () => {
  it.each<readonly [string, readonly string[] | undefined, string, string]>([
    ['Windows: in the tunnel', ['windows'], EDGE, 'tunnel'],
    ['Linux: in the tunnel', ['linux'], EDGE, 'tunnel'],
    ['both families', ['linux'], V6, 'tunnel'],
    ['the address of the peer, Linux', ['linux'], '2001:db8:7::1', 'tunnel'],
    ['the address of the peer, not known', undefined, '2001:db8:7::1', 'undecided'],
    ['the address of the peer, macOS', ['macos'], '2001:db8:7::1', 'undecided'],
  ])('%s', (_, platforms, address, expected) => expect(verdict(EVERYTHING, address, platforms)).toBe(expected))

  it.each<readonly [string, string, readonly string[] | undefined, string, string | undefined]>([
    ['a /0 of one family, on Windows', '0.0.0.0/0', ['windows'], V6, 'blocked'],
    ['a /0 of one family, on Windows among others', '0.0.0.0/0', ['linux', 'windows'], V6, 'blocked'],
    ['a /0 of one family, on Linux', '0.0.0.0/0', ['linux'], V6, 'direct'],
    ['a /0 of one family, on an unknown system', '0.0.0.0/0', undefined, V6, 'undecided'],
    ['the pair of halves, on Windows', '0.0.0.0/1, 128.0.0.0/1', ['windows'], V6, 'direct'],
    ['half of the pair', '0.0.0.0/1', ['windows'], EDGE, 'direct'],
    ['half of the pair, lower half', '0.0.0.0/1', ['windows'], '52.112.0.1', 'tunnel'],
  ])('the kill switch: %s', (_, allowed, platforms, address, expected) =>
    expect(verdict(one(allowed), address, platforms)).toBe(expected),
  )

  it('takes two peers for no kill switch, and Table = off neither', () => {
    const two = `${one('0.0.0.0/0')}[Peer]\nAllowedIPs = 10.0.0.0/8\n`
    expect(verdict(two, V6, ['windows'])).toBe('direct')
    expect(verdict(one('0.0.0.0/0', 'Table = off'), EDGE, ['windows'])).toBe('direct')
  })

  it('drops what insists on the physical adapter under the kill switch', () => {
    expect(decide(read(EVERYTHING, ['windows']).policy, EDGE)).toMatchObject({ verdict: 'tunnel', outside: 'blocked' })
  })
})

describe('rules of the truth table', () => {
  const complement = Array.from({ length: 32 }, (_, index) => {
    const length = index + 1
    const value = (0xcb00710dn ^ (1n << BigInt(32 - length))) >> BigInt(32 - length)
    const base = value << BigInt(32 - length)
    return `${[24n, 16n, 8n, 0n].map((shift) => (base >> shift) & 255n).join('.')}/${length}`
  }).join(', ')
  it.each([
    ['private networks', '10.0.0.0/8, 192.168.0.0/16', EDGE, 'direct'],
    ['the subnet of the Edge', '203.0.113.0/24', EDGE, 'tunnel'],
    ['everything but one address', complement, EDGE, 'direct'],
    ['everything but one address: its neighbour', complement, '203.0.113.12', 'tunnel'],
    ['IPv6 apart', '::/0', EDGE, 'direct'],
    ['IPv6 as ::/1 and 8000::/1', '::/1, 8000::/1', V6, 'tunnel'],
    ['what is given out of IPv6', '2000::/3', V6, 'tunnel'],
    ['a mapped address', '::ffff:203.0.113.13', EDGE, 'tunnel'],
    ['white space inside', '203 .0.113.0 / 24', EDGE, 'tunnel'],
    ['a name', '10.0.0.0/8', 'av.contoso.com', 'undecided'],
  ])('%s', (_, allowed, address, expected) => expect(verdict(one(allowed), address, ['linux'])).toBe(expected))
})

describe('tables and commands', () => {
  it.each<readonly [string, string, readonly string[], string, string]>([
    ['Table = off', '203.0.113.0/24', ['Table = off'], EDGE, 'direct'],
    [
      'Table = off, and a route of a command',
      '0.0.0.0/0',
      ['Table = off', 'PostUp = ip route add 203.0.113.0/24 dev %i'],
      EDGE,
      'tunnel',
    ],
    [
      'Table = off, and the interface by its name',
      '0.0.0.0/0',
      ['Table = off', 'PostUp = ip -4 route add 203.0.113.0/24 dev wg0'],
      EDGE,
      'tunnel',
    ],
    ['Table = auto', '203.0.113.0/24', ['Table = auto'], EDGE, 'tunnel'],
    ['Table = 1234', '203.0.113.0/24', ['Table = 1234'], EDGE, 'undecided'],
    ['Table = 1234, an address nobody takes', '203.0.113.0/24', ['Table = 1234'], '52.112.0.1', 'direct'],
    ['Table = main', '203.0.113.0/24', ['Table = main'], EDGE, 'tunnel'],
    ['Table = main, a default route', '0.0.0.0/0', ['Table = main'], EDGE, 'undecided'],
    ['a table that is none', '203.0.113.0/24', ['Table = a b'], EDGE, 'undecided'],
    ['a host route beats the default', '0.0.0.0/0', [`PostUp = ip route add ${EDGE} via 192.168.1.1`], EDGE, 'direct'],
    [
      'a wide route of the computer beats the default',
      '0.0.0.0/0',
      ['PreUp = ip route add 203.0.0.0/8 dev eth0'],
      EDGE,
      'direct',
    ],
    [
      'a default of the computer loses to that of the tunnel',
      '0.0.0.0/0',
      ['PostUp = ip route add default via 192.168.1.1'],
      EDGE,
      'tunnel',
    ],
    [
      'a longer prefix of a peer beats a route',
      '203.0.113.8/29',
      ['PostUp = ip route add 203.0.113.0/24 dev eth0'],
      EDGE,
      'tunnel',
    ],
    ['the same prefix twice', '203.0.113.0/24', ['PostUp = ip route add 203.0.113.0/24 dev eth0'], EDGE, 'undecided'],
    [
      'the same prefix at a worse metric',
      '203.0.113.0/24',
      ['PostUp = ip route add 203.0.113.0/24 dev eth0 metric 50'],
      EDGE,
      'tunnel',
    ],
    [
      'a gateway inside the tunnel',
      '203.0.113.0/24, 10.0.0.0/8',
      ['PostUp = ip route add 203.0.113.13/32 via 10.0.0.1'],
      EDGE,
      'tunnel',
    ],
    [
      'a route to the tunnel that no peer takes',
      '10.0.0.0/8',
      ['PostUp = ip route add 203.0.113.0/24 dev %i'],
      EDGE,
      'undecided',
    ],
    ['no gateway and no device', '10.0.0.0/8', ['PostUp = ip route add 203.0.113.0/24'], EDGE, 'undecided'],
    [
      'a gateway that only a shell knows',
      '0.0.0.0/0',
      [`PostUp = ip route add ${EDGE}/32 via $(ip route show default)`],
      EDGE,
      'undecided',
    ],
    [
      'a gateway that only a shell knows: other addresses',
      '0.0.0.0/0',
      [`PostUp = ip route add ${EDGE}/32 via $GW`],
      '203.0.113.12',
      'tunnel',
    ],
    ['a route taken away', '203.0.113.0/24', ['PostUp = ip route del 203.0.113.0/24 dev %i'], EDGE, 'undecided'],
    ['a rule of its own', '10.0.0.0/8', ['PostUp = ip rule add from all lookup 7'], EDGE, 'undecided'],
    ['another table', '10.0.0.0/8', ['PostUp = ip route add 203.0.113.0/24 dev %i table 7'], EDGE, 'undecided'],
    ['a script', '10.0.0.0/8', ['PostUp = /etc/wireguard/up.sh'], EDGE, 'undecided'],
    [
      'two commands',
      '0.0.0.0/0',
      [`PostUp = echo up && ip route add ${EDGE} dev eth0; ping -c1 10.0.0.1`],
      EDGE,
      'direct',
    ],
    [
      'commands without routes',
      '10.0.0.0/8',
      ['PostUp = iptables -A FORWARD -i %i -j ACCEPT; sysctl -q net.ipv4.ip_forward=1'],
      EDGE,
      'direct',
    ],
    [
      'a tunnel that has another name than the file',
      '10.0.0.0/8',
      ['PostUp = ip route add 203.0.113.0/24 dev wg7'],
      EDGE,
      'undecided',
    ],
    [
      'a command behind one that runs beside it',
      '10.0.0.0/8',
      ['PostUp = ping -c1 10.0.0.1 & ip route add 203.0.113.0/24 dev %i'],
      EDGE,
      'undecided',
    ],
    [
      'a kill switch that spares a subnet',
      '10.0.0.0/8',
      ['PostUp = iptables -I OUTPUT ! -o %i ! -d 203.0.113.0/24 -j REJECT'],
      EDGE,
      'undecided',
    ],
    [
      'a kill switch for one protocol',
      '10.0.0.0/8',
      ['PostUp = iptables -I OUTPUT ! -o %i -p tcp -j REJECT'],
      EDGE,
      'undecided',
    ],
    ['a plain kill switch', '10.0.0.0/8', ['PostUp = iptables -I OUTPUT 1 ! -o %i -j DROP'], EDGE, 'blocked'],
    ['answers are dropped', '10.0.0.0/8', ['PostUp = iptables -A INPUT ! -i %i -j DROP'], EDGE, 'undecided'],
    ['nft', '10.0.0.0/8', ['PostUp = nft -f /etc/nftables.conf'], EDGE, 'undecided'],
    ['nft, and in the tunnel', '203.0.113.0/24', ['PostUp = nft -f /etc/nftables.conf'], EDGE, 'tunnel'],
    [
      'when the tunnel ends',
      '10.0.0.0/8',
      ['PreDown = ip route add 203.0.113.0/24 dev wg0', 'PostDown = /bin/x'],
      EDGE,
      'direct',
    ],
    ['single programs in', '10.0.0.0/8', ['IncludedApplications = com.contoso.app'], EDGE, 'undecided'],
    ['single programs out', '0.0.0.0/0', ['ExcludedApplications = com.contoso.app'], EDGE, 'undecided'],
    ['the subnet of the interface', '10.0.0.0/8', ['Address = 10.99.0.2/22'], '10.99.1.1', 'tunnel'],
    ['the subnet of the interface, which no peer takes', '10.0.0.0/8', ['Address = 203.0.113.2/24'], EDGE, 'undecided'],
  ])('%s', (_, allowed, lines, address, expected) =>
    expect(verdict(one(allowed, ...lines), address, ['linux'])).toBe(expected),
  )

  const SWITCH =
    'PostUp = iptables -I OUTPUT ! -o %i -m mark ! --mark $(wg show %i fwmark) -m addrtype ! --dst-type LOCAL -j REJECT && ip6tables -I OUTPUT ! -o %i -m mark ! --mark $(wg show %i fwmark) -m addrtype ! --dst-type LOCAL -j REJECT'

  it('knows the kill switch of the manual page', () => {
    const text = one('10.0.0.0/8', SWITCH)
    expect(verdict(text, EDGE, ['linux'])).toBe('blocked')
    expect(verdict(text, V6, ['linux'])).toBe('blocked')
    expect(verdict(text, '10.1.1.1', ['linux'])).toBe('tunnel')
    expect(verdict(one('10.0.0.0/8', SWITCH.slice(0, SWITCH.indexOf(' &&'))), V6, ['linux'])).toBe('direct')
  })

  it('follows no command on other systems, and no table but off on Windows', () => {
    const command = one('0.0.0.0/0', `PostUp = ip route add ${EDGE} via 192.168.1.1`)
    expect(verdict(command, EDGE, ['windows'])).toBe('undecided')
    expect(verdict(command)).toBe('undecided')
    expect(verdict(one('203.0.113.0/24', 'Table = 1234'), EDGE, ['windows'])).toBe('tunnel')
  })
})

describe('what is wrong', () => {
  it.each([
    ['octal', '0203.0.113.0/24', 6, 14, 'expected a subnet'],
    ['an octal-looking octet in a list', '10.0.0.0/8, 203.0.113.010/32', 6, 26, 'expected a subnet'],
    ['a length beyond the family', '203.0.113.0/33', 6, 14, 'from 0 to 32'],
    ['a wildcard mask', '203.0.113.0/0.0.0.255', 6, 14, 'from 0 to 32'],
    ['an empty list', '', 6, 14, 'an empty list'],
    ['a comma missing', '10.0.0.0/8 203.0.113.0/24', 6, 14, 'expected a subnet'],
    ['a comma too many', '10.0.0.0/8,', 6, 25, 'expected a subnet'],
    ['three octets', '10.0.0/8', 6, 14, 'expected a subnet'],
    ['a name', 'av.contoso.com', 6, 14, 'expected a subnet'],
  ])('%s: a problem with its place, and undecided', (_, allowed, line, column, message) => {
    const { policy, problems } = read(one(allowed), ['linux'])
    expect(problems).toEqual([{ line, column, message: expect.stringContaining(message) }])
    expect(decide(policy, '192.0.2.1').verdict).toBe('undecided')
  })

  it.each([
    ['no section', 'AllowedIPs = 10.0.0.0/8\nAllowedIPs = 10.0.0.0/8\n', [1]],
    ['a section that does not exist', '[Interface]\n[Pear]\nAllowedIPs = 10.0.0.0/8\n', [2]],
    ['no equals sign', '[Interface]\nAddress 10.0.0.1\n[Peer]\n', [2]],
    ['no key', '[Interface]\n= 10.0.0.1\n[Peer]\n', [2]],
    ['a route of a command', one('0.0.0.0/0', 'PostUp = ip route add 203.0.113.9/24 dev eth0'), [3]],
    ['an address', one('0.0.0.0/0', 'Address = 10.0.0.300/24'), [3]],
  ])('%s: a problem, and undecided', (_, text, lines) => {
    const { policy, problems } = read(text, ['linux'])
    expect(problems.map(({ line }) => line)).toEqual(lines)
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })

  it.each([
    ['nothing', ''],
    ['an interface alone', '[Interface]\nPrivateKey = x\n'],
    ['a peer alone', '[Peer]\nAllowedIPs = 10.0.0.0/8\n'],
    ['a file that is cut', STAFF.slice(0, STAFF.indexOf('[Peer]'))],
  ])('%s decides nothing', (_, text) => expect(verdict(text)).toBe('undecided'))

  it('takes a peer without a list for one that takes nothing', () =>
    expect(verdict('[Interface]\n[Peer]\nPublicKey = y\n')).toBe('direct'))

  it('tells keys it does not know', () => {
    expect(read(one('10.0.0.0/8', 'Jc = 4')).unknown).toEqual([
      { line: 3, reason: 'a key of [Interface] this reader does not know' },
    ])
  })
})

describe('any text', () => {
  const words =
    '[Interface] [Peer] AllowedIPs Address Table off PostUp Endpoint = 0.0.0.0/0 ::/0 10.0.0.0/8 ip route add via dev %i default $(x) iptables -I OUTPUT ! -o -j REJECT'.split(
      ' ',
    )
  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(
        hostileText([STAFF, EVERYTHING], words),
        fc.constantFrom(undefined, 'linux', 'windows'),
        (text, platform) => {
          const { policy } = read(text, platform ? [platform] : undefined)
          decide(policy, EDGE)
          decide(policy, V6)
        },
      ),
      { numRuns: 250 },
    )
  }, 60_000)

  it('takes no time for 100,000 lines', () => {
    const peers = Array.from(
      { length: 25_000 },
      (_, index) =>
        `[Peer]\nPublicKey = x\nAllowedIPs = 10.${(index >> 8) & 255}.${index & 255}.0/24\nEndpoint = 198.51.${(index >> 8) & 255}.${index & 255}:51820`,
    ).join('\n')
    const text = `[Interface]\nAddress = 10.0.0.2/8\n${peers}\n`
    const { result, took } = fastest(() => readWireGuard(text, 'wg0.conf'))
    expect(result.policy.includes.length).toBe(25_000)
    expect(took).toBeLessThan(2000)
    const commands = Array.from(
      { length: 50_000 },
      (_, index) => `PostUp = ip route add 172.16.${index & 255}.0/24 via 10.0.0.1`,
    )
    const other = fastest(() => readWireGuard(one('10.0.0.0/8', ...commands), 'wg0.conf', { platforms: ['linux'] }))
    expect(other.took).toBeLessThan(2000)
  }, 60_000)
})

describe('a command that sets the kernel', () => {
  const of = (command: string, address: string) => {
    const text = `[Interface]\nPrivateKey = x\nPostUp = ${command}\n[Peer]\nAllowedIPs = 10.0.0.0/8\n`
    return decide(readWireGuard(text, 'wg0.conf', { platforms: ['linux'] }).policy, address).verdict
  }
  it.each<readonly [string, string, string]>([
    ['sysctl -w net.ipv6.conf.all.disable_ipv6=1', 'direct', 'blocked'],
    ['sysctl net.ipv6.conf.eth0.disable_ipv6=1', 'direct', 'undecided'],
    ['sysctl net.ipv6.conf.all.disable_ipv6=0', 'direct', 'direct'],
    ['sysctl -q net.ipv4.ip_forward=1', 'direct', 'direct'],
    ['sysctl -w net.ipv4.conf.all.rp_filter=2', 'direct', 'direct'],
    ['sysctl -w net.ipv4.route.flush=1', 'undecided', 'undecided'],
    ['sysctl -p /etc/sysctl.d/vpn.conf', 'undecided', 'undecided'],
    ['ip rule add from 10.0.0.5 table 200', 'undecided', 'undecided'],
    ['ip -6 rule del from all lookup main', 'undecided', 'undecided'],
    ['ip route del 203.0.113.0/24', 'undecided', 'direct'],
    ['ip route flush table main', 'undecided', 'undecided'],
  ])('%s: IPv4 %s, IPv6 %s', (command, v4, v6) => {
    expect([of(command, '203.0.113.13'), of(command, '2001:db8::13')]).toEqual([v4, v6])
  })
})
