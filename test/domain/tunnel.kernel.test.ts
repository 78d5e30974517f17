/**
 * Decisions against the routing table of the Linux kernel.
 *
 * Each random policy is installed in a network namespace of its own making, includes on an interface `tun`, excludes and
 * the default on others, and `ip route get` says where the kernel sends each destination. The namespace ends with the
 * process that made it, so nothing is left behind.
 *
 * Where a vendor differs from the kernel:
 * - Equal prefixes: the kernel takes the lower metric and refuses a second route of the same prefix and metric. A vendor
 *   rule (GlobalProtect: the include wins) is installed as the lower metric of the side that wins; `undecided` ties are
 *   left out, as the kernel has none.
 * - A mapped address (::ffff:203.0.113.13) is the IPv4 address here, and an IPv6 destination to the kernel: the kernel is
 *   asked for the IPv4 address.
 * - Kill switches, rules by name and unresolved parts are no routes: the kernel knows nothing of them. They are planted in
 *   a part of the policies, which must then be undecided or blocked exactly where they could matter.
 */

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Address,
  bitsOf,
  contains,
  type Family,
  formatAddress,
  formatPrefix,
  type Prefix,
  parseAddress,
  prefixOf,
} from '../../src/domain/prefix.ts'
import { type Decision, decide, type TunnelPolicy, type TunnelRoute } from '../../src/domain/tunnel.ts'
import { needs } from '../support/gate.ts'

const POLICIES = 160
const DESTINATIONS = 8
const SEED = 2013
const PLACE = { file: 'policy', line: 1 }

/** Where destinations and routes lie: close together, so that they meet, and away from what the kernel keeps to itself. */
const SPACES: Readonly<Record<Family, readonly Prefix[]>> = {
  4: [net('203.0.113.0', 24), net('203.0.0.0', 12), net('52.112.0.0', 14), net('10.0.0.0', 8)],
  6: [net('2001:db8::', 32), net('2001:db8:13::', 64), net('2603:1000::', 24), net('fd00::', 8)],
}
const HALVES: Readonly<Record<Family, readonly Prefix[]>> = {
  4: [net('0.0.0.0', 1), net('128.0.0.0', 1), net('0.0.0.0', 0)],
  6: [net('::', 1), net('8000::', 1), net('2000::', 3), net('2000::', 4), net('3000::', 4), net('::', 0)],
}
function net(text: string, length: number): Prefix {
  return prefixOf(parseAddress(text) as Address, length)
}

const family = fc.constantFrom<Family>(4, 6)
const addressOf = (one: Family): fc.Arbitrary<Address> =>
  fc.constantFrom(...SPACES[one]).chain(({ base, length }) =>
    fc
      .oneof(
        // Few addresses at the end of a space, so that long prefixes are hit too.
        fc.bigInt({ min: 0n, max: 15n }),
        fc.bigInt({ min: 0n, max: (1n << BigInt(bitsOf(one) - length)) - 1n }),
      )
      .map((rest) => ({ family: one, value: base | rest })),
  )
const prefixFrom = (one: Family): fc.Arbitrary<Prefix> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(addressOf(one), fc.integer({ min: 1, max: bitsOf(one) }))
        .map(([at, length]) => prefixOf(at, length)),
    },
    { weight: 3, arbitrary: addressOf(one).map((at) => prefixOf(at, bitsOf(one))) },
    { weight: 2, arbitrary: fc.constantFrom(...HALVES[one]) },
  )
const routeFrom = family
  .chain(prefixFrom)
  .chain((prefix) => fc.integer({ min: 1, max: 9 }).map((metric): TunnelRoute => ({ prefix, metric, place: PLACE })))
