import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, isMet, listedSql, onePerServer, productLevels } from './shared-support.ts'

export default defineRule({
  id: 'sql/product-update-for-sql-installed',
  title: 'The servers of the product have the update that the release of their SQL Server requires',
  severity: 'fail',
  why: 'Earlier builds of the product do not know the newer SQL Server and cannot use its databases.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['S15-SRV'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no SQL Server is of a release that requires an update of the product',
  check({ environment, facts }) {
    const levelOf = productLevels(environment)
    return onePerServer(
      listedSql(environment, facts),
      (seen) => {
        const { name, store, sql, row } = seen
        const { minProductVersion, minProductVersionName } = row
        if (minProductVersion === undefined) return undefined
        const subject = { id: name, at: store.at }
        const evidence = () => [...evidenceOf(seen)(), given(store.at, `${store.called} of ${store.pool.fqdn}`)]
        const level = levelOf(store.pool.fqdn, minProductVersion)
        if (level.is === 'yes')
          return met(
            subject,
            `the servers of ${store.pool.fqdn} have ${minProductVersionName} for ${sql.release}`,
            evidence,
          )
        if (level.is === 'open') {
          const message = `whether ${level.server} has ${minProductVersionName}, which ${sql.release} requires, is not given`
          return unknown(subject, message, { settledBy: 'pools.productVersion', evidence })
        }
        return unmet(
          subject,
          `${name} is ${sql.release}, for which ${level.server} needs ${minProductVersion} or later`,
          {
            fix: `install ${minProductVersionName} or later on the servers of ${store.pool.fqdn}`,
            evidence,
          },
        )
      },
      isMet,
    )
  },
})
