import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { type Computer, judgeComputers, type Outcome } from '../shared/computers.ts'
import { hardwareRows, saidBy } from './shared.ts'

export default defineRule({
  id: 'hardware/power-plan-high-performance',
  title: 'The power plan of every server is High performance',
  severity: 'warn',
  why: 'Processors that save power are late for media, and lose a good part of their speed.',
  facts: ['hardware-floors'],
  cites: ['GCR', 'OPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server gives its power plan (hardware.powerPlan)',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, planJudge(facts))
  },
})

function planJudge(facts: Facts): (computer: Computer) => Outcome | undefined {
  return (computer) => {
    const [row] = hardwareRows(facts, computer, 'power-plan')
    const plan = computer.hardware?.value.powerPlan
    if (row === undefined || plan === undefined) return undefined
    const is = (names: readonly string[]) => names.some((name) => plain(name) === plain(plan))
    const evidence = () => saidBy(row)
    if (is(row.wanted)) return { verdict: 'met', part: 'hardware', says: `the power plan is ${plan}`, evidence }
    if (!is(row.others))
      return { verdict: 'unknown', says: `"${plan}" is not a known power plan`, key: 'hardware.powerPlan', evidence }
    return {
      verdict: 'unmet',
      part: 'hardware',
      within: 'powerPlan',
      says: `the power plan is ${plan}`,
      fix: 'run powercfg /setactive SCHEME_MIN, which is High performance',
      evidence,
    }
  }
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
