import { reaches, type SqlReading, type SqlServer, sqlName, sqlReader } from '../../src/domain/sql-release.ts'
import type { SqlExpressRow } from '../../src/domain/store-rows.ts'
import type { Server } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { productName, stated } from './shared.ts'

const KEY = 'servers.prerequisites.sqlExpress'

export default defineRule({
  id: 'sql/local-express-supported',
  title: 'The local SQL Server Express of every server is of the release that comes with the product',
  severity: 'fail',
  why: 'Every server keeps its copy of the topology, and users, in the local instances: another release may not work or update.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['L-SQL', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen:
    'no server says which SQL Server Express it has (servers.prerequisites.sqlExpress); setup installs the right one',
  *check({ environment: { servers }, facts }) {
    const read = sqlReader(facts.table('sql-releases').rows)
    for (const server of servers) {
      const { prerequisites } = server
      const { sqlExpress } = prerequisites?.value ?? {}
      if (prerequisites === undefined || sqlExpress === undefined || server.role === 'trusted-application') continue
      const at = [...prerequisites.at, 'sqlExpress']
      const reading = read({ name: /express/i.test(sqlExpress) ? sqlExpress : `${sqlExpress} Express` })
      const judgement = judge(server, reading, facts, given(at, sqlExpress))
      if (judgement) yield judgement
    }
  },
})

function judge(
  server: Server,
  reading: SqlReading,
  facts: Facts,
  said: ReturnType<typeof given>,
): Judgement | undefined {
  const subject = { id: server.id, at: said.origin?.kind === 'environment' ? said.origin.path : server.at }
  const settledBy = `${server.at[0]}.${KEY}`
  if ('unreadable' in reading) return unknown(subject, `${server.id}: ${reading.unreadable}`, { settledBy })
  const { sql } = reading
  const row = rowOf(server, sql, facts)
  if (row === undefined) return undefined
  const evidence = () => [...stated('sql-support', row), said]
  if (row.onlyInPlaceUpgrade && server.upgradedInPlace === undefined) {
    const message = `${server.id} has ${sqlName(sql)}, which is right only after an upgrade in place; that is not given`
    return unknown(subject, message, { settledBy: `${server.at[0]}.upgradedInPlace`, evidence })
  }
  const fix = `let setup install the SQL Server Express of ${productName(server.product)} on ${server.id}: ${row.text}`
  const has = row.floor ? reaches(sql, row.floor) : 'yes'
  if (row.verdict !== 'supported' || has === 'no') {
    const problem = has === 'no' ? `which lacks ${row.floor?.name}` : `and ${row.text}`
    return unmet(subject, `${server.id} has ${sqlName(sql)}, ${problem}`, { fix, evidence })
  }
  if (has === 'open') {
    const message = `whether ${sqlName(sql)} of ${server.id} has ${row.floor?.name} is not given`
    return unknown(subject, message, { settledBy, evidence })
  }
  return met(subject, `${server.id} has ${sqlName(sql)}, the local database of the product`, evidence)
}

/** A release that is right only after an upgrade in place is not, where there was none. */
function rowOf({ product, upgradedInPlace }: Server, { release }: SqlServer, facts: Facts) {
  const rows = facts
    .rows('sql-support', product)
    .filter((row): row is SqlExpressRow & typeof row => row.kind === 'express')
    .filter((row) => !(row.onlyInPlaceUpgrade && upgradedInPlace === false))
  return rows.find((row) => row.release === release) ?? rows.find((row) => row.release === '*')
}
