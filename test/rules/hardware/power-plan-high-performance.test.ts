import rule from '../../../rules/hardware/power-plan-high-performance.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met: High Performance',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: High Performance }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: Höchstleistung',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: Höchstleistung }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: Balanced',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: Balanced }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: Ausbalanciert',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: Ausbalanciert }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unknown: a plan nobody knows',
    on: 'newcomer',
    overlay: newcomerHas('hardware: { powerPlan: Contoso servers }'),
    unknown: [NEWCOMER],
  },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no server gives its power plan' },
])
