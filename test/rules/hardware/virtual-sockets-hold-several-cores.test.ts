import rule from '../../../rules/hardware/virtual-sockets-hold-several-cores.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', overlay: newcomerHas('hardware: { virtual: true, sockets: 1 }'), met: [NEWCOMER] },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: true, sockets: 12 }'),
    unmet: [NEWCOMER],
    says: '12 cores in 12 sockets',
  },
  {
    name: 'empty: a physical server',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { sockets: 12 }'),
    skipped: 'no virtual machine gives both',
  },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no virtual machine gives both' },
])
