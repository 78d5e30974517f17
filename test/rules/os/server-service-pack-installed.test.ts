import rule from '../../../rules/os/server-service-pack-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO, NEWCOMER, newcomerOn, productOn } from './copies.ts'

const R2 = 'Windows Server 2008 R2 Standard'

ruleTest(rule, [
  { name: 'met: none is needed', on: 'contoso-single-edge', met: CONTOSO },
  ...['SP1', 'Service Pack 1', "'1'", 'sp 1'].map((servicePack) => ({
    name: `met: ${servicePack}`,
    on: 'newcomer' as const,
    overlay: newcomerOn(`{ name: ${R2}, servicePack: ${servicePack} }`),
    met: [NEWCOMER],
  })),
  {
    name: 'met: told by the build',
    on: 'newcomer',
    overlay: newcomerOn(`{ name: ${R2}, build: 6.1.7601 }`),
    met: [NEWCOMER],
  },
  ...['RTM', 'none', '0'].map((servicePack) => ({
    name: `unmet: ${servicePack}`,
    on: 'newcomer' as const,
    overlay: newcomerOn(`{ name: ${R2}, servicePack: ${servicePack} }`),
    unmet: [NEWCOMER],
    says: 'runs Windows Server 2008 R2 without Service Pack 1, which Lync Server 2013 needs',
  })),
  {
    name: 'unmet: told by the build, besides another fault',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2008 R2 Foundation, build: 7600 }'),
    unmet: [NEWCOMER],
  },
  { name: 'unknown: neither is given', on: 'newcomer', overlay: newcomerOn(R2), unknown: [NEWCOMER] },
  {
    name: 'empty: another version of Windows',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 SP2'),
    skipped: 'no server runs a version of Windows that is supported',
  },
  {
    name: 'sfb-2015: not upgraded in place, which is for another rule',
    on: 'newcomer',
    overlay: productOn('sfb-2015', `${R2} RTM`),
    unmet: [NEWCOMER],
  },
  {
    name: 'sfb-2019: none is needed',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019 Standard'),
    met: [NEWCOMER],
  },
])
