import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isEarlier } from '../../src/domain/systems.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type PoolPlace, poolPlaces, type Row, rowsOf, stated } from './shared.ts'

/** The roles that work for a pool beside them. */
const WORKING_FOR: readonly EnvironmentDocument['pools'][number]['role'][] = ['mediation', 'director', 'video-interop']

export default defineRule({
  id: 'coexistence/server-next-hop-not-older',
  title: 'No Mediation, Director or Video Interop pool is of a later version than the pool it works for',
  severity: 'warn',
  why: 'The new servers hand on to a pool that was not made for them, where the vendor moves the pools first.',
  facts: ['migration-paths'],
  cites: ['S15-UPG'],
  sections: ['pools'],
  skippedWhen: 'there is no such pool, or no order of moving is documented for its version',
  *check({ environment: { document }, facts }) {
    const pools = new Map(poolPlaces(document).map((place) => [place.fqdn, place]))
    const oneVersion = new Set(document.pools.map(({ product = document.product }) => product)).size === 1
    for (const { fqdn, role, nextHop } of document.pools) {
      const pool = WORKING_FOR.includes(role) ? pools.get(fqdn) : undefined
      const row = pool && rowsOf(facts, pool.product, 'rule').find(({ rule }) => rule === 'server-after-pools')
      if (pool && row) yield judge(pool, nextHop === undefined ? undefined : pools.get(nextHop), oneVersion, row)
    }
  },
})

function judge(pool: PoolPlace, hop: PoolPlace | undefined, oneVersion: boolean, row: Row): Judgement {
  const { fqdn, product } = pool
  const subject = { id: fqdn, at: pool.at }
  const evidence = () => [...stated(row), ...[pool, ...(hop ? [hop] : [])].map(version)]
  if (hop && isEarlier(hop.product, product)) {
    const found = `${fqdn} runs ${PRODUCT_NAMES[product]}, and ${hop.fqdn}, which it works for, ${PRODUCT_NAMES[hop.product]}`
    const fix = `move ${hop.fqdn} to ${PRODUCT_NAMES[product]} first, or let ${fqdn} work for a pool of that version (nextHop)`
    return unmet(subject, found, { fix, evidence })
  }
  if (hop || oneVersion) return met(subject, `${fqdn} works for no pool of an earlier version`, evidence)
  const message = `${fqdn}: which pool it works for is not given, and there are pools of several versions`
  return unknown(subject, message, { settledBy: 'pools.nextHop', evidence })
}

function version({ fqdn, at, product }: PoolPlace) {
  return given(at, `${fqdn}: ${PRODUCT_NAMES[product]}`)
}
