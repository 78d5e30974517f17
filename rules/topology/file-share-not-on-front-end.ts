import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { poolsOf } from './shared.ts'
import { hostSet, shareRule, sharesOf, statedOfShare } from './shared-file-shares.ts'

export default defineRule({
  id: 'topology/file-share-not-on-front-end',
  title: 'No file share of an Enterprise Edition pool is on one of its Front End Servers',
  severity: 'fail',
  why: 'The share is lost with that server, and with it meeting content, address book and updates of the whole pool.',
  facts: ['file-share-rules'],
  cites: ['L-HWSET', 'S15-TOPO'],
  sections: ['pools'],
  alsoReads: ['fileShares'],
  skippedWhen: 'no Front End pool says where its file share is (pools.fileShare)',
  *check({ environment: { document, servers }, facts }) {
    const isFrontEnd = hostSet(servers.flatMap(({ role, fqdn }) => (role === 'front-end' && fqdn ? [fqdn] : [])))
    const collocated = new Set(
      poolsOf(document).flatMap(({ pool }) => (pool.collocated?.includes('file-share') ? [pool.fqdn] : [])),
    )
    for (const { id, at, pools, product, host, share } of sharesOf(document)) {
      const row = shareRule(facts, product, 'not-on-front-end')
      const frontEnds = pools.filter(({ pool }) => pool.role === 'front-end')
      // Behind a namespace the path names no server.
      const hidden = share.dfs === 'domain-based' && share.fqdn === undefined
      if (row === undefined || frontEnds.length === 0 || hidden) continue
      const evidence = () => [...statedOfShare(row), given(at, `${share.unc} on ${host}`)]
      const there = isFrontEnd(host) || frontEnds.some(({ pool }) => collocated.has(pool.fqdn))
      if (!there) yield met({ id, at }, `${id} is on ${host}, which is no Front End Server`, evidence)
      else
        yield unmet({ id, at }, `${id} is on a Front End Server`, {
          fix: 'move the share to a file server',
          evidence,
        })
    }
  },
})
