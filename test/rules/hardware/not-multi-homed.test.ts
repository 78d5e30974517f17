import rule from '../../../rules/hardware/not-multi-homed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { networkAdapters: 2 }'),
    unmet: [NEWCOMER],
    says: '2 network adapters',
  },
  {
    name: 'unmet: sfb-2019, a Director',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { networkAdapters: 2 }', 'role: director'),
    unmet: [FIRST],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2019', 'hardware: { networkAdapters: 2 }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { networkAdapters: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: a Mediation Server',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { networkAdapters: 2 }', 'role: mediation'),
    skipped: 'every server has a role',
  },
])
