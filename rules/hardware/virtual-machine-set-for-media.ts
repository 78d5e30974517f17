import type { VirtualRow, VirtualSetting } from '../../src/domain/hardware-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule } from '../../src/rule.ts'
import { type Computer, judgeComputers, type Outcome } from '../shared/computers.ts'
import { hardwareRows, saidBy } from './shared.ts'

export default defineRule({
  id: 'hardware/virtual-machine-set-for-media',
  title: 'Virtual machines have static memory, stay on their host and within one NUMA node',
  severity: 'warn',
  why: 'Media are real time: a machine that is moved, or waits for memory, breaks calls up.',
  facts: ['hardware-floors'],
  cites: ['L-VIRT', 'general'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no virtual machine says how it is set (hardware.virtual, dynamicMemory, liveMigration, numaSpanning)',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, virtualJudge(facts))
  },
})

const FAULTS: Readonly<Record<VirtualSetting, { readonly says: string; readonly fix: string }>> = {
  dynamicMemory: { says: 'its memory is dynamic', fix: 'give it static memory' },
  liveMigration: { says: 'it may be moved while it runs', fix: 'switch live migration off' },
  numaSpanning: { says: 'it may span NUMA nodes', fix: 'switch NUMA spanning off' },
}

function virtualJudge(facts: Facts): (computer: Computer) => Outcome | undefined {
  return (computer) => {
    const hardware = computer.hardware?.value
    if (hardware === undefined || hardware.virtual === false) return undefined
    const rows = hardwareRows(facts, computer, 'virtual').filter(({ setting }) => hardware[setting] !== undefined)
    if (rows.length === 0) return undefined
    const wrong = rows.filter(({ setting }) => hardware[setting])
    const part = 'hardware'
    if (wrong.length === 0 && !hardware.virtual) return undefined // All are off on a physical server too.
    if (wrong.length === 0)
      return {
        verdict: 'met',
        part,
        says: 'the virtual machine is set for media',
        evidence: () => rows.flatMap(saidBy),
      }
    const list = (what: 'says' | 'fix') => wrong.map(({ setting }: VirtualRow) => FAULTS[setting][what]).join('; ')
    return { verdict: 'unmet', part, says: list('says'), fix: list('fix'), evidence: () => wrong.flatMap(saidBy) }
  }
}
