import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { settingJudge } from '../shared/server-software.ts'

export default defineRule({
  id: 'os/windows-not-upgraded-in-place',
  title: 'Windows was not upgraded in place under the product',
  severity: 'fail',
  why: 'The product stays bound to the Windows it was installed on: services fail, and the vendor gives no support for it.',
  facts: ['operating-systems', 'server-software'],
  cites: ['S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says whether Windows was upgraded in place (os.upgradedInPlace)',
  *check({ environment, facts }) {
    yield* judgeComputers(
      { environment },
      settingJudge(facts, 'os-upgraded-in-place', 'os', ({ os }) => {
        const upgraded = os?.value.upgradedInPlace
        if (upgraded === undefined) return undefined
        if (!upgraded) return { right: 'Windows was not upgraded in place' }
        return {
          wrong: 'Windows was upgraded in place while the product was on it',
          fix: 'set up a new pool on the new Windows, and move the users there',
        }
      }),
    )
  },
})
