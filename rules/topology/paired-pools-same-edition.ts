import { aRole } from '../../src/domain/names.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { poolPairs } from '../shared/pool-pairs.ts'
import { ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/paired-pools-same-edition',
  title: 'Paired pools are of the same edition',
  severity: 'fail',
  why: 'Topology Builder lets an Enterprise Edition pool be paired with a Standard Edition server, but that is not supported.',
  facts: ['pool-rules'],
  cites: ['L-PAIR', 'S15-DR', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no pool is paired with another that is described',
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, other } of poolPairs(document)) {
      const row = ruleRow(facts, pool.product ?? document.product, 'pair-edition')
      if (row === undefined) continue
      const evidence = () => [
        ...stated(row),
        ...[pool, other].map(({ fqdn, role }) => given(at, `${fqdn}: ${aRole(role)}`)),
      ]
      if (pool.role === other.role) yield met({ id, at }, `both are of the same edition`, evidence)
      else
        yield unmet({ id, at }, `${pool.fqdn} is ${aRole(pool.role)}, and its partner ${aRole(other.role)}`, {
          fix: 'pair pools of the same edition',
          evidence,
        })
    }
  },
})
