import type { ClusterNodesRow } from '../../src/domain/store-rows.ts'
import { defineRule, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type PlacedStore, sqlFinder, stated, storeId } from './shared.ts'
import { distinctStores, heldAs, type NamedSql, rowsOf, serversOf, unnamed } from './shared-availability.ts'

export default defineRule({
  id: 'sql/cluster-nodes-within-edition',
  title: 'No failover cluster has more nodes than its edition of SQL Server is supported with',
  severity: 'fail',
  why: 'SQL Server Standard clusters two nodes and no more; larger clusters of Enterprise were not tested beyond sixteen.',
  facts: ['sql-availability', 'sql-releases'],
  cites: ['L-SQL', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no store is on a failover cluster',
  *check({ environment: { document }, facts }) {
    const find = sqlFinder(document, facts)
    for (const placed of distinctStores(document)) {
      const rows = rowsOf(facts, placed.product, 'nodes', placed.store.mode)
      if (rows.length > 0) yield judge(placed, serversOf(placed, find), rows)
    }
  },
})

function judge(store: PlacedStore, servers: readonly NamedSql[], rows: readonly ClusterNodesRow[]): Judgement {
  const { length } = servers
  if (length === 0) return unnamed(store)
  const subject = { id: storeId(store), at: store.at }
  const editions = servers.map(({ placed }) =>
    placed?.reading && 'sql' in placed.reading ? placed.reading.sql.edition : undefined,
  )
  const [strictest] = rows.filter(({ edition }) => editions.includes(edition)).toSorted((a, b) => a.most - b.most)
  const row = strictest ?? rows[0]
  const evidence = () => [...(row ? stated('sql-availability', row) : []), heldAs(store)]
  const has = `the cluster has ${length} node${length === 1 ? '' : 's'}`
  if (strictest && length > strictest.most)
    return unmet(subject, `${has}; with ${strictest.edition} it may have ${strictest.most}`, {
      fix: `take nodes out of the cluster, or install a larger edition than ${strictest.edition}`,
      evidence,
    })
  // The smallest limit is kept whatever the edition.
  if (rows.some(({ most }) => length > most) && editions.includes(undefined)) {
    const message = `${has}; of which edition they are is not given`
    return unknown(subject, message, { settledBy: 'sqlServers.version.edition', evidence })
  }
  return met(subject, has, evidence)
}
