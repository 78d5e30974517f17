import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlocked, isLetThrough, type Traffic } from '../../src/domain/firewall-match.ts'
import {
  type AddressRange,
  ALL_PROFILES,
  type Ends,
  type FirewallRule,
  type PortRange,
  rangeOfPrefix,
} from '../../src/domain/firewall-rule.ts'
import { prefix } from './tunnel-support.ts'

const range = (text: string): AddressRange => rangeOfPrefix(prefix(text))
const ports = (text: string): PortRange => {
  const [first = 0, last = first] = text.split('-').map(Number)
  return { first, last }
}
/** `any`, subnets, or names, with spaces between. */
const ends = (text: string): Ends =>
  text === 'any' ? 'any' : text.split(' ').map((part) => (/[.:]/.test(part) ? range(part) : { name: part }))

/** `allow tcp 10.0.0.0/8 -> 10.1.1.1/32 443`, with source ports before the arrow. */
function rule(text: string, more: Partial<FirewallRule> = {}): FirewallRule {
  const [, action, protocol, from = '', sources, to = '', target] =
    /^(\w+) (\w+) (.+?)(?: from ([\d-]+))? -> (.+?)(?: at ([\d-]+))?$/.exec(text) ?? []
  return {
    name: text,
    direction: 'out',
    action: action as FirewallRule['action'],
    enabled: true,
    profiles: ALL_PROFILES,
    protocol: protocol as FirewallRule['protocol'],
    localAddresses: ends(from),
    localPorts: sources ? [ports(sources)] : 'any',
    remoteAddresses: ends(to),
    remotePorts: target ? [ports(target)] : 'any',
    narrowedBy: [],
    unresolved: [],
    place: { file: 'rules' },
    ...more,
  }
}

function traffic(text: string): Traffic {
  const { protocol, localAddresses: from, localPorts, remoteAddresses: to, remotePorts } = rule(`allow ${text}`)
  const one = (held: Ends) => (held === 'any' ? 'any' : (held[0] as AddressRange))
  const atSource = localPorts !== 'any'
  const [wanted = ports('1-65535')] = (atSource ? localPorts : remotePorts) as readonly PortRange[]
  return {
    from: one(from),
    to: one(to),
    protocol: protocol as 'tcp',
    ports: wanted,
    portsAt: atSource ? 'source' : 'destination',
  }
}

type Row = readonly [what: string, traffic: string, rules: readonly (string | FirewallRule)[], expected: string]
const all = (rules: Row[2]) => rules.map((each) => (typeof each === 'string' ? rule(each) : each))

const WEB = 'tcp any -> 203.0.113.20/32 at 443'

