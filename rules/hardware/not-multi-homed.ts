import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { type Computer, judgeComputers, type Outcome } from '../shared/computers.ts'
import { hardwareRows, saidBy } from './shared.ts'

export default defineRule({
  id: 'hardware/not-multi-homed',
  title: 'Servers whose role allows one network only have one adapter with an address',
  severity: 'fail',
  why: 'Services listen at an address that clients do not reach, and the vendor gives no support for it.',
  facts: ['hardware-floors'],
  cites: ['L-HW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'every server has a role that may have several network adapters',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, adaptersJudge(facts))
  },
})

function adaptersJudge(facts: Facts): (computer: Computer) => Outcome | undefined {
  return (computer) => {
    const [row] = hardwareRows(facts, computer, 'adapters')
    if (row === undefined) return undefined
    const adapters = computer.hardware?.value.networkAdapters
    if (adapters === undefined)
      return {
        verdict: 'unknown',
        says: 'the number of its network adapters is not given',
        key: 'hardware.networkAdapters',
      }
    const evidence = () => saidBy(row)
    if (adapters <= row.most)
      return { verdict: 'met', part: 'hardware', says: 'one network adapter has an address', evidence }
    return {
      verdict: 'unmet',
      part: 'hardware',
      within: 'networkAdapters',
      says: `${adapters} network adapters have addresses, where ${row.most} is supported`,
      fix: 'team the adapters to one with one address, or switch the others off',
      evidence,
    }
  }
}
