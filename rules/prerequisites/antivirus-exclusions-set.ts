import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/antivirus-exclusions-set',
  title: 'The files and processes of the product are excluded from antivirus scans',
  severity: 'warn',
  why: 'Scans of databases, logs and media processes cost quality and availability.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-AV'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no table speaks of the products of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'antivirus-exclusions', 'prerequisites', ({ prerequisites }) => {
        const set = prerequisites?.value.antivirusExclusions
        if (set === undefined)
          return {
            open: 'whether antivirus scans leave out the product is not given',
            key: 'prerequisites.antivirusExclusions',
          }
        if (set) return { right: 'antivirus scans leave out the product' }
        return {
          wrong: 'antivirus scans take in the product',
          fix: 'exclude the documented processes and folders from scans',
        }
      }),
    )
  },
})
