import rule from '../../../rules/hardware/processors-recommended.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: exactly',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { cores: 12, cpuGhz: 2.26 }'),
    met: [NEWCOMER],
  },
  { name: 'unmet', on: 'newcomer', overlay: newcomerHas('hardware: { cores: 8 }'), unmet: [NEWCOMER] },
  {
    name: 'unmet: slow',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { cpuGhz: 2.0 }'),
    unmet: [NEWCOMER],
    says: '2 GHz, where 2.26 are recommended',
  },
  {
    name: 'met: a Director at 2.0 GHz',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { cores: 8, cpuGhz: 2.0 }', 'role: director'),
    met: [FIRST],
  },
  {
    name: 'unmet: sfb-2015, a Director at 2.0 GHz',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016', 'hardware: { cores: 8, cpuGhz: 2.0 }', 'role: director'),
    unmet: [FIRST],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { cores: null }'),
    unknown: [NEWCOMER],
  },
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
