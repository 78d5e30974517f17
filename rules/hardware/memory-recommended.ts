import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Figure, figureJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/memory-recommended',
  title: 'Every server has the memory that is recommended for its role',
  severity: 'warn',
  why: 'With less memory services wait for the page file: calls break up, and sign-in is slow.',
  facts: ['hardware-floors'],
  cites: ['L-HW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no figure is documented for the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, figureJudge(facts, FIGURES))
  },
})

const FIGURES: readonly Figure[] = [
  {
    measure: 'memoryGb',
    unit: 'GB of memory',
    called: 'its memory',
    fix: (wanted) => `give it ${wanted} GB of memory`,
  },
]
