import rule from '../../../rules/os/server-core-not-used.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerOn, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met: where it is given', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'met: in the name',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 Standard (Server with a GUI)'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: given',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 R2 Standard, installation: core }'),
    unmet: [NEWCOMER],
    says: 'runs Windows Server 2012 R2 Standard as Server Core, which Lync Server 2013 does not support',
  },
  {
    name: 'unmet: in the name',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard (Server Core Installation)'),
    unmet: [NEWCOMER],
  },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no server that could be judged says how Windows is installed' },
  {
    name: 'empty: a version of Windows that is not listed',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2016 Standard (Server Core)'),
    skipped: 'no server that could be judged',
  },
  {
    name: 'sfb-2015',
    on: 'newcomer',
    overlay: productOn('sfb-2015', '{ name: Windows Server 2019, installation: core }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'sfb-2019: with the desktop',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019 Standard (Desktop Experience)'),
    met: [NEWCOMER],
  },
  {
    name: 'sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', '{ name: Windows Server 2019, installation: core }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'sfb-se: only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', '{ name: Windows Server 2019, installation: core }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
])
