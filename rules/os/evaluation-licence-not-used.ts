import { onEvaluation } from '../../src/domain/os-given.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'os/evaluation-licence-not-used',
  title: 'No server runs on an evaluation licence of Windows',
  severity: 'warn',
  why: 'Windows shuts the server down every hour once the evaluation has ended.',
  facts: ['operating-systems', 'server-software'],
  cites: ['OPD', 'general'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says which licence it runs on (os.evaluation)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'evaluation', 'os', ({ os }) => {
        const evaluation = os && onEvaluation(os.value)
        if (evaluation === undefined) return undefined
        if (!evaluation) return { right: 'Windows runs on a full licence' }
        return {
          wrong: 'Windows runs on an evaluation licence',
          fix: 'convert it to a full edition with DISM /Set-Edition',
        }
      }),
    )
  },
})
