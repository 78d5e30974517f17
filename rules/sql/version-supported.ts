import { few } from '../../src/domain/few.ts'
import { sqlName } from '../../src/domain/sql-release.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { productName, stated, writtenSql } from './shared.ts'
import { type HeldStore, heldStores, isMet, onePerServer, storeRow, supportedReleases } from './shared-support.ts'

export default defineRule({
  id: 'sql/version-supported',
  title: 'Every SQL Server that holds a store is of a release that the product supports for it',
  severity: 'fail',
  why: 'Topology Builder cannot create the databases on another release, or an update breaks them, and the vendor gives no support.',
  facts: ['sql-support', 'sql-releases'],
  cites: ['L-SQL', 'S15-UPG', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no pool has a store outside its own servers (pools.backEnd and the like)',
  *check({ environment, facts }) {
    yield* withoutBackEnd({ environment, facts })
    const held = heldStores(environment, facts)
    const [first] = held
    if (first && held.every(({ placed }) => placed?.sql.version === undefined)) {
      const message = `the version of ${first.name} is not given, nor that of any other SQL Server`
      yield unknown({ id: 'sqlServers', at: ['sqlServers'] }, message, { settledBy: 'sqlServers.version' })
      return
    }
    yield* onePerServer(held, (each) => judge(each, facts), isMet)
  },
})

/** A Standard Edition server has its own database; a Front End pool has to name one. */
function* withoutBackEnd({
  environment: { document },
}: Pick<RuleContext, 'environment' | 'facts'>): Generator<Judgement> {
  const settledBy = 'pools.backEnd'
  const enterprise = document.pools.flatMap((pool, index) =>
    pool.role === 'front-end' ? [{ ...pool, at: ['pools', index] }] : [],
  )
  const open = enterprise.filter(({ backEnd }) => backEnd === undefined)
  if (open.length > 1 && open.length === enterprise.length) {
    const message = `which SQL Servers hold the Back Ends is not given: ${few(open.map(({ fqdn }) => fqdn))}`
    yield unknown({ id: 'pools', at: ['pools'] }, message, { settledBy })
    return
  }
  for (const { fqdn, at } of open) {
    yield unknown({ id: fqdn, at }, `which SQL Server holds the Back End of ${fqdn} is not given`, { settledBy })
  }
}

function judge({ name, placed, store }: HeldStore, facts: Facts): Judgement | undefined {
  const settledBy = 'sqlServers.version'
  const version = placed?.sql.version
  const subject = { id: name, at: placed?.at ?? store.at }
  if (placed === undefined || version === undefined || placed.reading === undefined)
    return unknown(subject, `the version of ${name} is not given`, { settledBy })
  const at = [...placed.at, 'version']
  if ('unreadable' in placed.reading) {
    const { unreadable, suggestions } = placed.reading
    return unknown({ ...subject, at }, `${unreadable}; did you mean ${suggestions.join(' or ')}?`, { settledBy })
  }
  const { sql } = placed.reading
  const row = storeRow(facts, store, sql.release)
  if (row === undefined) return undefined
  const evidence = () => [...stated('sql-support', row), given(at, writtenSql(version)), given(store.at, store.called)]
  if (row.verdict === 'supported') {
    return met({ ...subject, at }, `${name} is ${sqlName(sql)}, a supported release`, evidence)
  }
  const product = productName(store.product)
  return unmet(
    { ...subject, at },
    `${name} is ${sqlName(sql)}, which ${product} does not support for its ${store.called}`,
    {
      fix: `move the databases of ${store.pool.fqdn} to one of: ${supportedReleases(facts, store.product, store)}`,
      evidence,
    },
  )
}
