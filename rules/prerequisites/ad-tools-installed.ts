import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { featureJudge } from './shared-features.ts'

export default defineRule({
  id: 'prerequisites/ad-tools-installed',
  title: 'Every server has the administration tools for Active Directory',
  severity: 'fail',
  why: 'Setup stops, and the commands that prepare and read Active Directory are missing.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-ADD', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no table speaks of the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      featureJudge(facts, 'ad-tools', 'the administration tools for Active Directory'),
    )
  },
})
