import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { poolPairs } from '../shared/pool-pairs.ts'
import { ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/paired-pools-mutual',
  title: 'Paired pools name each other',
  severity: 'fail',
  why: 'A pair is one to one and works both ways: a pool that is named by two, or does not name its partner, backs up nobody.',
  facts: ['pool-rules'],
  cites: ['L-PAIR', 'S15-DR', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no pool is paired with another that is described',
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, other, mutual } of poolPairs(document)) {
      const row = ruleRow(facts, pool.product ?? document.product, 'pair-mutual')
      if (row === undefined) continue
      const back = other.pairedWith ?? 'nobody'
      const evidence = () => [...stated(row), given(at, `${other.fqdn} is paired with ${back}`)]
      if (mutual) yield met({ id, at }, `${pool.fqdn} and ${other.fqdn} name each other`, evidence)
      else
        yield unmet({ id, at }, `${pool.fqdn} is paired with ${other.fqdn}, which is paired with ${back}`, {
          fix: `pair ${pool.fqdn} with a pool that is paired with it and with no other`,
          evidence,
        })
    }
  },
})
