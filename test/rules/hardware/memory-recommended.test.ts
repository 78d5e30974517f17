import rule from '../../../rules/hardware/memory-recommended.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  { name: 'met: exactly', on: 'newcomer', overlay: newcomerHas('hardware: { memoryGb: 32 }'), met: [NEWCOMER] },
  { name: 'unmet', on: 'newcomer', overlay: newcomerHas('hardware: { memoryGb: 16 }'), unmet: [NEWCOMER] },
  {
    name: 'unmet: sfb-2019, a Front End Server',
    on: 'northwind-sfb-2019',
    overlay: `pools: [{ fqdn: pool01.northwind.com, serverDefaults: { hardware: { memoryGb: 32 } } }]`,
    unmet: ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com'],
    says: '32 GB of memory, where 64 are recommended',
  },
  {
    name: 'met: a Director with half',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { memoryGb: 16 }', 'role: director'),
    met: [FIRST],
  },
  {
    name: 'unmet: a Director by the older page',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { memoryGb: 4 }', 'role: director'),
    unmet: [FIRST],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { memoryGb: null }'),
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
