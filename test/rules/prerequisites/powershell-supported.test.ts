import rule from '../../../rules/prerequisites/powershell-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, newcomerOn, productOn, workstation } from './copies.ts'

ruleTest(rule, [
  { name: 'met: brought along', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: 3.0',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "3.0" }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 4',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "4" }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 5.1.14409.1018',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "5.1.14409.1018" }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 6.2.9200.0',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "6.2.9200.0" }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 6.3.9600.16394',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "6.3.9600.16394" }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: 10.0.14393.0',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "10.0.14393.0" }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: 2.0',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "2.0" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: 1',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "1" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: 6.1.7601.17514',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "6.1.7601.17514" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-2015 in place on 2008 R2',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "2.0" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2016', 'prerequisites: { powershell: "2.0" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unknown: PowerShell 7 is another program',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { powershell: "7.4" }'),
    unknown: [NEWCOMER],
    says: 'not a version',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: not given, a computer with the tools',
    on: 'newcomer',
    overlay: workstation('os: Windows 7 SP1 Enterprise x64'),
    met: [NEWCOMER],
    unknown: ['admin01'],
  },
  {
    name: 'empty: a role without requirements',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: trusted-application'),
    skipped: 'no table speaks',
  },
])
