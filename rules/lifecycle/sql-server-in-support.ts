import { listed } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { type SqlReading, sqlReader } from '../../src/domain/sql-release.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { inSupport, judgeEnds, type Thing, untilThen } from './shared.ts'

export default defineRule({
  id: 'lifecycle/sql-server-in-support',
  title: 'The vendor still supports every SQL Server with its service pack',
  severity: 'warn',
  why: 'Holes that are found after the end of support stay open in what holds the users, contacts and conferences.',
  facts: ['support-ends', 'sql-releases', 'sql-support'],
  cites: ['LC', 'SQLKIT'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server is described whose end of support is documented',
  *check(context) {
    const { environment, facts, now } = context
    yield* judgeEnds('sql-server', () => sqlServersOf(environment, facts), context, {
      fix: (row) => `install its newest service pack${successors(context)}${untilThen(row, now)}`,
    })
  },
})

/** The releases that are supported by both: the vendor of SQL Server, and the product that is to use it. */
function successors({ environment, facts, now }: RuleContext): string {
  const { product } = environment.document
  const listed = new Set(
    facts.rows('sql-support', product).flatMap((row) => (row.verdict === 'supported' ? [row.release] : [])),
  )
  const names = inSupport(facts, 'sql-server', now)
    .filter(({ of }) => of.some((release) => listed.has(release)))
    .map((row) => `${row.name} (until ${row.supportEnd})`)
  return names.length === 0
    ? `; no release that ${PRODUCT_NAMES[product]} may use is supported any more: plan the move to another product version`
    : `, or move to a release that ${PRODUCT_NAMES[product]} supports: ${names.join(' or ')}`
}

/** The SQL Servers, and the SQL Server Express that a server of the product says it has. */
function* sqlServersOf({ document, servers }: Environment, facts: Facts): Generator<Thing> {
  const read = sqlReader(facts.table('sql-releases').rows)
  for (const [index, { name, fqdn, version }] of listed(document.sqlServers).entries()) {
    const at = ['sqlServers', index, ...(version ? ['version'] : [])]
    const common = { holder: fqdn ?? name, at, settledBy: 'sqlServers.version' }
    if (version === undefined)
      yield { ...common, written: 'no version', meant: { open: 'the version of SQL Server is not given' } }
    else {
      const written = [version.name, version.edition, version.servicePack, version.build].filter(Boolean).join(' ')
      yield { ...common, written, meant: meantBy(read(version)) }
    }
  }
  for (const { id, prerequisites } of servers) {
    const name = prerequisites?.value.sqlExpress
    if (prerequisites === undefined || name === undefined) continue
    const settledBy = 'pools.servers.prerequisites.sqlExpress'
    const at = [...prerequisites.at, 'sqlExpress']
    yield { holder: id, at, settledBy, written: name, meant: meantBy(read({ name })) }
  }
}

function meantBy(reading: SqlReading): Thing['meant'] {
  if ('sql' in reading) return { of: reading.sql.release, servicePack: reading.sql.servicePack }
  const { unreadable, suggestions } = reading
  return { open: suggestions.length === 0 ? unreadable : `${unreadable}; did you mean ${suggestions.join(' or ')}?` }
}
