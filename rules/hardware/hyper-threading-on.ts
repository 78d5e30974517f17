import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { hardwareSettingJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/hyper-threading-on',
  title: 'Hyper-threading is on where it is recommended',
  severity: 'warn',
  why: 'The recommended figures are measured with it: without it the server carries fewer users.',
  facts: ['hardware-floors'],
  cites: ['S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server for which it is recommended says whether hyper-threading is on (hardware.hyperThreading)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      hardwareSettingJudge(facts, 'hyper-threading', ({ hyperThreading, virtual }) => {
        // A virtual machine does not see it: it is a matter of its host.
        if (hyperThreading === undefined || virtual) return undefined
        if (hyperThreading) return { right: 'hyper-threading is on' }
        return { wrong: 'hyper-threading is off', fix: 'switch hyper-threading on in the firmware' }
      }),
    )
  },
})
