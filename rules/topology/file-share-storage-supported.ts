import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { listedRow, sharesOf, statedOfShare } from './shared-file-shares.ts'

const CALLED = { das: 'directly attached disks', san: 'a storage area network', nas: 'network-attached storage' }

export default defineRule({
  id: 'topology/file-share-storage-supported',
  title: 'Every file share is on storage that the product supports',
  severity: 'fail',
  why: 'Network-attached storage is not a Windows file system: permissions and change notices the product relies on may be missing.',
  facts: ['file-share-rules'],
  cites: ['L-FILE', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['fileShares'],
  alsoReads: ['pools'],
  skippedWhen: 'there is no file share',
  *check({ environment: { document }, facts }) {
    const shares = sharesOf(document)
    const settledBy = 'fileShares.storage'
    const [first] = shares
    if (first && shares.every(({ share }) => share.storage === undefined)) {
      const message = 'what the file shares are stored on is not given'
      yield unknown({ id: 'fileShares', at: first.at }, message, { settledBy })
      return
    }
    for (const { id, share, at, product } of shares) {
      const { storage } = share
      if (storage === undefined) {
        yield unknown({ id, at }, `what ${id} is stored on is not given`, { settledBy })
        continue
      }
      const row = listedRow(facts, product, 'storage', storage)
      if (row === undefined) continue
      const evidence = () => [...statedOfShare(row), given([...at, 'storage'], CALLED[storage])]
      if (row.verdict === 'supported') yield met({ id, at }, `${id} is on ${CALLED[storage]}`, evidence)
      else
        yield unmet({ id, at }, `${id} is on ${CALLED[storage]}`, {
          fix: 'move the share to a Windows file server with its own disks or a storage area network',
          evidence,
        })
    }
  },
})