const side = fc.constantFrom('tunnel' as const, 'direct' as const)
const policyFrom: fc.Arbitrary<TunnelPolicy> = fc
  .record({
    includes: fc.array(routeFrom, { maxLength: 12 }),
    excludes: fc.array(routeFrom, { maxLength: 12 }),
    // Some prefixes stand in both lists.
    both: fc.array(fc.tuple(routeFrom, fc.integer({ min: 1, max: 9 })), { maxLength: 2 }),
    v4: side,
    v6: side,
    tie: fc.constantFrom('tunnel' as const, 'direct' as const, 'metric' as const),
  })
  .map(({ includes, excludes, both, v4, v6, tie }) => ({
    includes: distinct([...includes, ...both.map(([route]) => route)]),
    excludes: distinct([...excludes, ...both.map(([route, metric]) => ({ ...route, metric }))]),
    defaultRoute: { v4: { to: v4, why: 'the default' }, v6: { to: v6, why: 'the default' } },
    tie,
    domains: [],
    blocks: [],
    unresolved: [],
  }))

/** One route for each prefix: the kernel takes no second one of the same metric, and the first counts. */
function distinct(routes: readonly TunnelRoute[]): readonly TunnelRoute[] {
  return [...new Map(routes.map((route) => [formatPrefix(route.prefix), route])).values()]
}

interface Case {
  readonly policy: TunnelPolicy
  readonly destinations: readonly Address[]
}

const cases: readonly Case[] = fc.sample(
  fc.record({
    policy: policyFrom,
    destinations: fc.array(family.chain(addressOf), { minLength: DESTINATIONS, maxLength: DESTINATIONS }),
  }),
  { numRuns: POLICIES, seed: SEED },
)

/** The interfaces of a policy: a kernel may lack any of these kinds. */
const KINDS: readonly ((name: string) => string)[] = [
  (name) => `link add ${name} type dummy`,
  (name) => `link add ${name} type ifb`,
  (name) => `link add ${name} type veth peer name ${name}-peer`,
]

