import rule from '../../../rules/prerequisites/dotnet-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn, workstation } from './copies.ts'

ruleTest(rule, [
  { name: 'met: 4.5.1', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: in words',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: .NET Framework 4.5.2 }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: brought along, at a computer with the tools',
    on: 'newcomer',
    overlay: workstation('os: Windows 8.1 Enterprise x64'),
    met: ['admin01', NEWCOMER],
  },
  {
    name: 'met: sfb-2015 with 4.6.2',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2012 R2 Standard', 'prerequisites: { dotNet: 4.6.2 }'),
    met: [NEWCOMER],
  },
  {
    name: 'met: sfb-2015 with 4.7.1 and its update',
    on: 'newcomer',
    overlay: productOn(
      'sfb-2015',
      'Windows Server 2016',
      'prerequisites: { dotNet: 4.7.1 }',
      'productVersion: 6.0.9319.281',
    ),
    met: [NEWCOMER],
  },
  {
    name: 'met: sfb-2019 with 4.8',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'prerequisites: { dotNet: "4.8" }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: too old',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: "4.0" }'),
    unmet: [NEWCOMER],
    says: '.NET Framework is 4.0, which is not supported',
  },
  {
    name: 'unmet: only 3.5',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: "3.5" }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: of 4.6 nobody speaks',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: 4.6.2 }'),
    unmet: [NEWCOMER],
    level: 'warn',
    says: 'not confirmed',
  },
  {
    name: 'unmet: sfb-2015 with 4.8',
    on: 'newcomer',
    overlay: productOn(
      'sfb-2015',
      'Windows Server 2016',
      'prerequisites: { dotNet: "4.8" }',
      'productVersion: 6.0.9319.562',
    ),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-2015 with 4.7.1, without its update',
    on: 'newcomer',
    overlay: productOn(
      'sfb-2015',
      'Windows Server 2016',
      'prerequisites: { dotNet: 4.7.1 }',
      'productVersion: 6.0.9319.277',
    ),
    unmet: [NEWCOMER],
    says: 'needs build 6.0.9319.281',
  },
  {
    name: 'unmet: sfb-2019 with 4.6.2',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2016', 'prerequisites: { dotNet: 4.6.2 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2016', 'prerequisites: { dotNet: 4.6.2 }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: a release number of the registry',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: "528040" }'),
    unknown: [NEWCOMER],
    says: 'not a version',
  },
  {
    name: 'unknown: the version of the runtime, which all have in common',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { dotNet: v4.0.30319 }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: sfb-2015 with 4.7, its build not given',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016', 'prerequisites: { dotNet: 4.7.1 }', 'productVersion: null'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: given nowhere, said once',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, serverDefaults: { prerequisites: null } }]`,
    met: ['admin01', 'lsedge.contoso.net'],
    unknown: ['pools'],
    says: '3 computers below pools',
  },
  {
    name: 'unknown: of nobody, for several reasons',
    on: 'contoso-single-edge',
    overlay: `pools:
  - fqdn: pool01.contoso.net
    serverDefaults: { prerequisites: { dotNet: latest } }
    servers: [{ fqdn: fe03.contoso.net, prerequisites: { powershell: "3.0" } }]`,
    met: ['admin01', 'lsedge.contoso.net'],
    unknown: ['pools', 'pools'],
    says: '2 computers below pools: "latest" is not a version',
  },
  {
    name: 'empty: a role without requirements',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: trusted-application'),
    skipped: 'no table speaks',
  },
])
