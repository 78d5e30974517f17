import rule from '../../../rules/prerequisites/hotfixes-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerOn, productOn } from './copies.ts'

ruleTest(rule, [
  {
    name: 'met: KB2646886',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [KB2646886] }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: kb2646886',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [kb2646886] }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: KB 2646886',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [KB 2646886] }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 2646886',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [2646886] }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: Windows6.1-KB2646886-x64.msu',
    on: 'newcomer',
    overlay: newcomerOn(
      'Windows Server 2008 R2 SP1 Standard',
      'prerequisites: { hotfixes: [Windows6.1-KB2646886-x64.msu] }',
    ),
    met: [NEWCOMER],
  },
  {
    name: 'met: sfb-2015',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2012 R2 Standard', 'prerequisites: { hotfixes: [KB2982006] }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [KB26468861] }'),
    unmet: [NEWCOMER],
    says: 'KB2646886 is not among',
  },
  {
    name: 'unmet: sfb-2015 on 2012',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2012 Standard', 'prerequisites: { hotfixes: [KB2982006] }'),
    unmet: [NEWCOMER],
    says: 'KB2858668',
  },
  {
    name: 'unmet: sfb-2015 on 2008 R2',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2008 R2 SP1 Standard', 'prerequisites: { hotfixes: [] }'),
    unmet: [NEWCOMER],
    says: 'KB2533623',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard'),
    unknown: [NEWCOMER],
  },
  { name: 'unknown: the system not known', on: 'newcomer', overlay: newcomerOn('Windows'), unknown: [NEWCOMER] },
  { name: 'empty: none is documented', on: 'newcomer', skipped: 'no hotfix is documented' },
  {
    name: 'empty: sfb-2015 on 2016',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016'),
    skipped: 'no hotfix is documented',
  },
])
