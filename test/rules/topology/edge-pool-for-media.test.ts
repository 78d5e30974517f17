import rule from '../../../rules/topology/edge-pool-for-media.ts'
import { ruleTest } from '../../support/rule-test.ts'

const FRONT_END = 'pool01.corp.adatum.com'
const MEDIATION = 'medpool01.corp.adatum.com'
const pool = (fqdn: string, edgePool: string) => `pools: [{ fqdn: ${fqdn}, edgePool: ${edgePool} }]\n`

ruleTest(rule, [
  { name: 'met: Front End and Mediation pools', on: 'adatum-scaled-edge', met: [MEDIATION, FRONT_END] },
  {
    name: 'met: a Standard Edition server, and no Director',
    on: 'wingtiptoys-director',
    met: ['sfb01.corp.wingtiptoys.com'],
  },
  {
    name: 'unmet: a Front End pool with none',
    on: 'adatum-scaled-edge',
    overlay: pool(FRONT_END, 'none'),
    met: [MEDIATION],
    unmet: [FRONT_END],
    says: 'is associated with no Edge pool',
  },
  {
    name: 'unmet: a Mediation pool with none',
    on: 'adatum-scaled-edge',
    overlay: pool(MEDIATION, 'none'),
    met: [FRONT_END],
    unmet: [MEDIATION],
  },
  {
    name: 'unknown: not given',
    on: 'adatum-scaled-edge',
    overlay: pool(FRONT_END, '~'),
    met: [MEDIATION],
    unknown: [FRONT_END],
  },
  {
    name: 'unknown: a Video Interop pool',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: vis.int.proseware.com, role: video-interop, servers: [{ fqdn: vis.int.proseware.com }] }]\n',
    met: ['pool01.int.proseware.com', 'pool02.int.proseware.com'],
    unknown: ['vis.int.proseware.com'],
  },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
