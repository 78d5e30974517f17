import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Figure, figureJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/processors-recommended',
  title: 'Every server has the processors that are recommended for its role',
  severity: 'warn',
  why: 'Conferences and encryption take processor time: with less of it sound and picture break up under load.',
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
    measure: 'cores',
    unit: 'processor cores',
    called: 'the number of its processor cores',
    fix: (wanted) => `give it ${wanted} processor cores`,
  },
  {
    measure: 'cpuGhz',
    unit: 'GHz',
    called: 'the clock of its processors',
    fix: (wanted) => `use processors with ${wanted} GHz or more`,
  },
]
