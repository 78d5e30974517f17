import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { hardwareSettingJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/receive-side-scaling-on',
  title: 'Receive-side scaling is on where it is recommended',
  severity: 'warn',
  why: 'One core takes all packets of the network: under load it drops those of calls.',
  facts: ['hardware-floors'],
  cites: ['L-MED', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen:
    'no server for which it is recommended says whether receive-side scaling is on (hardware.receiveSideScaling)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      hardwareSettingJudge(facts, 'receive-side-scaling', ({ receiveSideScaling }) => {
        if (receiveSideScaling === undefined) return undefined
        if (receiveSideScaling) return { right: 'receive-side scaling is on' }
        return {
          wrong: 'receive-side scaling is off',
          fix: 'switch it on: Enable-NetAdapterRss, or netsh int tcp set global rss=enabled',
        }
      }),
    )
  },
})
