import { defineRule, met, unmet } from '../../src/rule.ts'
import { stated, storeId } from './shared.ts'
import { distinctStores, heldAs, ruleRow } from './shared-availability.ts'

export default defineRule({
  id: 'sql/mirror-witness-present',
  title: 'Every mirror has a witness',
  severity: 'warn',
  why: 'Without a witness nothing fails over by itself: after about half an hour users can no longer change contacts and meetings.',
  facts: ['sql-availability'],
  cites: ['L-BEHA', 'S15-BE'],
  sections: ['pools'],
  skippedWhen: 'no store is mirrored',
  *check({ environment: { document }, facts }) {
    for (const placed of distinctStores(document)) {
      const { product, store, called, pool, at } = placed
      const row = ruleRow(facts, product, 'witness')
      if (store.mode !== 'mirroring' || row === undefined) continue
      const subject = { id: storeId(placed), at }
      const evidence = () => [...stated('sql-availability', row), heldAs(placed)]
      if (store.witness !== undefined) yield met(subject, `${store.witness} is the witness`, evidence)
      else
        yield unmet(subject, `the mirror of the ${called} of ${pool.fqdn} has no witness`, {
          fix: `add a witness to the mirror; one witness may serve several mirrors`,
          evidence,
        })
    }
  },
})
