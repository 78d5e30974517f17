import rule from '../../../rules/os/server-os-edition-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO, NEWCOMER, newcomerOn, productOn, WITHOUT_OS } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: CONTOSO },
  {
    name: 'met: Enterprise of 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 Enterprise'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: an edition that exists and is not listed',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 Foundation'),
    unmet: [NEWCOMER],
    says: 'an edition that Lync Server 2013 does not support',
  },
  {
    name: 'unmet: ruled out by name',
    on: 'newcomer',
    overlay: newcomerOn('Windows Web Server 2008 R2 SP1'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: an edition the page says nothing of only warns',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 R2 Essentials'),
    unmet: [NEWCOMER],
    level: 'warn',
    says: 'is not confirmed to support',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012'),
    unknown: [NEWCOMER],
    says: 'its edition is not given',
  },
  {
    name: 'empty: not given where the page names no edition',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 R2'),
    skipped: 'no edition that matters is given',
  },
  { name: 'empty: no system is given', on: 'newcomer', edits: [WITHOUT_OS], skipped: 'no edition' },
  {
    name: 'empty: a version of Windows that is not listed',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2016 Essentials'),
    skipped: 'no server runs a version of Windows that is supported',
  },
  {
    name: 'sfb-2015: 2012 R2 has listed editions',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2012 R2 Essentials'),
    unmet: [NEWCOMER],
  },
  {
    name: 'sfb-2019: another edition only warns',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019 Essentials'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'sfb-se: Datacenter',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2019 Datacenter'),
    met: [NEWCOMER],
  },
])
