import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/no-restart-pending',
  title: 'No server waits for a restart',
  severity: 'warn',
  why: 'Setup and updates stop before they begin while a restart is pending.',
  facts: ['operating-systems', 'server-software'],
  cites: ['HC', 'general'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says whether a restart is pending (prerequisites.rebootPending)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'restart-pending', 'prerequisites', ({ prerequisites }) => {
        const pending = prerequisites?.value.rebootPending
        if (pending === undefined) return undefined
        return pending ? { wrong: 'a restart is pending', fix: 'restart it' } : { right: 'no restart is pending' }
      }),
    )
  },
})
