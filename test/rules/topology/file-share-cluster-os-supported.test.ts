import rule from '../../../rules/topology/file-share-cluster-os-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['lync-share'] },
  {
    name: 'met: sfb-2015',
    on: 'proseware-two-sites',
    overlay: 'fileShares: [{ name: share-munich, os: Windows Server 2008 R2 Enterprise }]\n',
    met: ['share-munich', 'share-vienna'],
  },
  {
    name: 'unmet: sfb-2019',
    on: 'fourthcoffee-hybrid',
    overlay: 'fileShares: [{ name: sfb-share, clustered: true, os: Windows Server 2008 R2 Enterprise }]\n',
    unmet: ['sfb-share'],
    says: 'the cluster of sfb-share runs Windows Server 2008 R2; a cluster for the share runs Windows Server 2012 or later',
  },
  {
    name: 'unmet: Lync Server 2013',
    on: 'adatum-scaled-edge',
    overlay: 'fileShares: [{ name: lync-share, os: Windows Server 2003 R2 Enterprise }]\n',
    unmet: ['lync-share'],
    says: 'the cluster of lync-share runs Windows Server 2003 R2; a cluster for the share does not run a Windows older than Windows Server 2008',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'fileShares: [{ name: sfb-share, os: Windows Server 2008 R2 Enterprise }]\n',
    unmet: ['sfb-share'],
    level: 'warn',
    says: 'the cluster of sfb-share runs Windows Server 2008 R2; a cluster for the share runs Windows Server 2012 or later',
  },
  {
    name: 'unknown: the system is not given',
    on: 'adatum-scaled-edge',
    overlay: 'fileShares: [{ name: lync-share, os: ~ }]\n',
    unknown: ['lync-share'],
    says: 'lync-share: the system of its cluster is not given',
  },
  {
    name: 'unknown: a name that is none',
    on: 'adatum-scaled-edge',
    overlay: 'fileShares: [{ name: lync-share, os: newest }]\n',
    unknown: ['lync-share'],
    says: 'lync-share: "newest" is not the name of a known operating system',
  },
  {
    name: 'empty: not said',
    on: 'contoso-single-edge',
    skipped: 'no file share says that it is clustered (fileShares.clustered)',
  },
])
