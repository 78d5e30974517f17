import rule from '../../../rules/topology/file-share-not-on-front-end.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['lync-share'] },
  {
    name: 'unmet',
    on: 'adatum-scaled-edge',
    overlay: 'fileShares: [{ name: lync-share, fqdn: fe01.corp.adatum.com }]\n',
    unmet: ['lync-share'],
    says: 'lync-share is on a Front End Server',
  },
  {
    name: 'unmet: by the short name in the path of a pool',
    on: 'contoso-single-edge',
    overlay: "pools: [{ fqdn: pool01.contoso.net, fileShare: '\\\\FE02\\lync' }]\n",
    unmet: ['\\\\FE02\\lync'],
    says: '\\\\FE02\\lync is on a Front End Server',
  },
  {
    name: 'unmet: as the pool says',
    on: 'adatum-scaled-edge',
    overlay: 'pools: [{ fqdn: pool01.corp.adatum.com, collocated: [archiving, file-share] }]\n',
    unmet: ['lync-share'],
    says: 'lync-share is on a Front End Server',
  },
  {
    name: 'unmet: not confirmed for the later products',
    on: 'northwind-sfb-2019',
    overlay: 'fileShares: [{ name: sfb-share, fqdn: fe01.northwind.com }]\n',
    unmet: ['sfb-share'],
    level: 'warn',
    says: 'sfb-share is on a Front End Server',
  },
  {
    name: 'empty: behind a namespace',
    on: 'contoso-single-edge',
    skipped: 'no Front End pool says where its file share is (pools.fileShare)',
  },
  {
    name: 'empty: Standard Edition',
    on: 'wingtip-two-sites',
    skipped: 'no Front End pool says where its file share is (pools.fileShare)',
  },
])
