import { windowsPowerShellVersion } from '../../src/domain/powershell-version.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Program, versionJudge } from './shared-versions.ts'

export default defineRule({
  id: 'prerequisites/powershell-supported',
  title: 'Every server has Windows PowerShell 3.0 or later',
  severity: 'fail',
  why: 'Setup and the Management Shell run on it: neither starts with an older one.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-PS', 'L-SYSREQ', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'edgePools'],
  skippedWhen: 'no table speaks of the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, versionJudge(facts, POWERSHELL))
  },
})

const POWERSHELL: Program = {
  item: 'powershell',
  name: 'Windows PowerShell',
  key: 'prerequisites.powershell',
  given: ({ prerequisites }) => prerequisites?.value.powershell,
  read: windowsPowerShellVersion,
}
