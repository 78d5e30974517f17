import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Figure, figureJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/disks-recommended',
  title: 'Every server has the disks that are recommended for its role',
  severity: 'warn',
  why: 'Databases and logs wait for slow disks, and with them every sign-in and every change of presence.',
  facts: ['hardware-floors'],
  cites: ['L-HW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no figure is documented for the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, figureJudge(facts, FIGURES))
  },
})

const solidState = ({ ssd }: { readonly ssd?: boolean | undefined }) => (ssd ? 'solid-state disks' : undefined)

const FIGURES: readonly Figure[] = [
  {
    measure: 'diskCount',
    unit: 'disks',
    called: 'the number of its disks (or hardware.ssd)',
    exempt: solidState,
    fix: (wanted) => `give it ${wanted} disks, or solid-state ones`,
  },
  {
    measure: 'diskRpm',
    unit: 'revolutions a minute',
    called: 'the speed of its disks',
    exempt: solidState,
    fix: (wanted) => `use disks with ${wanted} revolutions a minute, or solid-state ones`,
  },
]
