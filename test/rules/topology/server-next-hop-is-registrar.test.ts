import rule from '../../../rules/topology/server-next-hop-is-registrar.ts'
import { ruleTest } from '../../support/rule-test.ts'

const MEDIATION = 'medpool01.corp.adatum.com'
const hop = (nextHop: string, product = '') => `${product}pools: [{ fqdn: ${MEDIATION}, nextHop: ${nextHop} }]\n`

ruleTest(rule, [
  { name: 'met: a Front End pool', on: 'adatum-scaled-edge', met: [MEDIATION] },
  { name: 'met: a Director', on: 'adatum-scaled-edge', overlay: hop('dirpool01.corp.adatum.com'), met: [MEDIATION] },
  {
    name: 'unmet: a Persistent Chat pool',
    on: 'adatum-scaled-edge',
    overlay: hop('pchatpool01.corp.adatum.com'),
    unmet: [MEDIATION],
    says: 'has no registrar',
  },
  { name: 'unmet: itself', on: 'adatum-scaled-edge', overlay: hop(MEDIATION), unmet: [MEDIATION] },
  {
    name: 'unmet: of a later version, where it warns',
    on: 'adatum-scaled-edge',
    overlay: hop('pchatpool01.corp.adatum.com', 'product: sfb-2015\n'),
    unmet: [MEDIATION],
    level: 'warn',
  },
  {
    name: 'unmet: a Video Interop pool before a Mediation pool',
    on: 'proseware-two-sites',
    overlay: `pools:
  - { fqdn: vis.int.proseware.com, role: video-interop, nextHop: med.int.proseware.com, servers: [{ fqdn: vis.int.proseware.com }] }
  - { fqdn: med.int.proseware.com, role: mediation, nextHop: pool01.int.proseware.com, servers: [{ fqdn: med.int.proseware.com }] }
`,
    met: ['med.int.proseware.com'],
    unmet: ['vis.int.proseware.com'],
  },
  {
    name: 'unknown: not given',
    on: 'adatum-scaled-edge',
    overlay: hop('~'),
    unknown: [MEDIATION],
    says: 'the next hop',
  },
  { name: 'skipped: no such pool', on: 'newcomer', skipped: 'there is no pool of Mediation' },
])
