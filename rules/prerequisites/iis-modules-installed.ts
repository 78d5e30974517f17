import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { featureJudge } from './shared-features.ts'

export default defineRule({
  id: 'prerequisites/iis-modules-installed',
  title: 'Every server with web services has the modules of IIS that they need',
  severity: 'fail',
  why: 'Web services fail where their module is missing: meetings, the address book, mobile clients, the Control Panel.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-IISR', 'L-SW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server with web services is described',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, featureJudge(facts, 'iis', 'the modules of IIS'))
  },
})
