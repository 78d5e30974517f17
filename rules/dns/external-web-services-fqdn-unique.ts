import { defineRule } from '../../src/rule.ts'
import { ruledPools } from './shared-rows.ts'
import { judgeUnique } from './shared-unique.ts'

export default defineRule({
  id: 'dns/external-web-services-fqdn-unique',
  title: 'Every pool and Director has an external web services FQDN of its own',
  severity: 'fail',
  why: 'The reverse proxy cannot tell two pools of one name apart: users of one of them reach the wrong pool.',
  facts: ['dns-rules'],
  cites: ['C2', 'D12', 'S5'],
  sections: ['pools'],
  skippedWhen: 'no pool has an external web services FQDN',
  *check({ environment: { document }, facts }) {
    const uses = ruledPools(document, facts, 'web-fqdn-external-unique').flatMap(({ pool, at, row }) => {
      const name = pool.webServices?.external
      const what = `the external web services FQDN of ${pool.fqdn}`
      return name === undefined ? [] : [{ name, subject: { id: pool.fqdn, at }, what, row }]
    })
    yield* judgeUnique(uses, new Map(), 'give each pool and Director an external web services FQDN of its own')
  },
})
