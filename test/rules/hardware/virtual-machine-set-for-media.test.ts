import rule from '../../../rules/hardware/virtual-machine-set-for-media.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: newcomerHas(
      'hardware: { virtual: true, dynamicMemory: false, liveMigration: false, numaSpanning: false }',
    ),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: dynamicMemory',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: true, dynamicMemory: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: liveMigration',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: true, liveMigration: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: numaSpanning',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: true, numaSpanning: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: what only a virtual machine can have',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { dynamicMemory: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'empty: all off, which is so of a physical server too',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { dynamicMemory: false, liveMigration: false }'),
    skipped: 'no virtual machine says',
  },
  {
    name: 'empty: a physical server',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: false, dynamicMemory: true }'),
    skipped: 'no virtual machine says',
  },
  {
    name: 'empty: nothing is documented for sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { virtual: true, dynamicMemory: true }'),
    skipped: 'no virtual machine says',
  },
  {
    name: 'empty: not said',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { virtual: true }'),
    skipped: 'no virtual machine says',
  },
])
