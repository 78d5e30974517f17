import { oneOf } from '../../src/domain/os-judgement.ts'
import { reaches, type SqlServer, sqlName } from '../../src/domain/sql-release.ts'
import type { ModeServerRow } from '../../src/domain/store-rows.ts'
import { defineRule, type Evidence, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type PlacedStore, sqlFinder, stated, storeId, writtenSql } from './shared.ts'
import { distinctStores, heldAs, inWords, type NamedSql, rowsOf, serversOf, unnamed } from './shared-availability.ts'

export default defineRule({
  id: 'sql/availability-mode-fits-sql-server',
  title:
    'The SQL Servers of a mirror, cluster or availability group are of a release, edition and update level that is supported for it',
  severity: 'fail',
  why: 'The way is not in the edition, or was made to work with a later update: the database does not move to the other server.',
  facts: ['sql-availability', 'sql-releases'],
  cites: ['L-BEHA', 'L-SQL', 'S15-BE', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no store is mirrored or clustered in a way the product supports',
  *check({ environment: { document }, facts }) {
    const find = sqlFinder(document, facts)
    for (const store of distinctStores(document)) {
      const rows = rowsOf(facts, store.product, 'server', store.store.mode)
      if (rows.length === 0) continue
      const servers = serversOf(store, find)
      if (servers.length === 0) yield unnamed(store)
      else yield judge(store, servers, rows)
    }
  },
})

/** The first server that will not do, else the first that is not known well enough. */
function judge(store: PlacedStore, servers: readonly NamedSql[], rows: readonly ModeServerRow[]): Judgement {
  const subject = { id: storeId(store), at: store.at }
  const outcomes = servers.map((each) => ({ ...each, ...outcomeOf(each, rows) }))
  const wrong = outcomes.find(({ is }) => is === 'no')
  const open = outcomes.find(({ is }) => is === 'open')
  const evidence =
    (row = outcomes[0]?.row) =>
    (): readonly Evidence[] => [
      ...(row ? stated('sql-availability', row) : []),
      heldAs(store),
      ...servers.flatMap(({ placed }) =>
        placed?.sql.version
          ? [given([...placed.at, 'version'], `${placed.sql.name}: ${writtenSql(placed.sql.version)}`)]
          : [],
      ),
    ]
  const mode = inWords(store.store.mode)
  if (wrong)
    return unmet(subject, `${wrong.name} is ${wrong.text}, which is not supported for ${mode}`, {
      fix: `use one of these for ${mode}: ${rows.map(({ text }) => text).join('; ')}`,
      evidence: evidence(wrong.row),
    })
  if (open)
    return unknown(subject, `whether ${open.name} may hold a store by ${mode} is not known: ${open.text}`, {
      settledBy: 'sqlServers.version',
      evidence: evidence(open.row),
    })
  return met(subject, `${servers.map(({ name }) => name).join(' and ')} may hold it by ${mode}`, evidence())
}

interface Outcome {
  readonly is: 'yes' | 'no' | 'open'
  readonly text: string
  readonly row?: ModeServerRow
}

/** A release that no row names is the affair of the rule on releases. */
function outcomeOf({ placed }: NamedSql, rows: readonly ModeServerRow[]): Outcome {
  const { reading } = placed ?? {}
  if (reading === undefined) return { is: 'open', text: 'its version is not given' }
  if ('unreadable' in reading) return { is: 'open', text: reading.unreadable }
  const { sql } = reading
  const row = rows.find(({ release }) => release === sql.release)
  return row === undefined ? { is: 'yes', text: '' } : levelOf(sql, row)
}

function levelOf(sql: SqlServer, row: ModeServerRow): Outcome {
  const { editions = [], floor } = row
  if (sql.edition !== undefined && !editions.includes(sql.edition)) return { is: 'no', text: sqlName(sql), row }
  const has = floor ? reaches(sql, floor) : 'yes'
  if (has === 'no') return { is: 'no', text: `${sqlName(sql)} without ${floor?.name}`, row }
  if (sql.edition === undefined)
    return { is: 'open', text: `its edition is not given, and must be ${oneOf(editions)}`, row }
  if (has === 'open') return { is: 'open', text: `whether it has ${floor?.name} is not given`, row }
  return { is: 'yes', text: sqlName(sql), row }
}
