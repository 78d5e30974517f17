import { defineRule, met, unmet } from '../../src/rule.ts'
import { evidenceOf, isMet, listedSql, onePerServer } from './shared-support.ts'

export default defineRule({
  id: 'sql/server-64-bit',
  title: 'Every SQL Server that holds a store is a 64-bit edition',
  severity: 'fail',
  why: 'A 32-bit SQL Server cannot use the memory the databases need, and is not supported.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['L-SQL', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server that holds a store says whether it is 64-bit',
  check({ environment, facts }) {
    return onePerServer(
      listedSql(environment, facts),
      (seen) => {
        const { name, placed, sql } = seen
        if (sql.architecture === undefined) return undefined
        const subject = { id: name, at: [...placed.at, 'version'] }
        const evidence = evidenceOf(seen)
        if (sql.architecture === 'x64') return met(subject, `${name} is a 64-bit edition`, evidence)
        return unmet(subject, `${name} is a 32-bit edition of ${sql.release}`, {
          fix: `install the 64-bit edition of ${sql.release} on a 64-bit system for the databases on ${name}`,
          evidence,
        })
      },
      isMet,
    )
  },
})
