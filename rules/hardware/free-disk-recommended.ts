import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Figure, figureJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/free-disk-recommended',
  title: 'Every server has the free disk space that is recommended',
  severity: 'warn',
  why: 'Logs and databases fill a small disk, and the services stop with it.',
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
    measure: 'freeDiskGb',
    unit: 'GB of free disk space',
    called: 'its free disk space',
    fix: (wanted) => `make ${wanted} GB of disk space free`,
  },
]
