import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { poolPairs } from '../shared/pool-pairs.ts'
import { type Pool, ruleRow, stated } from './shared.ts'

const KEY = 'pools.servers.hardware.virtual'

export default defineRule({
  id: 'topology/paired-pools-alike-in-hardware',
  title: 'Paired pools are both physical, or both virtual',
  severity: 'fail',
  why: 'A virtual pool does not carry the load of a physical one when it takes over: such pairs are not supported.',
  facts: ['pool-rules'],
  cites: ['L-PAIR', 'S15-DR', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: `no pool of a pair says whether its servers are virtual (${KEY})`,
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, other } of poolPairs(document)) {
      const row = ruleRow(facts, pool.product ?? document.product, 'pair-hardware')
      const both = [pool, other].map((each) => ({ fqdn: each.fqdn, kinds: kindsOf(each) }))
      const all = new Set(both.flatMap(({ kinds }) => kinds))
      if (row === undefined || (all.size === 1 && all.has(undefined))) continue
      const known = new Set([...all].filter((kind) => kind !== undefined))
      const evidence = () => [
        ...stated(row),
        ...both.map(({ fqdn, kinds }) => given(at, `${fqdn}: ${[...new Set(kinds)].map(inWords).join(' and ')}`)),
      ]
      if (known.size > 1)
        yield unmet({ id, at }, 'the pair mixes physical and virtual servers', {
          fix: 'pair physical pools with physical pools, virtual ones with virtual ones',
          evidence,
        })
      else if (all.has(undefined)) {
        const open = both.find(({ kinds }) => kinds.includes(undefined))
        yield unknown({ id, at }, `whether ${open?.fqdn} is virtual is not given`, { settledBy: KEY, evidence })
      } else yield met({ id, at }, `both pools are ${inWords([...known][0])}`, evidence)
    }
  },
})

function kindsOf({ servers, serverDefaults }: Pool): readonly (boolean | undefined)[] {
  return servers.map(({ hardware }) => (hardware ?? serverDefaults?.hardware)?.virtual)
}

function inWords(virtual: boolean | undefined): string {
  if (virtual === undefined) return 'not given'
  return virtual ? 'virtual' : 'physical'
}
