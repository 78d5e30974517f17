import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isEarlier } from '../../src/domain/systems.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowsOf, stated, VERDICTS } from './shared.ts'

export default defineRule({
  id: 'coexistence/paired-pools-same-version',
  title: 'The two pools of a pair are of one product version',
  severity: 'fail',
  why: 'When one of them is lost, the other cannot take over: users stay without service, and data can be lost.',
  facts: ['migration-paths'],
  cites: ['S15-UPG'],
  sections: ['pools'],
  skippedWhen: 'no pool is paired with another (pairedWith)',
  *check({ environment: { document }, facts }) {
    const pools = new Map(document.pools.map((pool, index) => [pool.fqdn, { pool, at: ['pools', index] }]))
    const told = new Set<string>()
    for (const { pool, at } of pools.values()) {
      const partner = pool.pairedWith === undefined ? undefined : pools.get(pool.pairedWith)
      if (!partner || told.has(pool.fqdn)) continue
      told.add(partner.pool.fqdn)
      const own = pool.product ?? document.product
      const other = partner.pool.product ?? document.product
      const [older, newer] = isEarlier(own, other) ? [own, other] : [other, own]
      const row = rowsOf(facts, newer, 'pairing').find((each) => each.with.includes(older))
      const evidence = () => [
        ...(row && older !== newer ? stated(row) : []),
        given(at, `${pool.fqdn}: ${PRODUCT_NAMES[own]}`),
        given(partner.at, `${partner.pool.fqdn}: ${PRODUCT_NAMES[other]}`),
      ]
      const subject = { id: pool.fqdn, at }
      const pair = `${pool.fqdn} and ${partner.pool.fqdn}`
      if (older === newer || row === undefined) {
        yield met(subject, `${pair} both run ${PRODUCT_NAMES[own]}`, evidence)
        continue
      }
      yield unmet(subject, `${pair} are a pair of different versions, which is ${VERDICTS[row.verdict]}`, {
        fix: `bring both to ${PRODUCT_NAMES[newer]}, the second right after the first`,
        evidence,
      })
    }
  },
})
