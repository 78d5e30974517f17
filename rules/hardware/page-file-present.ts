import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { hardwareSettingJudge } from './shared.ts'

export default defineRule({
  id: 'hardware/page-file-present',
  title: 'Every server has a page file',
  severity: 'warn',
  why: 'A server without one stops when memory runs out, and leaves no dump to find the cause.',
  facts: ['hardware-floors'],
  cites: ['HC', 'general'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server gives the size of its page file (hardware.pageFileGb)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      hardwareSettingJudge(facts, 'page-file', ({ pageFileGb }) => {
        if (pageFileGb === undefined) return undefined
        if (pageFileGb > 0) return { right: `the page file has ${pageFileGb} GB` }
        return {
          wrong: 'it has no page file',
          fix: 'give it a page file, managed by Windows or as large as its memory',
        }
      }),
    )
  },
})
