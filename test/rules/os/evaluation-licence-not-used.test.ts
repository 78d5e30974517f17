import rule from '../../../rules/os/evaluation-licence-not-used.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2 Standard, evaluation: false }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: said',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2 Standard, evaluation: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: Microsoft Windows Server 2012 R2 Standard Evaluation',
    on: 'newcomer',
    overlay: newcomerOn('Microsoft Windows Server 2012 R2 Standard Evaluation'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: Windows Server 2012 R2 Datacenter (Eval)',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 R2 Datacenter (Eval)'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: as DISM names the edition',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2, edition: ServerStandardEval }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: in another language',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 R2 Standard Evaluierung'),
    unmet: [NEWCOMER],
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says which licence' },
])
