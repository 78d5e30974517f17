import rule from '../../../rules/topology/file-share-serves-one-site.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['lync-share'] },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, fileShare: lync-portland }]\n',
    unmet: ['lync-portland'],
    says: 'lync-portland serves pools at Portland and Seattle',
  },
  {
    name: 'unmet: by its path',
    on: 'wingtip-two-sites',
    overlay: "pools: [{ fqdn: se02.corp.wingtip.com, fileShare: '\\\\fs01.corp.wingtip.com\\lync' }]\n",
    unmet: ['lync-portland'],
    says: 'lync-portland serves pools at Portland and Seattle',
  },
  {
    name: 'unknown: a site is not given',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, fileShare: lync-portland, site: ~ }]\n',
    unknown: ['lync-portland'],
    says: 'at which site se02.corp.wingtip.com is, which shares lync-portland with others, is not given',
  },
  {
    name: 'empty: each has its own',
    on: 'wingtip-two-sites',
    skipped: 'no file share serves several pools, or nothing is documented for the product version',
  },
  {
    name: 'empty: the later products',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, fileShare: share-munich }]\n',
    skipped: 'no file share serves several pools, or nothing is documented for the product version',
  },
])
