import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { hardwareSettingJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/virtual-sockets-hold-several-cores',
  title: 'The cores of a virtual machine are not a socket each',
  severity: 'warn',
  why: 'SQL Server Express uses one socket only: the local databases get one core of many.',
  facts: ['hardware-floors'],
  cites: ['OPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no virtual machine gives both its sockets and its cores (hardware.sockets, hardware.cores)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      hardwareSettingJudge(facts, 'sockets-of-one-core', ({ virtual, sockets, cores }) => {
        if (!virtual || sockets === undefined || cores === undefined || cores < 2) return undefined
        if (sockets < cores) return { right: `${cores} cores in ${sockets} sockets` }
        return { wrong: `${cores} cores in ${sockets} sockets`, fix: 'spread the same cores over fewer sockets' }
      }),
    )
  },
})
