import rule from '../../../rules/hardware/hyper-threading-on.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { hyperThreading: true }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { hyperThreading: false }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'empty: a virtual machine',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { virtual: true, hyperThreading: false }'),
    skipped: 'no server for which',
  },
  {
    name: 'empty: nothing is documented for lync-2013',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { hyperThreading: false }'),
    skipped: 'no server for which',
  },
])
