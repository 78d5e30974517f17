import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
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
    const only = document.sites?.length === 1 ? document.sites[0]?.name : undefined
    for (const { pool, at, product } of poolsOf(document)) {
      const row = ruleRow(facts, product, 'not-stretched')
      if (!row?.roles?.includes(pool.role) || pool.servers.length < 2) continue
      // A server is where its pool is, unless it says otherwise.
      const places = pool.servers.map(({ fqdn, site = pool.site }, index) => ({
        name: fqdn ?? `server ${index + 1}`,
        site,
      }))
      const sites = new Set(places.flatMap(({ site }) => site ?? []))
      if (sites.size === 0) continue
      const open = places.find(({ site }) => (site ?? only) === undefined)
      const subject = { id: pool.fqdn, at }
      const evidence = () => [
        ...stated(row),
        ...places.map(({ name, site }, index) =>
          given([...at, 'servers', index], `${name}: ${site ?? 'no site given'}`),
        ),
      ]
      if (sites.size > 1)
        yield unmet(subject, `${pool.fqdn} is stretched over ${[...sites].join(' and ')}`, {
          fix: 'build a pool at each site, and pair the two for disaster recovery',
          evidence,
        })
      else if (open) {
        const message = `at which site ${open.name} of ${pool.fqdn} is, is not given`
        yield unknown(subject, message, { settledBy: 'pools.servers.site', evidence })
      } else yield met(subject, `${pool.fqdn} is at ${[...sites].join()}`, evidence)
    }
  },
})
