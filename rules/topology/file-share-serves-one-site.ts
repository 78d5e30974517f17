import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { shareRule, sharesOf, statedOfShare } from './shared-file-shares.ts'

export default defineRule({
  id: 'topology/file-share-serves-one-site',
  title: 'A file share that serves several pools serves pools of one site',
  severity: 'fail',
  why: 'Pools of another site reach it over the WAN and stop with it: a share for several pools is supported within one site.',
  facts: ['file-share-rules'],
  cites: ['L-COL-EE'],
  sections: ['pools'],
  alsoReads: ['fileShares', 'sites'],
  skippedWhen: 'no file share serves several pools, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const only = document.sites?.length === 1 ? document.sites[0]?.name : undefined
    for (const { id, at, pools, product } of sharesOf(document)) {
      const row = shareRule(facts, product, 'one-site')
      if (row === undefined || pools.length < 2) continue
      const placed = pools.map(({ pool, at: place }) => ({ fqdn: pool.fqdn, site: pool.site ?? only, at: place }))
      const sites = new Set(placed.flatMap(({ site }) => site ?? []))
      const open = placed.find(({ site }) => site === undefined)
      const evidence = () => [
        ...statedOfShare(row),
        ...placed.map((each) => given(each.at, `${each.fqdn}: ${each.site ?? 'no site given'}`)),
      ]
      if (sites.size > 1)
        yield unmet({ id, at }, `${id} serves pools at ${[...sites].join(' and ')}`, {
          fix: 'give the pools of each site a share of their own there',
          evidence,
        })
      else if (open) {
        const message = `at which site ${open.fqdn} is, which shares ${id} with others, is not given`
        yield unknown({ id, at }, message, { settledBy: 'pools.site', evidence })
      } else yield met({ id, at }, `${id} serves pools at ${[...sites].join()}`, evidence)
    }
  },
})
