import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'prerequisites/admin-center-off-port-443',
  title: 'Windows Admin Center does not listen on the port of the web services',
  severity: 'fail',
  why: 'The Control Panel and all internal web services of the server cannot be reached.',
  facts: ['operating-systems', 'server-software'],
  cites: ['S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says on which port Windows Admin Center listens (prerequisites.adminCenterPort)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'admin-center-port', 'prerequisites', ({ prerequisites }, { value }) => {
        const port = prerequisites?.value.adminCenterPort
        if (port === undefined) return undefined
        if (port !== value) return { right: `Windows Admin Center listens on port ${port}` }
        return {
          wrong: `Windows Admin Center listens on port ${port}`,
          fix: 'set Windows Admin Center up with another port',
        }
      }),
    )
  },
})
