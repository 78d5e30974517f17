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
 * - Kill switches, rules by name and unresolved parts are no routes: the kernel knows nothing of them. Something unresolved
 *   is planted in a third of the policies; nothing but it, and a tie, makes a decision undecided, and the kernel agrees with
 *   all others. A kill switch of Windows is a firewall beside the routes: it makes `blocked` of what is direct here.
 * - FortiGate's negated list and Cisco's excludespecified are a default into the tunnel with excludes, and the subnet of
 *   Cisco's address pool and the class-based route of Windows are includes: the kernel gets them as the routes they are, and
 *   the tests of those readers say which ones they are.
 */

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Address, bitsOf, contains, formatAddress } from '../../src/domain/prefix.ts'
import { type Decision, decide, type TunnelPolicy, type Unresolved } from '../../src/domain/tunnel.ts'
import { add, inNamespace, install, interfaces, isUndecidedTie } from './tunnel-kernel.ts'
import { addressOf, family, policyFrom, prefixFrom } from './tunnel-random.ts'

const POLICIES = 400
const DESTINATIONS = 8
const SEED = 2013
const PLACE = { file: 'policy', line: 1 }

interface Case {
  readonly policy: TunnelPolicy
  readonly planted: Unresolved | null
  readonly destinations: readonly Address[]
}

const planting = fc
  .record({
    effect: fc.constantFrom('tunnel' as const, 'direct' as const, 'any' as const),
    within: family.chain(prefixFrom),
  })
  .map((some): Unresolved => ({ what: 'a group', place: PLACE, ...some }))

const cases: readonly Case[] = fc.sample(
  fc.record({
    policy: policyFrom,
    planted: fc.option(planting, { freq: 2 }),
    destinations: fc.array(family.chain(addressOf), { minLength: DESTINATIONS, maxLength: DESTINATIONS }),
  }),
  { numRuns: POLICIES, seed: SEED },
)

/** Whether something planted made a decision undecided that could concern the destination. */
function isExplained({ doubt }: Decision, planted: Unresolved | null, destination: Address): boolean {
  return planted?.within !== undefined && doubt === planted && contains(planted.within, destination)
}

const SETUP = add ? interfaces(add) : []

/** Decides all cases, and gives the commands that ask the kernel for what is decided. */
function decideAll() {
  const batch = [...SETUP]
  const pairs: { readonly text: string; readonly decision: Decision }[] = []
  const counts = { tunnel: 0, direct: 0, blocked: 0, undecided: 0 }
  /** Undecided although nothing was planted that could concern the destination, and it is no tie. */
  const unexplained: string[] = []
  for (const { policy, planted, destinations } of cases) {
    batch.push(...install(policy))
    for (const destination of destinations) {
      const decision = decide({ ...policy, unresolved: planted ? [planted] : [] }, destination)
      counts[decision.verdict] += 1
      if (isUndecidedTie(decision)) continue
      const text = formatAddress(destination)
      if (decision.verdict !== 'undecided') {
        batch.push(`route get ${text}`)
        pairs.push({ text, decision })
      } else if (!isExplained(decision, planted, destination)) unexplained.push(text)
    }
    batch.push(...install(policy).map((command) => command.replace('route add', 'route del')))
  }
  return { batch, pairs, counts, unexplained }
}

describe.skipIf(add === undefined)('the Linux kernel', () => {
  const asked: { readonly text: string; readonly kernel: string; readonly decision: Decision }[] = []
  const decided = decideAll()
  const { counts, unexplained } = decided

  beforeAll(() => {
    const { batch, pairs } = decided
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
    expect(asked.length).toBeGreaterThanOrEqual(2000)
  })

  it('is asked of all but what was made undecided', () => {
    expect(unexplained).toEqual([])
    expect(counts.undecided).toBeGreaterThan(50)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(POLICIES * DESTINATIONS)
    console.log(
      `the kernel: ${total} decisions: ${JSON.stringify(counts)}; asked of the kernel: ${asked.length}, all alike`,
    )
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
