import { daysBetween } from '../../src/domain/certificate-day.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/windows-updates-recent',
  title: 'Windows was updated lately',
  severity: 'warn',
  why: 'Corrections that the product relies on, and those of security, are missing.',
  facts: ['operating-systems', 'server-software'],
  cites: ['GCR', 'S15-SRV'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says when Windows was last updated (prerequisites.patchedOn)',
  *check({ environment, facts, now }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'patched', 'prerequisites', ({ prerequisites }, { value = 0 }) => {
        const on = prerequisites?.value.patchedOn
        if (on === undefined) return undefined
        const days = daysBetween(on, now)
        if (days < 0)
          return { open: `the day of its last updates, ${on}, is still to come`, key: 'prerequisites.patchedOn' }
        if (days <= value) return { right: `Windows was last updated on ${on}` }
        return { wrong: `Windows was last updated on ${on}, ${days} days ago`, fix: 'install the updates of Windows' }
      }),
    )
  },
})
