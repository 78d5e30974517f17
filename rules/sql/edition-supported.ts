import { oneOf } from '../../src/domain/os-judgement.ts'
import { defineRule, met, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, isMet, listedSql, onePerServer } from './shared-support.ts'

export default defineRule({
  id: 'sql/edition-supported',
  title: 'Every SQL Server that holds a store is of an edition that the product supports',
  severity: 'fail',
  why: 'Express, Web and Workgroup are limited in memory and size, and others may not be used for production: no support is given.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['L-SQL', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server of a supported release holds a store',
  check({ environment, facts }) {
    return onePerServer(
      listedSql(environment, facts),
      (seen) => {
        const { name, placed, sql, row } = seen
        const { editions } = row
        if (editions === undefined) return undefined
        const subject = { id: name, at: [...placed.at, 'version'] }
        const evidence = evidenceOf(seen)
        if (sql.edition === undefined) {
          const message = `the edition of ${name}, ${sql.release}, is not given`
          return unknown(subject, message, { settledBy: 'sqlServers.version.edition', evidence })
        }
        if (editions.includes(sql.edition)) return met(subject, `${name} is ${sql.release} ${sql.edition}`, evidence)
        return unmet(subject, `${name} is ${sql.release} ${sql.edition}; the edition must be ${oneOf(editions)}`, {
          fix: `install ${sql.release} ${oneOf(editions)} for the databases on ${name}`,
          evidence,
        })
      },
      isMet,
    )
  },
})
