import rule from '../../../rules/coexistence/edge-next-hop-not-older.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'edge01.corp.wingtiptoys.com'
const HOP = { find: '    nextHop: dir01.corp.wingtiptoys.com\n', replace: '' }

ruleTest(rule, [
  { name: 'met: one version', on: 'wingtiptoys-director', met: [EDGE] },
  { name: 'met: one version, whichever the next hop', on: 'wingtiptoys-director', edits: [HOP], met: [EDGE] },
  {
    name: 'unmet: an earlier next hop',
    on: 'wingtiptoys-director',
    overlay: 'pools: [{ fqdn: dir01.corp.wingtiptoys.com, product: lync-2013 }]',
    unmet: [EDGE],
    says: 'its next hop dir01.corp.wingtiptoys.com Lync Server 2013',
  },
  {
    name: 'met: another pool may be earlier',
    on: 'wingtiptoys-director',
    overlay: 'pools: [{ fqdn: sfb01.corp.wingtiptoys.com, product: lync-2013 }]',
    met: [EDGE],
  },
  {
    name: 'met: an earlier Edge before a newer pool is how a migration begins',
    on: 'wingtiptoys-director',
    overlay: 'pools: [{ fqdn: dir01.corp.wingtiptoys.com, product: sfb-2019 }]',
    met: [EDGE],
  },
  {
    name: 'unknown: the next hop',
    on: 'wingtiptoys-director',
    edits: [HOP],
    overlay: 'pools: [{ fqdn: dir01.corp.wingtiptoys.com, product: lync-2013 }]',
    unknown: [EDGE],
  },
  { name: 'empty: Lync Server 2013', on: 'contoso-single-edge', skipped: 'no order of moving' },
])
