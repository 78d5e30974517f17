import rule from '../../../rules/os/windows-not-upgraded-in-place.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerOn, productOn } from '../prerequisites/copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2 Standard, upgradedInPlace: false }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2 Standard, upgradedInPlace: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', '{ name: Windows Server 2019, upgradedInPlace: true }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', '{ name: Windows Server 2019, upgradedInPlace: true }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says whether Windows was upgraded' },
])
