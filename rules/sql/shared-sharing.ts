/** Judges which pools share an instance of SQL Server, or a database server. */

import { few } from '../../src/domain/few.ts'
import { grouped } from '../../src/domain/groups.ts'
import type { StoreUse } from '../../src/domain/store-rows.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { given, type Judgement, met, unmet } from '../../src/rule.ts'
import { dataServers, type PlacedStore, sqlFinder, stated } from './shared.ts'
import { ruleRow, storesElsewhere } from './shared-availability.ts'

const DEFAULT_INSTANCE = 'mssqlserver'

/** Where a store is. */
interface Seat {
  readonly store: PlacedStore
  readonly server: string
  readonly instance: string
}

export interface Sharing {
  readonly rule: 'one-of-each' | 'one-pool'
  readonly uses: readonly StoreUse[]
  readonly place: (seat: Seat) => string
  readonly unless?: 'same-instance'
  readonly where: string
  readonly fix: string
}

/** One judgement for each place that holds a store of one of the uses. */
export function* judgeShared(document: EnvironmentDocument, facts: Facts, sharing: Sharing): Generator<Judgement> {
  const { rule, uses, place, unless, where, fix } = sharing
  const seats = seatsOf(document, facts).filter(({ store }) => uses.includes(store.use))
  for (const [id, held] of grouped(seats.map((seat) => [place(seat), seat] as const))) {
    const [first] = held
    const row = first && ruleRow(facts, first.store.product, rule)
    if (first === undefined || row === undefined) continue
    const clash = uses.map((use) => poolsIn(held, use, unless)).find((pools) => pools.length > 1)
    const subject = { id, at: first.store.at }
    const evidence = () => [
      ...stated('sql-availability', row),
      ...held.map(({ store, instance }) => given(store.at, `${store.called} of ${store.pool.fqdn} in ${instance}`)),
    ]
    if (clash === undefined) yield met(subject, `${where} ${id} holds no more than it may`, evidence)
    else {
      const message = `${where} ${id} holds the ${clash[0]?.called} of several pools: ${few(clash.map(({ pool }) => pool.fqdn))}`
      yield unmet(subject, message, { fix, evidence })
    }
  }
}

function seatsOf(document: EnvironmentDocument, facts: Facts): readonly Seat[] {
  const find = sqlFinder(document, facts)
  return storesElsewhere(document).flatMap((store) =>
    dataServers(store.store).map((name) => {
      const sql = find(name)?.sql
      const instance = store.store.instance ?? sql?.instance ?? DEFAULT_INSTANCE
      return { store, server: sql?.fqdn ?? name.toLowerCase(), instance: instance.toLowerCase() }
    }),
  )
}

/** One store of each pool that has one of this use here; none where they are together in one instance and that is told elsewhere. */
function poolsIn(held: readonly Seat[], use: StoreUse, unless: Sharing['unless']): readonly PlacedStore[] {
  const seats = held.filter(({ store }) => store.use === use)
  if (unless && new Set(seats.map(({ instance }) => instance)).size < 2) return []
  return [...new Map(seats.map(({ store }) => [store.pool.fqdn, store])).values()]
}
