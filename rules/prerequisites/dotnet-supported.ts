import { dotNetVersion } from '../../src/domain/dotnet-version.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { type Program, versionJudge } from './shared-versions.ts'

export default defineRule({
  id: 'prerequisites/dotnet-supported',
  title: 'Every server has a version of the .NET Framework that its product supports',
  severity: 'fail',
  why: 'Services do not start without it, and a version that came with Windows Update may be one that the product does not support.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-SW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'edgePools'],
  skippedWhen: 'no table speaks of the roles of the servers',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, versionJudge(facts, DOT_NET))
  },
})

const DOT_NET: Program = {
  item: 'dot-net',
  name: '.NET Framework',
  key: 'prerequisites.dotNet',
  given: ({ prerequisites }) => prerequisites?.value.dotNet,
  read: dotNetVersion,
}
