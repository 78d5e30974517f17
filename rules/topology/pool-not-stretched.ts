import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { poolsOf, ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/pool-not-stretched',
  title: 'The servers of a pool are all at one site',
  severity: 'fail',
  why: 'A pool that is stretched over sites loses its quorum with the line between them; only Persistent Chat may be stretched.',
  facts: ['pool-rules'],
  cites: ['L-TOPO'],
  sections: ['pools'],
  skippedWhen: 'no pool of several servers gives a site',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, product } of poolsOf(document)) {
      const row = ruleRow(facts, product, 'not-stretched')
      if (!row?.roles?.includes(pool.role) || pool.servers.length < 2) continue
      // A server is where its pool is, unless it says otherwise.
      const sites = new Set(pool.servers.flatMap(({ site }) => site ?? pool.site ?? []))
      if (sites.size === 0) continue
      const subject = { id: pool.fqdn, at }
      const evidence = () => [
        ...stated(row),
        ...pool.servers.map(({ fqdn, site }, index) =>
          given([...at, 'servers', index], `${fqdn ?? `server ${index + 1}`}: ${site ?? pool.site ?? 'no site given'}`),
        ),
      ]
      if (sites.size === 1) yield met(subject, `${pool.fqdn} is at ${[...sites].join()}`, evidence)
      else
        yield unmet(subject, `${pool.fqdn} is stretched over ${[...sites].join(' and ')}`, {
          fix: 'build a pool at each site, and pair the two for disaster recovery',
          evidence,
        })
    }
  },
})
