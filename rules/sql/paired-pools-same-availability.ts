import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { poolPairs } from '../shared/pool-pairs.ts'
import { stated } from './shared.ts'
import { inWords, ruleRow } from './shared-availability.ts'

export default defineRule({
  id: 'sql/paired-pools-same-availability',
  title: 'The Back Ends of two paired pools are made highly available in the same way',
  severity: 'fail',
  why: 'Failing over between a mirrored and a clustered Back End is not supported.',
  facts: ['sql-availability'],
  cites: ['L-BEHA', 'S15-BE', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no two Front End pools are paired',
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, other } of poolPairs(document)) {
      const row = ruleRow(facts, pool.product ?? document.product, 'paired-alike')
      const both = [pool, other]
      // A Standard Edition server keeps its own database.
      if (row === undefined || both.some(({ role }) => role !== 'front-end')) continue
      const evidence = () => [
        ...stated('sql-availability', row),
        ...both.map(({ fqdn, backEnd }) => given(at, `${fqdn}: ${backEnd ? inWords(backEnd.mode) : 'not given'}`)),
      ]
      const open = both.find(({ backEnd }) => backEnd === undefined)
      const modes = new Set(both.flatMap(({ backEnd }) => (backEnd ? [inWords(backEnd.mode)] : [])))
      if (open) {
        const message = `how the Back End of ${open.fqdn} is held is not given`
        yield unknown({ id, at }, message, { settledBy: 'pools.backEnd', evidence })
      } else if (modes.size === 1) yield met({ id, at }, `both Back Ends are held by ${[...modes].join()}`, evidence)
      else
        yield unmet({ id, at }, `the Back Ends of the pair differ: ${[...modes].join(' and ')}`, {
          fix: 'hold the Back Ends of both pools in the same way',
          evidence,
        })
    }
  },
})
