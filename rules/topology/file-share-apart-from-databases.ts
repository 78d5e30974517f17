import { listed } from '../../src/domain/listed.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { hostSet, shareRule, sharesOf, statedOfShare } from './shared-file-shares.ts'

export default defineRule({
  id: 'topology/file-share-apart-from-databases',
  title: 'Every file share is apart from the database servers',
  severity: 'warn',
  why: 'Files and databases then compete for disk space and time: it is allowed, but advised against.',
  facts: ['file-share-rules'],
  cites: ['S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['fileShares', 'sqlServers'],
  skippedWhen: 'no file share or no SQL Server is given, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    if (document.sqlServers === undefined) return
    const isDatabase = hostSet(listed(document.sqlServers).map(({ name, fqdn }) => fqdn ?? name))
    for (const { id, at, product, host, share } of sharesOf(document)) {
      const row = shareRule(facts, product, 'apart-from-databases')
      if (row === undefined) continue
      const evidence = () => [...statedOfShare(row), given(at, `${share.unc} on ${host}`)]
      if (!isDatabase(host)) yield met({ id, at }, `${host} is no database server`, evidence)
      else
        yield unmet({ id, at }, `${id} is on the database server ${host}`, {
          fix: 'move the share to a file server, or watch the disk space and speed of the database server',
          evidence,
        })
    }
  },
})
