import { listed } from '../../src/domain/listed.ts'
import { judgeSqlTls, readSqlVersion } from '../../src/domain/sql-version.ts'
import type { TlsSqlRow } from '../../src/domain/tls-row.ts'
import { isHardened } from '../../src/domain/tls-versions.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { defineRule, documented, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import { isSpeaking, type ServerEnd, type SpeakingEnd, serverEnds, sqlEnds, versionsGiven } from './shared.ts'
import { storesOf } from './shared-links.ts'
import { writtenSql } from './shared-sql.ts'

type SqlServer = ReturnType<typeof sqlServers>[number]

export default defineRule({
  id: 'tls/sql-server-speaks-tls-1-2',
  title: 'Every SQL Server behind servers without TLS 1.0 is of a version that speaks TLS 1.2',
  severity: 'fail',
  why: 'SQL Server encrypts every login: without TLS 1.2 the pool cannot reach its databases once TLS 1.0 is off.',
  facts: ['tls-support'],
  cites: ['BUILDS', 'KB3135244', 'S15-TLS'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen:
    'TLS 1.0 is off at no SQL Server, and at no server of a pool that names one (tls at pools or sqlServers)',
  *check({ environment, facts }) {
    const byName = new Map(sqlServers(environment).map((each) => [each.sql.name, each]))
    for (const [name, end] of hardenedStores(environment)) {
      const each = byName.get(name)
      // A pool may be of another product than the rest, and ask more of its SQL Server.
      const product = productOf(end) ?? environment.document.product
      if (each)
        yield* judge(
          each,
          end,
          facts.rows('tls-support', product).filter((row) => row.kind === 'sql'),
        )
    }
  },
})

function sqlServers({ document }: Environment) {
  return listed(document.sqlServers).map((sql, index) => ({ sql, at: ['sqlServers', index] as const }))
}

function productOf(end: SpeakingEnd | (SpeakingEnd & ServerEnd)): ProductId | undefined {
  return 'server' in end ? end.server.product : undefined
}

/** The SQL Servers where TLS 1.0 is off, there or at a server that uses them, with the end that has it off. */
function hardenedStores(environment: Environment): ReadonlyMap<string, SpeakingEnd | (SpeakingEnd & ServerEnd)> {
  const offIn = new Map<string, SpeakingEnd & ServerEnd>()
  for (const end of serverEnds(environment)) {
    if (isSpeaking(end) && isHardened(end.versions) && !offIn.has(end.server.pool)) offIn.set(end.server.pool, end)
  }
  const stores = storesOf(environment.document)
  const found = sqlEnds(environment.document).flatMap((end) => {
    if (isSpeaking(end) && isHardened(end.versions)) return [[end.id, end] as const]
    const user = (stores.get(end.id) ?? []).flatMap((pool) => offIn.get(pool) ?? [])[0]
    return user ? [[end.id, user] as const] : []
  })
  return new Map(found)
}

function* judge({ sql, at }: SqlServer, end: SpeakingEnd, rows: readonly TlsSqlRow[]): Iterable<Judgement> {
  const subject = { id: sql.name, at }
  const settledBy = 'sqlServers.version'
  const off = `TLS 1.0 is off at ${end.id}`
  if (sql.version === undefined) {
    yield unknown(subject, `${off}; the version of ${sql.name} is not given`, { settledBy })
    return
  }
  const written = writtenSql(sql.version)
  const read = readSqlVersion(sql.version)
  const evidence = (row?: TlsSqlRow) => () => [
    ...(row ? [documented('tls-support', row, row.text), ...(row.note ? [note(row.note)] : [])] : []),
    given([...at, 'version'], written),
    versionsGiven(end),
  ]
  if (read === undefined) {
    const message = `${off}; "${written}" names no release of SQL Server`
    yield unknown(subject, message, { settledBy, evidence: evidence() })
    return
  }
  const judged = judgeSqlTls(read, rows)
  if (judged.verdict === 'undocumented') return
  if (judged.verdict === 'open') {
    const message = `${off}; whether ${written} speaks TLS 1.2 is not known: ${judged.missing}`
    yield unknown(subject, message, { settledBy, evidence: evidence(judged.row) })
  } else if (judged.verdict === 'yes') yield met(subject, `${written} speaks TLS 1.2`, evidence(judged.row))
  else {
    yield unmet(subject, `${off}; ${sql.name} is ${written}, which does not speak TLS 1.2`, {
      fix: `update ${sql.name} before TLS 1.0 is switched off: ${judged.row.text}`,
      evidence: evidence(judged.row),
    })
  }
}