describe('what the first rule about some traffic does to it', () => {
  it.each<Row>([
    ['no rule', WEB, [], 'no'],
    ['the opening itself', WEB, ['allow tcp any -> 203.0.113.20/32 at 443'], 'yes'],
    ['more than it', WEB, ['allow any any -> 203.0.113.0/24 at 1-65535'], 'yes'],
    ['another protocol', WEB, ['allow udp any -> 203.0.113.20/32 at 443'], 'no'],
    ['the other way', WEB, ['allow tcp 203.0.113.20/32 -> any at 443'], 'no'],
    ['a part of the sources', WEB, ['allow tcp 198.51.100.0/24 -> 203.0.113.20/32 at 443'], 'no'],
    ['every address, written out', WEB, ['allow tcp 0.0.0.0/0 -> 203.0.113.20/32 at 443'], 'yes'],
    ['the sources of the other family', WEB, ['allow tcp ::/0 -> 203.0.113.20/32 at 443'], 'no'],
    ['a name', WEB, ['allow tcp partners -> 203.0.113.20/32 at 443'], 'unknown'],
    ['switched off', WEB, [rule('allow tcp any -> any', { enabled: false })], 'no'],
    ['for one program', WEB, [rule('allow tcp any -> any', { narrowedBy: ['program'] })], 'unknown'],
    [
      'a value that is not known',
      WEB,
      [rule('allow tcp any -> any', { unresolved: [{ field: 'x', why: '' }] })],
      'unknown',
    ],
    ['stopped before', WEB, ['block any any -> any', 'allow tcp any -> any'], 'no'],
    ['stopped after', WEB, ['allow tcp any -> any', 'block any any -> any'], 'yes'],
    ['some sources stopped before', WEB, ['block any 198.51.100.0/24 -> any', 'allow tcp any -> any'], 'yes'],
    ['perhaps stopped before', WEB, ['block any any -> dmz', 'allow tcp any -> any'], 'unknown'],
    [
      'inbound, seen from the destination',
      WEB,
      [rule('allow tcp 203.0.113.20/32 from 443 -> any', { direction: 'in' })],
      'yes',
    ],
    [
      'a range in two rules',
      'tcp any -> 10.0.0.1/32 at 50001-50003',
      ['allow tcp any -> any at 50001', 'allow tcp any -> any at 50002-50003'],
      'yes',
    ],
    [
      'a range with a gap',
      'tcp any -> 10.0.0.1/32 at 50001-50003',
      ['allow tcp any -> any at 50001', 'allow tcp any -> any at 50003'],
      'no',
    ],
    [
      'a port of the range stopped between',
      'tcp any -> 10.0.0.1/32 at 50001-50003',
      ['allow tcp any -> any at 50001', 'block tcp any -> any at 50002', 'allow tcp any -> any'],
      'no',
    ],
    ['IPv6, every address', 'tcp any -> 2001:db8::30/128 at 443', ['allow tcp ::/0 -> 2001:db8::30/128 at 443'], 'yes'],
    [
      'IPv6, and the sources are IPv4',
      'tcp any -> 2001:db8::30/128 at 443',
      ['allow tcp 0.0.0.0/0 -> 2001:db8::30/128 at 443'],
      'no',
    ],
    ['IPv6 out', 'udp 2001:db8::30/128 -> any at 3478', ['allow udp 2001:db8::30/128 -> ::/0 at 3478'], 'yes'],
    [
      'source ports',
      'tcp 203.0.113.30/32 from 50000-59999 -> any',
      ['allow tcp 203.0.113.30/32 from 50000-59999 -> any'],
      'yes',
    ],
    [
      'half of the source ports',
      'tcp 203.0.113.30/32 from 50000-59999 -> any',
      ['allow tcp any from 50000-54999 -> any'],
      'no',
    ],
    [
      'source ports, to one port only',
      'tcp 203.0.113.30/32 from 50000-59999 -> any',
      ['allow tcp any from 50000-59999 -> any at 443'],
      'no',
    ],
    ['from any port of a client', WEB, ['allow tcp any from 1024-65535 -> any at 443'], 'yes'],
    ['from the ports Windows picks today', WEB, ['allow tcp any from 49152-65535 -> any at 443'], 'unknown'],
    ['from one port', WEB, ['allow tcp any from 443 -> any at 443'], 'no'],
  ])('%s', (_, wanted, rules, expected) => {
    expect(isLetThrough(all(rules), traffic(wanted)).verdict).toBe(expected)
  })

  it('says which ports are missing', () => {
    const { missing } = isLetThrough([rule('allow tcp any -> any at 50001')], traffic('tcp any -> any at 50000-50003'))
    expect(missing).toEqual([ports('50000'), ports('50002-50003')])
  })
})

const PEERS = 'udp 10.99.0.0/22 -> 192.168.20.0/24 at 1024-65535'