/** Runs `ip` commands in a new namespace, as one batch. */
function inNamespace(commands: readonly string[]) {
  const root = process.getuid?.() === 0
  const enter = root ? ['-n'] : ['-rn']
  const run = spawnSync('unshare', [...enter, 'ip', '-j', '-batch', '-'], {
    input: `${commands.join('\n')}\n`,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** The commands that make the interfaces. */
function interfaces(add: (name: string) => string): readonly string[] {
  const peers = add('tun').includes('peer') ? ['link set tun-peer up', 'link set direct-peer up'] : []
  return ['link set lo up', ...['tun', 'direct'].flatMap((name) => [add(name), `link set ${name} up`]), ...peers]
}

/** The commands that install a policy. */
function install({ includes, excludes, defaultRoute, tie }: TunnelPolicy): readonly string[] {
  const metric = (route: TunnelRoute, verdict: 'tunnel' | 'direct') =>
    tie === 'metric' ? (route.metric ?? 0) * 10 : tie === verdict ? 10 : 20
  const line = (dev: string) => (route: TunnelRoute) =>
    `route add ${formatPrefix(route.prefix)} dev ${dev} metric ${metric(route, dev === 'tun' ? 'tunnel' : 'direct')}`
  const dev = (to: string) => (to === 'tunnel' ? 'tun' : 'direct')
  return [
    `route add 0.0.0.0/0 dev ${dev(defaultRoute.v4.to)} metric 5000`,
    `route add ::/0 dev ${dev(defaultRoute.v6.to)} metric 5000`,
    ...sameMetric(includes, excludes, tie).map(line('tun')),
    ...sameMetric(excludes, includes, tie).map(line('direct')),
  ]
}

/** The kernel refuses two routes of one prefix and metric: such a tie is undecided here, and is not asked for. */
function sameMetric(routes: readonly TunnelRoute[], others: readonly TunnelRoute[], tie: TunnelPolicy['tie']) {
  if (tie !== 'metric') return routes
  const held = new Set(others.map((route) => `${formatPrefix(route.prefix)} ${route.metric}`))
  return routes.filter((route) => !held.has(`${formatPrefix(route.prefix)} ${route.metric}`))
}

function isUndecidedTie({ verdict, winner, runnerUp }: Decision): boolean {
  return verdict === 'undecided' && winner?.prefix.length === runnerUp?.prefix.length
}

/** The kind of interface that can be made here. Some containers have the programs, and may make no namespaces. */
function interfaceKind(): (typeof KINDS)[number] | undefined {
  return KINDS.find((kind) => inNamespace([kind('tun')]).status === 0)
}

const add = needs('unshare') || needs('ip') ? undefined : interfaceKind()

describe.skipIf(add === undefined)('the Linux kernel', () => {
  const asked: { readonly text: string; readonly kernel: string; readonly decision: Decision }[] = []

  beforeAll(() => {
    const batch: string[] = add ? [...interfaces(add)] : []
    const pairs: { readonly text: string; readonly decision: Decision }[] = []
    for (const { policy, destinations } of cases) {
      batch.push(...install(policy))
      for (const destination of destinations) {
        const decision = decide(policy, destination)
        if (isUndecidedTie(decision)) continue
        batch.push(`route get ${formatAddress(destination)}`)
        pairs.push({ text: formatAddress(destination), decision })
      }
      batch.push(...install(policy).map((command) => command.replace('route add', 'route del')))
    }
    const { status, stdout, stderr } = inNamespace(batch)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    // Each command prints a JSON list of its own; those that print nothing print none, or an empty object.
    const answers = [...stdout.matchAll(/"dst":"([^"]+)"[^\]]*?"dev":"(\w+)"/g)]
    expect(answers).toHaveLength(pairs.length)
    for (const [index, pair] of pairs.entries()) {
      expect(answers[index]?.[1]).toBe(pair.text)
      asked.push({ ...pair, kernel: answers[index]?.[2] ?? '' })
    }
  }, 60_000)

  it('sends every destination where the decision says', () => {
    const wrong = asked.filter(({ decision, kernel }) => decision.verdict !== (kernel === 'tun' ? 'tunnel' : 'direct'))
    expect(wrong).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(1000)
  })

  it('was asked enough of each kind', () => {
    const count = (is: (one: (typeof asked)[number]) => boolean) => asked.filter(is).length
    const counts = {
      tunnel: count(({ decision }) => decision.verdict === 'tunnel'),
      direct: count(({ decision }) => decision.verdict === 'direct'),
      v4: count(({ text }) => text.includes('.')),
      v6: count(({ text }) => text.includes(':')),
      byRoute: count(({ decision }) => decision.winner !== undefined),
      contested: count(({ decision: { winner, runnerUp } }) => !!runnerUp && runnerUp.verdict !== winner?.verdict),
    }
    expect(Object.entries(counts).filter(([, number]) => number < 150)).toEqual([])
  })
})

describe('what is no route', () => {
  it('makes a decision undecided where it could matter, and nowhere else', () => {
    const planted = fc.record({
      effect: fc.constantFrom('tunnel' as const, 'direct' as const, 'any' as const),
      within: family.chain(prefixFrom),
    })
    let undecided = 0
    fc.assert(
      fc.property(policyFrom, family.chain(addressOf), planted, (policy, address, { effect, within }) => {
        const before = decide(policy, address)
        const after = decide({ ...policy, unresolved: [{ what: 'a group', place: PLACE, effect, within }] }, address)
        const host = before.winner?.prefix.length === bitsOf(address.family) && policy.tie === before.verdict
        const matters =
          before.verdict === 'undecided' || (contains(within, address) && effect !== before.verdict && !host)
        expect(after.verdict).toBe(matters ? 'undecided' : before.verdict)
        if (matters) undecided += 1
      }),
      { numRuns: 500, seed: SEED },
    )
    expect(undecided).toBeGreaterThan(20)
  })

  it('a kill switch never leaves anything direct, and changes nothing that is tunnelled', () => {
    fc.assert(
      fc.property(policyFrom, family.chain(addressOf), (policy, address) => {
        const before = decide(policy, address).verdict
        const after = decide({ ...policy, blocks: [{ why: 'a kill switch', place: PLACE }] }, address).verdict
        expect(after).toBe(before === 'direct' ? 'blocked' : before)
      }),
      { numRuns: 300, seed: SEED },
    )
  })
})
