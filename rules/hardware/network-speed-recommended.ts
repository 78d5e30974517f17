import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Figure, figureJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/network-speed-recommended',
  title: 'Every server has a network adapter as fast as is recommended',
  severity: 'warn',
  why: 'Media of many conferences share the adapter: on a slower one they lose packets.',
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
    measure: 'nicGbps',
    unit: 'Gbps',
    called: 'the speed of its network adapter',
    fix: (wanted) => `give it a network adapter with ${wanted} Gbps or more`,
  },
]
