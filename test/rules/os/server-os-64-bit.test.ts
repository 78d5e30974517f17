import rule from '../../../rules/os/server-os-64-bit.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO, NEWCOMER, newcomerOn, productOn } from './copies.ts'

const SKIPPED = 'no server runs a version of Windows that is supported'

ruleTest(rule, [
  { name: 'met: the name says it', on: 'contoso-single-edge', met: CONTOSO },
  {
    name: 'unmet: Itanium',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 for Itanium-Based Systems'),
    unmet: [NEWCOMER],
    says: 'for ia64; Lync Server 2013 needs x64',
  },
  {
    name: 'unmet: given',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2012 Standard, architecture: x86 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'empty: a 32-bit version of Windows that is not listed anyway',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 SP2 Standard x86'),
    skipped: SKIPPED,
  },
  { name: 'empty: unreadable', on: 'newcomer', overlay: newcomerOn('Solaris 11'), skipped: SKIPPED },
  {
    name: 'sfb-2015',
    on: 'newcomer',
    overlay: productOn('sfb-2015', '{ name: Windows Server 2016, architecture: arm64 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019 Standard x64'),
    met: [NEWCOMER],
  },
  {
    name: 'sfb-se: only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', '{ name: Windows Server 2019, architecture: arm64 }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
])
