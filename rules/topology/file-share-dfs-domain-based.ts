import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { listedRow, sharesOf, statedOfShare } from './shared-file-shares.ts'

export default defineRule({
  id: 'topology/file-share-dfs-domain-based',
  title: 'A file share behind a namespace of the distributed file system is behind a domain-based one',
  severity: 'fail',
  why: 'A stand-alone namespace is lost with its server, and is not what is documented.',
  facts: ['file-share-rules'],
  cites: ['L-DFS'],
  sections: ['pools'],
  alsoReads: ['fileShares'],
  skippedWhen:
    'no file share says that it is behind a namespace (fileShares.dfs), or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    for (const { id, share, at, product } of sharesOf(document)) {
      const row = share.dfs && listedRow(facts, product, 'dfs', share.dfs)
      if (!row) continue
      const evidence = () => [...statedOfShare(row), given([...at, 'dfs'], `${share.dfs}`)]
      if (row.verdict === 'supported') yield met({ id, at }, `the namespace of ${id} is domain-based`, evidence)
      else
        yield unmet({ id, at }, `the namespace of ${id} is stand-alone`, {
          fix: 'make a domain-based namespace for the share',
          evidence,
        })
    }
  },
})
