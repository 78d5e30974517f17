import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { featureJudge } from './shared-features.ts'

export default defineRule({
  id: 'prerequisites/windows-features-installed',
  title: 'Every server has the features of Windows that the services of the product need',
  severity: 'fail',
  why: 'Setup stops at the first that is missing, or a service does not start.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-PCHAT', 'L-SW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no table speaks of the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, featureJudge(facts, 'windows', 'the features that the services need'))
  },
})
