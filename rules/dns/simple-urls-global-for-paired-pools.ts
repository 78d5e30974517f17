import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { type Pool, rowOf, stated } from './shared-rows.ts'
import { simpleUrlScopes } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/simple-urls-global-for-paired-pools',
  title: 'Pools paired over two sites use the global simple URLs',
  severity: 'warn',
  why: 'When the users fail over to the other site, the meetings already in calendars keep a URL of the lost site.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['pools', 'simpleUrls'],
  alsoReads: ['sites'],
  skippedWhen: 'no pools are paired over two sites',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-global')
    if (row === undefined) return
    const scopes = simpleUrlScopes(document).slice(1)
    const own = new Map(scopes.filter(({ urls }) => urls.length > 0).map(({ name, at }) => [name, at]))
    const byFqdn = new Map(document.pools.map((pool) => [pool.fqdn, pool]))
    for (const [index, pool] of document.pools.entries()) {
      const partner = partnerOf(pool, byFqdn)
      if (partner === undefined || (partner.site === pool.site && pool.site !== undefined)) continue
      const subject = { id: pool.fqdn, at: ['pools', index] }
      const site = [pool.site, partner.site].find((name) => name !== undefined && own.has(name))
      if (own.size > 0 && (pool.site === undefined || partner.site === undefined)) {
        const message = `whether ${pool.fqdn} and ${partner.fqdn} are of a site with simple URLs of its own is not given`
        yield unknown(subject, message, { settledBy: 'pools.site' })
      } else if (site === undefined)
        yield met(subject, `${pool.fqdn} and ${partner.fqdn} use the global simple URLs`, () => [stated(row)])
      else
        yield unmet(subject, `${pool.fqdn} is paired with ${partner.fqdn}, and ${site} has simple URLs of its own`, {
          fix: `remove the simple URLs of ${site}, so that the global ones hold`,
          evidence: () => [stated(row), given(own.get(site) ?? [], `simple URLs of ${site}`)],
        })
    }
  },
})

function partnerOf({ pairedWith }: Pool, byFqdn: ReadonlyMap<string, Pool>): Pool | undefined {
  return pairedWith === undefined || pairedWith === 'none' ? undefined : byFqdn.get(pairedWith)
}