describe('several rules let traffic through together', () => {
  it.each([
    [
      'halves of every address',
      ['allow tcp 0.0.0.0/1 -> 203.0.113.20/32 at 443', 'allow tcp 128.0.0.0/1 -> 203.0.113.20/32 at 443'],
      'yes',
    ],
    ['one rule with both halves', ['allow tcp 0.0.0.0/1 128.0.0.0/1 -> 203.0.113.20/32 at 443'], 'yes'],
    ['a half alone', ['allow tcp 0.0.0.0/1 -> 203.0.113.20/32 at 443'], 'no'],
    [
      'a half that is not known',
      ['allow tcp 0.0.0.0/1 -> 203.0.113.20/32 at 443', 'allow tcp elsewhere -> 203.0.113.20/32 at 443'],
      'unknown',
    ],
    [
      'a half for another port',
      ['allow tcp 0.0.0.0/1 -> 203.0.113.20/32 at 443', 'allow tcp 128.0.0.0/1 -> 203.0.113.20/32 at 80'],
      'no',
    ],
    [
      'a half that is stopped first',
      [
        'block tcp 128.0.0.0/1 -> 203.0.113.20/32',
        'allow tcp 0.0.0.0/1 -> 203.0.113.20/32 at 443',
        'allow tcp 128.0.0.0/1 -> 203.0.113.20/32 at 443',
      ],
      'no',
    ],
  ])('%s', (_, rules, expected) => {
    expect(isLetThrough(all(rules), traffic(WEB)).verdict).toBe(expected)
  })
})

describe('whether rules stop all of some traffic, in any order', () => {
  it.each<Row>([
    ['no rule', PEERS, [], 'no'],
    ['the rule', PEERS, ['block udp 10.99.0.0/22 -> 192.168.20.0/24 at 1024-65535'], 'yes'],
    ['a rule that lets through does not take it back', PEERS, ['allow any any -> any', 'block any any -> any'], 'yes'],
    ['a part of the ports', PEERS, ['block udp any -> any at 1024-49999'], 'no'],
    ['TCP only', PEERS, ['block tcp any -> any'], 'no'],
    ['half of the clients', PEERS, ['block udp 10.99.0.0/23 -> any'], 'no'],
    ['both halves', PEERS, ['block udp 10.99.0.0/23 -> any', 'block udp 10.99.2.0/23 -> any'], 'yes'],
    ['half of the subnet', PEERS, ['block udp any -> 192.168.20.128/25'], 'no'],
    ['a hole of one address', PEERS, ['block udp any -> 192.168.20.0/25', 'block udp any -> 192.168.20.129/32'], 'no'],
    ['a name', PEERS, ['block udp any -> clients'], 'unknown'],
    ['inbound', PEERS, [rule('block udp 10.99.0.0/22 -> 192.168.20.0/24', { direction: 'in' })], 'no'],
    ['from the ports clients use', PEERS, ['block udp any from 1024-65535 -> any'], 'yes'],
    ['from a part of them', PEERS, ['block udp any from 49152-65535 -> any'], 'unknown'],
  ])('%s', (_, wanted, rules, expected) => {
    expect(isBlocked(all(rules), traffic(wanted)).verdict).toBe(expected)
  })

  it('is what every single address and port comes to', () => {
    const part = fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 15 }), fc.nat({ max: 7 }), fc.nat({ max: 7 }))
    const at = (from: number, to: number) => ({ family: 4 as const, first: BigInt(from), last: BigInt(to) })
    const sorted = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), part, (blocks, [a, b, c, d]) => {
        const rules = blocks.map(([from, to, low, high]) => {
          const [first, last] = sorted(low, high)
          return rule('block tcp any -> any', {
            remoteAddresses: [at(...sorted(from, to))],
            remotePorts: [{ first, last }],
          })
        })
        const [[first, last], [low, high]] = [sorted(a, b), sorted(c, d)]
        const every = Array.from({ length: last - first + 1 }, (_, index) => first + index).every((to) =>
          Array.from({ length: high - low + 1 }, (_, index) => low + index).every((port) =>
            blocks.some(([from, until, lowest, highest]) => {
              const [start, end] = sorted(from, until)
              const [least, most] = sorted(lowest, highest)
              return start <= to && to <= end && least <= port && port <= most
            }),
          ),
        )
        const wanted: Traffic = { from: 'any', to: at(first, last), protocol: 'tcp', ports: { first: low, last: high } }
        expect(isBlocked(rules, wanted).verdict).toBe(every ? 'yes' : 'no')
      }),
      { numRuns: 500 },
    )
  })
})
