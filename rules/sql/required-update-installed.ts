import { reaches, sqlName } from '../../src/domain/sql-release.ts'
import { defineRule, met, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, isMet, listedSql, onePerServer } from './shared-support.ts'

export default defineRule({
  id: 'sql/required-update-installed',
  title: 'Every SQL Server that holds a store has the service pack or cumulative update that the product requires',
  severity: 'fail',
  why: 'The product was only made to work with that update level: below it, databases are not created or fail later.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['S15-SRV'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server is of a release for which an update is required',
  check({ environment, facts }) {
    return onePerServer(
      listedSql(environment, facts),
      (seen) => {
        const { name, placed, sql, row } = seen
        if (row.floor === undefined) return undefined
        const subject = { id: name, at: [...placed.at, 'version'] }
        const evidence = evidenceOf(seen)
        const wanted = `${row.floor.name} or later`
        const has = reaches(sql, row.floor)
        if (has === 'yes') return met(subject, `${name} is ${sqlName(sql)}, which has ${wanted}`, evidence)
        if (has === 'open') {
          const message = `whether ${name}, ${sqlName(sql)}, has ${wanted} is not given`
          return unknown(subject, message, { settledBy: 'sqlServers.version.build', evidence })
        }
        return unmet(subject, `${name} is ${sqlName(sql)}, and needs ${wanted}`, {
          fix: `install ${row.floor.name} for ${sql.release} (build ${row.floor.build}) or a later update on ${name}`,
          evidence,
        })
      },
      isMet,
    )
  },
})
