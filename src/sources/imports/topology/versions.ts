/** The product of the environment, that of pools that differ, and earlier systems. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { isEarlier, type Plan } from './plan.ts'
import { LYNC_2010, PRODUCT_OF_VERSION } from './roles.ts'
import { listAt, mapOf } from './values.ts'
import type { Work } from './work.ts'

export type ProductsOf = ReadonlyMap<Plan, Placed<string>>

interface Products {
  readonly product: Placed<string> | undefined
  /** Of the pools that differ from it. */
  readonly products: ProductsOf
}

/**
 * The highest version is that of the environment. Where any pool has a version that is not known, there is none: the
 * pool would be taken for one of it.
 */
export function mapVersions({ topology, accounts, plans }: Work): Products {
  for (const { version } of topology.services) {
    if (version === undefined) continue
    if (!PRODUCT_OF_VERSION.has(Number(version.value)) && Number(version.value) !== LYNC_2010)
      accounts.unknown(
        version,
        'a version that is not known here; 6 is Lync Server 2013, 7 and 8 are Skype for Business Server 2015 and 2019',
      )
  }
  const current = [...plans.values()].filter((plan) => !isEarlier(plan))
  const known = current.flatMap((plan) => {
    const { version } = plan
    const product = version && PRODUCT_OF_VERSION.get(version.number)
    return version && product ? [{ plan, version, product }] : []
  })
  const highest = known.reduce<(typeof known)[number] | undefined>(
    (best, each) => (best === undefined || each.version.number > best.version.number ? each : best),
    undefined,
  )
  const sure = known.length === current.length ? highest : undefined
  if (sure) accounts.mapped(sure.version.part, 'product')
  const products = new Map<Plan, Placed<string>>()
  for (const { plan, version, product } of known) {
    if (product === sure?.product) continue
    accounts.mapped(version.part, `${plan.kind === 'edge' ? 'edgePools' : 'pools'} ${plan.fqdn.value}: product`)
    products.set(plan, placed(version.part, product))
  }
  return { product: sure && placed(sure.version.part, sure.product), products }
}

/** Pools of Lync Server 2010. What is older still is left to the reader of the account. */
export function mapEarlier({ accounts, plans }: Work): Placed<readonly Placed[]> | undefined {
  const pools: Placed<string>[] = []
  let first: Plan | undefined
  for (const plan of plans.values()) {
    if (!isEarlier(plan) || plan.version === undefined) continue
    if (plan.version.number < LYNC_2010) {
      accounts.unknown(plan.cluster.element, 'of a version before Lync Server 2010')
      continue
    }
    first ??= plan
    accounts.mapped(plan.version.part, 'coexistsWith lync-2010')
    if (plan.cluster.fqdn === undefined || plan.kind === 'edge') continue
    accounts.mapped(plan.cluster.fqdn, 'coexistsWith lync-2010: pools')
    pools.push(plan.fqdn)
  }
  if (first?.version === undefined) return undefined
  const system: Placed<PlacedMap> = placed(
    first.cluster.element,
    mapOf({ system: placed(first.version.part, 'lync-2010'), pools: listAt(first.cluster.element, pools) }),
  )
  return placed(first.cluster.element, [system])
}
