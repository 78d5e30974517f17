import rule from '../../../rules/topology/file-share-storage-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['share'] },
  {
    name: 'unmet',
    on: 'northwind-sfb-2019',
    overlay: 'fileShares: [{ name: sfb-share, storage: nas }]\n',
    unmet: ['sfb-share'],
    says: 'sfb-share is on network-attached storage',
  },
  {
    name: 'unmet: not confirmed for Lync Server 2013',
    on: 'newcomer',
    overlay: 'fileShares: [{ name: share, storage: nas }]\n',
    unmet: ['share'],
    level: 'warn',
    says: 'share is on network-attached storage',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'fileShares: [{ name: sfb-share, storage: nas }]\n',
    unmet: ['sfb-share'],
    level: 'warn',
    says: 'sfb-share is on network-attached storage',
  },
  {
    name: 'unknown: one of two does not say',
    on: 'wingtip-two-sites',
    overlay: 'fileShares: [{ name: lync-seattle, storage: ~ }]\n',
    met: ['lync-portland'],
    unknown: ['lync-seattle'],
    says: 'what lync-seattle is stored on is not given',
  },
  {
    name: 'unknown: a pool gives no more than a path',
    on: 'wingtip-two-sites',
    overlay: "pools: [{ fqdn: se02.corp.wingtip.com, fileShare: '\\\\fs03.corp.wingtip.com\\lync' }]\n",
    met: ['lync-portland', 'lync-seattle'],
    unknown: ['\\\\fs03.corp.wingtip.com\\lync'],
    says: 'what \\\\fs03.corp.wingtip.com\\lync is stored on is not given',
  },
  {
    name: 'unknown once: none says',
    on: 'newcomer',
    overlay: 'fileShares: [{ name: share, storage: ~ }]\n',
    unknown: ['fileShares'],
    says: 'what the file shares are stored on is not given',
  },
  {
    name: 'unknown: the file shares are not given',
    on: 'newcomer',
    overlay: 'fileShares: ~\n',
    notGiven: 'fileShares',
  },
  { name: 'empty: none', on: 'newcomer', overlay: 'fileShares: none\n', skipped: 'fileShares: none' },
])
