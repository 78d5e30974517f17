/**
 * Route tables as the Linux kernel prints them, against where the kernel sends traffic.
 *
 * Random routes of both families are installed in a network namespace: into the tunnel, outside, into several ways at once,
 * and nowhere. The table is dumped as JSON and as text, read back with nothing else known, and every decision is compared
 * with `ip route get`. The namespace ends with the process that made it.
 *
 * A route whose ways differ (multipath) is undecided here, and the kernel picks one by a hash: it is counted, not compared.
 */

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitsOf, formatAddress, formatPrefix, prefixOf } from '../../../../src/domain/prefix.ts'
import { type Decision, decide } from '../../../../src/domain/tunnel.ts'
import { readRouteTable } from '../../../../src/sources/artefacts/vpn/route-table.ts'
import { addressesIn, family, net } from '../../../domain/tunnel-random.ts'
import { needs } from '../../../support/gate.ts'

const TABLES = 60
const DESTINATIONS = 40
const SEED = 2013

const SPACES = {
  4: [net('203.0.113.0', 24), net('52.112.0.0', 14), net('10.0.0.0', 8)],
  6: [net('2001:db8::', 32), net('2001:db8:13::', 112), net('fd00::', 8)],
}

const addressOf = addressesIn(SPACES, 1n)
const way = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('dev tun0', 'dev eth0', 'dev eth1') },
  { weight: 2, arbitrary: fc.constantFrom('unreachable', 'blackhole', 'prohibit') },
  { weight: 1, arbitrary: fc.constantFrom('nexthop dev tun0 nexthop dev eth0', 'nexthop dev eth0 nexthop dev eth1') },
)
const route = family.chain((one) =>
  fc
    .tuple(
      addressOf(one),
      fc.oneof(fc.integer({ min: 1, max: bitsOf(one) }), fc.constantFrom(0, bitsOf(one))),
      way,
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([at, length, to, metric]) => {
      const prefix = formatPrefix(prefixOf(at, length))
      const [type, ways] = /^(?:dev|nexthop)/.test(to) ? ['', to] : [`${to} `, '']
      return `route add ${type}${prefix} metric ${metric} ${ways}`
    }),
)
const cases = fc.sample(
  fc.record({
    routes: fc.array(route, { minLength: 4, maxLength: 40 }),
    destinations: fc.uniqueArray(family.chain(addressOf).map(formatAddress), {
      minLength: DESTINATIONS,
      maxLength: DESTINATIONS,
    }),
  }),
  { numRuns: TABLES, seed: SEED },
)

const KINDS = [
  (name: string) => `link add ${name} type dummy`,
  (name: string) => `link add ${name} type ifb`,
  (name: string) => `link add ${name} type veth peer name ${name}-peer`,
] as const

function inNamespace(script: string) {
  const enter = process.getuid?.() === 0 ? ['-n'] : ['-rn']
  return spawnSync('unshare', [...enter, 'sh', '-s'], {
    input: script,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
  })
}

function interfaceKind(): (typeof KINDS)[number] | undefined {
  return KINDS.find((kind) => inNamespace(`ip ${kind('tun0')}`).status === 0)
}

const add = needs('unshare') || needs('ip') ? undefined : interfaceKind()
const batch = (lines: readonly string[], flags: string) =>
  `ip -force ${flags} -batch - 2>/dev/null <<'X'\n${lines.join('\n')}\nX\n`

/** One table: what the kernel prints, and the interface it takes for each destination. */
function table({ routes, destinations }: (typeof cases)[number], kind: (name: string) => string): string {
  const names = ['tun0', 'eth0', 'eth1']
  const up = names.flatMap((name) => [
    kind(name),
    `link set ${name} up`,
    ...(kind(name).includes('peer') ? [`link set ${name}-peer up`] : []),
  ])
  // Kinds that hold an address from the start would add routes of their own.
  const clean = names.map((name) => `addr flush dev ${name}`)
  return [
    batch(['link set lo up', ...up, ...clean, ...routes], ''),
    'echo @json\nip -j route\nip -j -6 route\necho @text\nip route\nip -6 route\necho @get\n',
    batch(
      destinations.map((one) => `route get ${one}`),
      '-j',
    ),
    'echo @end\n',
  ].join('')
}

describe.skipIf(add === undefined)('the Linux kernel', () => {
  const asked: {
    readonly destination: string
    readonly kernel: string
    readonly json: Decision
    readonly text: Decision
  }[] = []

  beforeAll(() => {
    for (const one of cases) {
      const { stdout } = inNamespace(table(one, add as (typeof KINDS)[number]))
      const [, json = '', text = '', get = ''] = stdout.split(/@json\n|@text\n|@get\n|@end\n/)
      const readings = [json, text].map((dump) => readRouteTable(dump, 'dump', { interface: 'tun0' }))
      for (const { problems, unknown } of readings) expect([...problems, ...unknown]).toEqual([])
      const taken = new Map([...get.matchAll(/"dst":"([^"]+)"[^\]]*?"dev":"(\w+)"/g)].map(([, dst, dev]) => [dst, dev]))
      // A table without any route into the tunnel does not show that there is one.
      if (readings.some(({ unclear }) => unclear !== undefined)) continue
      for (const destination of one.destinations) {
        const [a, b] = readings.map(({ policy }) => decide(policy, destination)) as [Decision, Decision]
        asked.push({ destination, kernel: taken.get(destination) ?? 'none', json: a, text: b })
      }
    }
  }, 120_000)

  const isSplit = ({ winner, verdict }: Decision) => verdict === 'undecided' && winner !== undefined
  const expected = (kernel: string) => (kernel === 'tun0' ? 'tunnel' : /^eth\d$/.test(kernel) ? 'direct' : 'nowhere')
  const verdictOf = ({ verdict }: Decision) => (verdict === 'tunnel' || verdict === 'direct' ? verdict : 'nowhere')

  it('sends every destination where its table says, as JSON and as text', () => {
    const compared = asked.filter(({ json }) => !isSplit(json))
    const wrong = compared.filter(
      ({ kernel, json, text }) => verdictOf(json) !== expected(kernel) || verdictOf(text) !== expected(kernel),
    )
    expect(wrong).toEqual([])
    expect(asked.filter(({ json, text }) => json.verdict !== text.verdict)).toEqual([])
    expect(compared.length).toBeGreaterThanOrEqual(2000)
  })

  it('was asked enough of each kind', () => {
    const count = (is: (one: (typeof asked)[number]) => boolean) => asked.filter(is).length
    const counts = {
      tunnel: count(({ json }) => json.verdict === 'tunnel'),
      direct: count(({ json }) => json.verdict === 'direct'),
      blocked: count(({ json }) => json.verdict === 'blocked'),
      noRoute: count(({ json }) => json.verdict === 'undecided' && json.winner === undefined),
      split: count(({ json }) => isSplit(json)),
      v4: count(({ destination }) => destination.includes('.')),
      v6: count(({ destination }) => destination.includes(':')),
    }
    expect(Object.entries(counts).filter(([, number]) => number < 20)).toEqual([])
  })
})
