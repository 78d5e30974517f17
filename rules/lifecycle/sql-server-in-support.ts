import { listed } from '../../src/domain/listed.ts'
import { readSqlVersion } from '../../src/domain/sql-version.ts'
import type { Environment } from '../../src/environment/model.ts'
import { defineRule } from '../../src/rule.ts'
import { choices, judgeEnds, type Thing, untilThen } from './shared.ts'

export default defineRule({
  id: 'lifecycle/sql-server-in-support',
  title: 'The vendor still supports every SQL Server with its service pack',
  severity: 'warn',
  why: 'Holes that are found after the end of support stay open in what holds the users, contacts and conferences.',
  facts: ['support-ends'],
  cites: ['LC', 'SQLKIT'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server is described whose end of support is documented',
  *check(context) {
    const { facts, now } = context
    yield* judgeEnds('sql-server', () => sqlServersOf(context.environment), context, {
      fix: (row) =>
        `install its newest service pack, or move to a version that the product supports${choices(facts, 'sql-server', now)}${untilThen(row, now)}`,
    })
  },
})

/** The SQL Servers, and the SQL Server Express that a server of the product says it has. */
function* sqlServersOf({ document, servers }: Environment): Generator<Thing> {
  for (const [index, { name, fqdn, version }] of listed(document.sqlServers).entries()) {
    const at = ['sqlServers', index, ...(version ? ['version'] : [])]
    const common = { holder: fqdn ?? name, at, settledBy: 'sqlServers.version' }
    if (version === undefined)
      yield { ...common, written: 'no version', meant: { open: 'the version of SQL Server is not given' } }
    else {
      const written = [version.name, version.edition, version.servicePack, version.build].filter(Boolean).join(' ')
      yield { ...common, written, meant: meantBy(version, written) }
    }
  }
  for (const { id, prerequisites } of servers) {
    const name = prerequisites?.value.sqlExpress
    if (prerequisites === undefined || name === undefined) continue
    const settledBy = 'pools.servers.prerequisites.sqlExpress'
    const at = [...prerequisites.at, 'sqlExpress']
    yield { holder: id, at, settledBy, written: name, meant: meantBy({ name }, name) }
  }
}

function meantBy(version: Parameters<typeof readSqlVersion>[0], written: string): Thing['meant'] {
  const read = readSqlVersion(version)
  return read === undefined
    ? { open: `"${written}" names no version of SQL Server` }
    : { of: read.release, servicePack: read.servicePack }
}
