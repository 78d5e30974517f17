import { aRole } from '../../src/domain/names.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { isRegistrar, poolsOf, ruleRowFor, stated } from './shared.ts'

export default defineRule({
  id: 'topology/server-next-hop-is-registrar',
  title: 'The next hop of every Mediation and Video Interop pool is a pool with a registrar',
  severity: 'fail',
  why: 'These servers know no users: calls that reach them go to their next hop, and end there where it has no registrar.',
  facts: ['pool-rules'],
  cites: ['L-MEDTOP', 'S-VIS'],
  sections: ['pools'],
  skippedWhen: 'there is no pool of Mediation or Video Interop Servers',
  *check({ environment: { document }, facts }) {
    const roles = new Map(document.pools.map(({ fqdn, role }) => [fqdn, role]))
    for (const { pool, at, product } of poolsOf(document)) {
      const row = ruleRowFor(facts, product, 'server-next-hop', pool.role)
      if (row === undefined) continue
      const role = pool.nextHop === undefined ? undefined : roles.get(pool.nextHop)
      if (pool.nextHop === undefined || role === undefined) {
        const message = `the next hop of ${pool.fqdn} is not given`
        yield unknown({ id: pool.fqdn, at }, message, { settledBy: 'pools.nextHop' })
        continue
      }
      const subject = { id: pool.fqdn, at: [...at, 'nextHop'] }
      const hop = `${pool.nextHop} is ${aRole(role)}`
      const evidence = () => [...stated(row), given(subject.at, hop)]
      if (isRegistrar(role) || role === 'survivable-branch-server') yield met(subject, hop, evidence)
      else
        yield unmet(subject, `the next hop of ${pool.fqdn} has no registrar: ${hop}`, {
          fix: `make a Front End pool or a Standard Edition server the next hop of ${pool.fqdn}`,
          evidence,
        })
    }
  },
})
