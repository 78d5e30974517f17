import rule from '../../../rules/topology/file-share-dfs-domain-based.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['lync-share'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'fileShares: [{ name: lync-share, dfs: stand-alone }]\n',
    unmet: ['lync-share'],
    says: 'the namespace of lync-share is stand-alone',
  },
  {
    name: 'empty: no namespace',
    on: 'adatum-scaled-edge',
    skipped:
      'no file share says that it is behind a namespace (fileShares.dfs), or nothing is documented for the product version',
  },
  {
    name: 'empty: the later products',
    on: 'proseware-two-sites',
    overlay: 'fileShares: [{ name: share-munich, dfs: stand-alone }]\n',
    skipped:
      'no file share says that it is behind a namespace (fileShares.dfs), or nothing is documented for the product version',
  },
])
