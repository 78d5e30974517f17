import rule from '../../../rules/hardware/disks-recommended.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: exactly',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { ssd: false, diskCount: 8, diskRpm: 10000 }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { ssd: false, diskCount: 2, diskRpm: 10000 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: slow',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { ssd: false, diskCount: 8, diskRpm: 7200 }'),
    unmet: [NEWCOMER],
    says: '7200 revolutions',
  },
  { name: 'unknown: not given', on: 'newcomer', overlay: newcomerHas('hardware: { ssd: null }'), unknown: [NEWCOMER] },
  {
    name: 'unknown: given nowhere, said once',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, serverDefaults: { hardware: null } }]
edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, hardware: null }] }]`,
    unknown: ['lsedge.contoso.net', 'pools'],
  },
  {
    name: 'empty: a role without figures',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: trusted-application'),
    skipped: 'no figure is documented',
  },
])
