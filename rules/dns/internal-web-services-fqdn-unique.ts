import { defineRule } from '../../src/rule.ts'
import { ruledPools } from './shared-rows.ts'
import { judgeUnique } from './shared-unique.ts'

export default defineRule({
  id: 'dns/internal-web-services-fqdn-unique',
  title: 'An internal web services FQDN of its own belongs to one pool only',
  severity: 'fail',
  why: 'Clients of one pool reach the web services of another.',
  facts: ['dns-rules'],
  cites: ['D12', 'S5'],
  sections: ['pools'],
  skippedWhen: 'no pool overrides its internal web services FQDN',
  *check({ environment: { document }, facts }) {
    const pools = new Map(document.pools.map(({ fqdn }) => [fqdn, `the FQDN of the pool ${fqdn}`]))
    const uses = ruledPools(document, facts, 'web-fqdn-internal-unique').flatMap(({ pool, at, row }) => {
      const name = pool.webServices?.internal
      const what = `the internal web services FQDN of ${pool.fqdn}`
      return name === undefined || name === pool.fqdn ? [] : [{ name, subject: { id: pool.fqdn, at }, what, row }]
    })
    yield* judgeUnique(uses, ({ name }) => pools.get(name), 'give each pool an internal web services FQDN of its own')
  },
})
