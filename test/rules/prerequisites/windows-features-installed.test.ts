import rule from '../../../rules/prerequisites/windows-features-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { FIRST, NEWCOMER, newcomerHas, newcomerOn, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: in other letters',
    on: 'newcomer',
    overlay: newcomerHas(
      'prerequisites: { features: [net-framework-core, NET-WCF-HTTP-ACTIVATION45, windows-identity-foundation] }',
    ),
    met: [NEWCOMER],
  },
  {
    name: 'met: by an update on 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn(
      'Windows Server 2008 R2 SP1 Standard',
      'prerequisites: { features: [NET-Framework-Core], hotfixes: [kb 974405] }',
    ),
    met: [NEWCOMER],
  },
  {
    name: 'met: Persistent Chat',
    on: 'newcomer',
    overlay: newcomerHas(
      'prerequisites: { features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation, MSMQ-Server] }',
      'role: persistent-chat',
    ),
    met: [FIRST],
  },
  {
    name: 'unmet: none',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [] }'),
    unmet: [NEWCOMER],
    says: 'NET-Framework-Core',
  },
  {
    name: 'unknown: the names of Server Manager',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [.NET Framework 3.5, Windows Identity Foundation 3.5] }'),
    unknown: [NEWCOMER],
    says: 'Get-WindowsFeature',
  },
  {
    name: 'unmet: without Message Queuing',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: persistent-chat'),
    unmet: [FIRST],
    says: 'MSMQ-Server',
  },
  {
    name: 'unmet: sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'prerequisites: { features: [Windows-Identity-Foundation] }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2019', 'prerequisites: { features: [Windows-Identity-Foundation] }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: updates not given on 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2 SP1 Standard', 'prerequisites: { features: [NET-Framework-Core] }'),
    unknown: [NEWCOMER],
    says: 'KB974405',
  },
  { name: 'unknown: the system not known', on: 'newcomer', overlay: newcomerOn('Windows'), unknown: [NEWCOMER] },
  {
    name: 'empty: a role without requirements',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: trusted-application'),
    skipped: 'no table speaks',
  },
])
