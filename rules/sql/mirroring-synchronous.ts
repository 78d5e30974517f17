import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { stated, storeId } from './shared.ts'
import { distinctStores, ruleRow } from './shared-availability.ts'

export default defineRule({
  id: 'sql/mirroring-synchronous',
  title: 'Every mirror is synchronous',
  severity: 'fail',
  why: 'An asynchronous mirror lags behind: what users wrote last is lost when it takes over, and the vendor does not support it.',
  facts: ['sql-availability'],
  cites: ['L-BEHA', 'S15-BE'],
  sections: ['pools'],
  skippedWhen: 'no store is mirrored',
  *check({ environment: { document }, facts }) {
    for (const placed of distinctStores(document)) {
      const { product, store, key, called, pool, at } = placed
      const row = ruleRow(facts, product, 'synchronous')
      if (store.mode !== 'mirroring' || row === undefined) continue
      const subject = { id: storeId(placed), at }
      const evidence = () => [...stated('sql-availability', row), given([...at, 'synchronous'], `${store.synchronous}`)]
      if (store.synchronous) yield met(subject, `the mirror of the ${called} is synchronous`, evidence)
      else if (store.synchronous === undefined) {
        const message = `whether the mirror of the ${called} of ${pool.fqdn} is synchronous is not given`
        yield unknown(subject, message, { settledBy: `pools.${key}.synchronous` })
      } else
        yield unmet(subject, `the mirror of the ${called} of ${pool.fqdn} is asynchronous`, {
          fix: 'set the mirroring to synchronous (high safety)',
          evidence,
        })
    }
  },
})
