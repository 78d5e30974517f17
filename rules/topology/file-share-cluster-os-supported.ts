import { givenOsReader, unreadableText, writtenOs } from '../../src/domain/os-given.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { listedRow, type PlacedShare, sharesOf, statedOfShare } from './shared-file-shares.ts'

export default defineRule({
  id: 'topology/file-share-cluster-os-supported',
  title: 'Every clustered file share is on a cluster of a Windows that the product supports for it',
  severity: 'fail',
  why: 'Clusters of older systems have problems with permissions that keep some features from working.',
  facts: ['file-share-rules', 'operating-systems'],
  cites: ['L-FILE', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['fileShares'],
  skippedWhen: 'no file share says that it is clustered (fileShares.clustered)',
  *check({ environment: { document }, facts }) {
    const read = givenOsReader(facts.table('operating-systems').rows)
    for (const placed of sharesOf(document)) {
      const judgement = placed.share.clustered && judge(placed, read, facts)
      if (judgement) yield judgement
    }
  },
})

function judge(
  { id, share, at, product }: PlacedShare,
  read: ReturnType<typeof givenOsReader>,
  facts: Facts,
): Judgement | undefined {
  const { os } = share
  const settledBy = 'fileShares.os'
  if (os === undefined) return unknown({ id, at }, `${id}: the system of its cluster is not given`, { settledBy })
  const reading = read(os)
  if ('unreadable' in reading) return unknown({ id, at }, `${id}: ${unreadableText(reading)}`, { settledBy })
  const row = listedRow(facts, product, 'cluster', reading.os.id)
  if (row === undefined) return undefined
  const subject = { id, at: [...at, 'os'] }
  const runs = `the cluster of ${id} runs ${reading.os.name}`
  const evidence = () => [...statedOfShare(row), given(subject.at, writtenOs(os))]
  if (row.verdict === 'supported') return met(subject, runs, evidence)
  return unmet(subject, `${runs}; ${row.text}`, { fix: 'move the share to a cluster of a supported system', evidence })
}
