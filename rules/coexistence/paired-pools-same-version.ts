import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isEarlier } from '../../src/domain/systems.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unmet } from '../../src/rule.ts'
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
    for (const [one, other] of pairsOf(document)) {
      const judgement = judge(one, other, facts)
      if (judgement) yield judgement
    }
  },
})

interface Paired {
  readonly fqdn: string
  readonly at: Path
  readonly product: ProductId
}

/** Every pair once, whichever of its pools names the other. */
function* pairsOf({ pools, product }: EnvironmentDocument): Generator<readonly [Paired, Paired]> {
  const paired = new Map(
    pools.map((pool, index): [string, Paired & { with: string | undefined }] => [
      pool.fqdn,
      { fqdn: pool.fqdn, at: ['pools', index], product: pool.product ?? product, with: pool.pairedWith },
    ]),
  )
  const told = new Set<string>()
  for (const one of paired.values()) {
    const other = one.with === undefined ? undefined : paired.get(one.with)
    if (!other || told.has(one.fqdn)) continue
    told.add(other.fqdn)
    yield [one, other]
  }
}

/** Of versions that no document speaks of, nothing is said. */
function judge(one: Paired, other: Paired, facts: Facts): Judgement | undefined {
  const subject = { id: one.fqdn, at: one.at }
  const found = [one, other].map(({ fqdn, at, product }) => given(at, `${fqdn}: ${PRODUCT_NAMES[product]}`))
  const pair = `${one.fqdn} and ${other.fqdn}`
  if (one.product === other.product) return met(subject, `${pair} both run ${PRODUCT_NAMES[one.product]}`, () => found)
  const [older, newer] = isEarlier(one.product, other.product)
    ? [one.product, other.product]
    : [other.product, one.product]
  const row = rowsOf(facts, newer, 'pairing').find((each) => each.with.includes(older))
  if (row === undefined) return undefined
  return unmet(subject, `${pair} are a pair of different versions, which is ${VERDICTS[row.verdict]}`, {
    fix: `bring both to ${PRODUCT_NAMES[newer]}, the second right after the first`,
    evidence: () => [...stated(row), ...found],
  })
}
