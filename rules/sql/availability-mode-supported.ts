import { defineRule, met, unmet } from '../../src/rule.ts'
import { productName, stated, storeId } from './shared.ts'
import { heldAs, inWords, rowsOf, storesElsewhere } from './shared-availability.ts'

export default defineRule({
  id: 'sql/availability-mode-supported',
  title: 'Every store survives the loss of its SQL Server in a way that the product supports',
  severity: 'fail',
  why: 'Topology Builder refuses another way, or the pool does not follow when the database moves to the other server.',
  facts: ['sql-availability'],
  cites: ['L-BEHA', 'L-SQL', 'S15-BE', 'S15-SRV', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no pool has a store outside its own servers (pools.backEnd and the like)',
  *check({ environment: { document }, facts }) {
    for (const placed of storesElsewhere(document)) {
      const { product, store, use, called, pool, at } = placed
      const row = rowsOf(facts, product, 'mode', store.mode).find(({ uses }) => uses.includes(use))
      if (row === undefined) continue
      const subject = { id: storeId(placed), at }
      const evidence = () => [...stated('sql-availability', row), heldAs(placed)]
      const mode = inWords(store.mode)
      if (row.verdict === 'supported') yield met(subject, `${mode} is supported for the ${called}`, evidence)
      else
        yield unmet(subject, `${productName(product)} does not support ${mode} for the ${called} of ${pool.fqdn}`, {
          fix: `hold the ${called} of ${pool.fqdn} in another way: ${others(facts, placed)}`,
          evidence,
        })
    }
  },
})

function others(
  facts: Parameters<typeof rowsOf>[0],
  { product, use }: ReturnType<typeof storesElsewhere>[number],
): string {
  const supported = facts
    .rows('sql-availability', product)
    .flatMap((row) => (row.kind === 'mode' && row.verdict === 'supported' && row.uses.includes(use) ? row.modes : []))
  return [...new Set(supported)].map(inWords).join(', ')
}
