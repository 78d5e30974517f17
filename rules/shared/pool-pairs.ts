/** Pools that are paired for disaster recovery. */

import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

type Pool = EnvironmentDocument['pools'][number]

export interface PoolPair {
  readonly id: string
  readonly at: Path
  readonly pool: Pool
  readonly other: Pool
  /** Whether each names the other. */
  readonly mutual: boolean
}

/** Each pair once, under the pool that comes first. */
export function poolPairs({ pools }: EnvironmentDocument): readonly PoolPair[] {
  const places = new Map(pools.map(({ fqdn }, index) => [fqdn, index]))
  return pools.flatMap((pool, index) => {
    const place = pool.pairedWith === undefined ? undefined : places.get(pool.pairedWith)
    const other = place === undefined ? undefined : pools[place]
    if (place === undefined || other === undefined || place === index) return []
    const mutual = other.pairedWith === pool.fqdn
    if (mutual && place < index) return []
    return [{ id: `${pool.fqdn} and ${other.fqdn}`, at: ['pools', index, 'pairedWith'], pool, other, mutual }]
  })
}
