import { listed } from '../../src/domain/listed.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { poolsOf, ruleRowFor, stated } from './shared.ts'

export default defineRule({
  id: 'topology/edge-pool-for-media',
  title: 'Every pool that handles media is associated with an Edge pool, where there are any',
  severity: 'warn',
  why: 'Users of a pool without one sign in from outside and see each other, but hear nothing: their media finds no relay.',
  facts: ['pool-rules'],
  cites: ['L-MEDTOP', 'P14', 'S-create'],
  sections: ['pools', 'edgePools'],
  skippedWhen: 'there is no Edge pool, or no pool that handles media',
  *check({ environment: { document }, facts }) {
    const edges = new Set(listed(document.edgePools).map(({ fqdn }) => fqdn))
    if (edges.size === 0) return
    for (const { pool, at, product } of poolsOf(document)) {
      const row = ruleRowFor(facts, product, 'edge-media', pool.role)
      if (row === undefined) continue
      const subject = { id: pool.fqdn, at }
      const evidence = () => [...stated(row), given(at, `edgePool: ${pool.edgePool ?? 'not given'}`)]
      if (pool.edgePool === undefined)
        yield unknown(subject, `which Edge pool the media of ${pool.fqdn} uses is not given`, {
          settledBy: 'pools.edgePool',
          evidence,
        })
      else if (pool.edgePool === 'none')
        yield unmet(subject, `${pool.fqdn} is associated with no Edge pool`, {
          fix: `associate an Edge pool with ${pool.fqdn} for media, in its properties in Topology Builder`,
          evidence,
        })
      else yield met(subject, `the media of ${pool.fqdn} uses ${pool.edgePool}`, evidence)
    }
  },
})
