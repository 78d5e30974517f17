import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/ipv6-on-or-off',
  title: 'IPv6 is on, or off for the whole computer',
  severity: 'warn',
  why: 'Windows still uses IPv6 inside where only the adapter has it unticked, and services wait for answers.',
  facts: ['operating-systems', 'server-software'],
  cites: ['HC', 'general'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says how IPv6 is set (prerequisites.ipv6)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'ipv6-unbound', 'prerequisites', ({ prerequisites }) => {
        const set = prerequisites?.value.ipv6
        if (set === undefined) return undefined
        if (set !== 'unbound') return { right: `IPv6 is ${set}` }
        return {
          wrong: 'IPv6 is unticked at the adapters, but not switched off in Windows',
          fix: 'tick it again, or switch it off by the registry value DisabledComponents',
        }
      }),
    )
  },
})
