import rule from '../../../rules/hardware/receive-side-scaling-on.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { receiveSideScaling: true }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'hardware: { receiveSideScaling: false }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: a Mediation Server',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { receiveSideScaling: false }', 'role: mediation'),
    unmet: [FIRST],
  },
  {
    name: 'empty: a Standard Edition server of Lync Server 2013',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { receiveSideScaling: false }'),
    skipped: 'no server for which',
  },
])
