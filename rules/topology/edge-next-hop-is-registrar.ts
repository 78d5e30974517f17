import { aRole } from '../../src/domain/names.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { edgePoolsOf, isRegistrar, ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/edge-next-hop-is-registrar',
  title: 'The next hop of every Edge pool is a Front End pool, a Standard Edition server or a Director',
  severity: 'fail',
  why: 'The Edge hands every connection from outside to its next hop: without a registrar there, nobody signs in or federates.',
  facts: ['pool-rules'],
  cites: ['P14', 'S-create'],
  sections: ['edgePools', 'pools'],
  skippedWhen: 'there is no Edge pool',
  *check({ environment: { document }, facts }) {
    const roles = new Map(document.pools.map(({ fqdn, role }) => [fqdn, role]))
    for (const { pool, at, product } of edgePoolsOf(document)) {
      const row = ruleRow(facts, product, 'edge-next-hop')
      if (row === undefined) continue
      const role = pool.nextHop === undefined ? undefined : roles.get(pool.nextHop)
      if (pool.nextHop === undefined || role === undefined) {
        yield unknown({ id: pool.fqdn, at }, `the next hop of ${pool.fqdn} is not given`, {
          settledBy: 'edgePools.nextHop',
        })
        continue
      }
      const subject = { id: pool.fqdn, at: [...at, 'nextHop'] }
      const hop = `${pool.nextHop} is ${aRole(role)}`
      const evidence = () => [...stated(row), given(subject.at, hop)]
      if (isRegistrar(role)) yield met(subject, hop, evidence)
      else
        yield unmet(subject, `the next hop of ${pool.fqdn} has no registrar: ${hop}`, {
          fix: `make a Front End pool, a Standard Edition server or a Director the next hop of ${pool.fqdn}`,
          evidence,
        })
    }
  },
})
