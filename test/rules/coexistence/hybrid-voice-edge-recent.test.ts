import rule from '../../../rules/coexistence/hybrid-voice-edge-recent.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'edgepool01.int.proseware.com'

ruleTest(rule, [
  { name: 'met: both are of 2015', on: 'proseware-two-sites', met: ['hybrid-voice'] },
  {
    name: 'met: an Edge of the Subscription Edition',
    on: 'proseware-two-sites',
    overlay: `edgePools: [{ fqdn: ${EDGE}, product: sfb-se }]`,
    met: ['hybrid-voice'],
  },
  {
    name: 'unmet: an earlier Edge',
    on: 'proseware-two-sites',
    overlay: `edgePools: [{ fqdn: ${EDGE}, product: lync-2013 }]`,
    unmet: [EDGE],
    says: `${EDGE} runs Lync Server 2013`,
  },
  {
    name: 'unmet: an earlier next hop',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool01.int.proseware.com, product: lync-2013 }]',
    unmet: ['pool01.int.proseware.com'],
  },
  {
    name: 'met: users may stay on an earlier pool',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, product: lync-2013 }]',
    met: ['hybrid-voice'],
  },
  {
    name: 'unknown: the next hop',
    on: 'proseware-two-sites',
    edits: [{ find: '    nextHop: pool01.int.proseware.com\n', replace: '' }],
    unknown: [EDGE],
  },
  {
    name: 'unknown: the federation route',
    on: 'proseware-two-sites',
    edits: [{ find: '    federationRoute: true\n', replace: '' }],
    overlay: `edgePools: [{ fqdn: edge09.int.proseware.com, servers: [{ fqdn: edge09.int.proseware.com }] }]`,
    unknown: ['hybrid-voice'],
  },
  { name: 'empty: no hybrid voice', on: 'contoso-online', skipped: 'hybrid voice is not wanted' },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'none' },
])
