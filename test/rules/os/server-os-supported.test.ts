import rule from '../../../rules/os/server-os-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO, contosoOn, NEWCOMER, newcomerOn, productOn, WITHOUT_OS } from './copies.ts'

ruleTest(rule, [
  { name: 'met: the servers of the pool and the Edge', on: 'contoso-single-edge', met: CONTOSO },
  {
    name: 'met: Windows Server 2008 R2',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2008 R2'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: a newer Windows than the list',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2016 Standard'),
    unmet: [NEWCOMER],
    says: 'lync01.contoso.net runs Windows Server 2016 Standard, which Lync Server 2013 does not support for a Standard Edition server',
  },
  {
    name: 'unmet: a client system',
    on: 'newcomer',
    overlay: newcomerOn('Windows 8.1 Enterprise x64'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: one server of several, an Edge Server',
    on: 'contoso-single-edge',
    edits: [
      {
        find: "{ name: Windows Server 2012 R2, edition: Standard, installation: full, build: '9600' }",
        replace: 'Windows Server 2019',
      },
    ],
    met: CONTOSO.slice(0, 3),
    unmet: ['lsedge.contoso.net'],
    says: 'for an Edge Server',
  },
  { name: 'unknown: not given', on: 'newcomer', edits: [WITHOUT_OS], unknown: [NEWCOMER], says: 'not given' },
  {
    name: 'unknown: misspelt, with what may be meant',
    on: 'newcomer',
    overlay: newcomerOn('Windows Sevrer 2012 R2'),
    unknown: [NEWCOMER],
    says: 'did you mean Windows Server 2012 R2',
  },
  {
    name: 'unknown: a service pack that is none',
    on: 'newcomer',
    overlay: newcomerOn('{ name: Windows Server 2008 R2, servicePack: first }'),
    unknown: [NEWCOMER],
    says: '"first" is not a service pack such as SP1',
  },
  {
    name: 'unknown: the number of a server and a client',
    on: 'newcomer',
    overlay: newcomerOn('6.3.9600'),
    unknown: [NEWCOMER],
    says: 'Windows 8.1',
  },
  {
    name: 'empty: a role no table speaks of',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, role: trusted-application }]',
    skipped: 'no table speaks of the roles',
  },
  {
    name: 'sfb-2015: Windows Server 2016',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016'),
    met: [NEWCOMER],
  },
  {
    name: 'sfb-2015: Windows Server 2008 R2 without an in-place upgrade',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2008 R2', 'upgradedInPlace: false'),
    unmet: [NEWCOMER],
    says: 'without an in-place upgrade of Lync Server 2013',
  },
  {
    name: 'sfb-2015: Windows Server 2008 R2 upgraded in place',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2008 R2', 'upgradedInPlace: true'),
    met: [NEWCOMER],
  },
  {
    name: 'sfb-2015: whether it was upgraded in place is not given',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2008 R2'),
    unknown: [NEWCOMER],
    says: 'whether it is one is not given',
  },
  {
    name: 'sfb-2019: one product in one pool of several',
    on: 'contoso-single-edge',
    overlay: contosoOn('product: sfb-2019'),
    met: ['lsedge.contoso.net'],
    unmet: CONTOSO.slice(0, 3),
    says: 'Skype for Business Server 2019 does not support',
  },
  {
    name: 'sfb-se: only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2012 R2 Standard'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'sfb-se: a system of which no page speaks',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2025 Standard'),
    unmet: [NEWCOMER],
    level: 'warn',
    says: 'Subscription Edition is not confirmed to support',
  },
  {
    name: 'unknown: given nowhere, said once for each section',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, serverDefaults: { os: null } }]
edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, os: null }] }]`,
    unknown: ['lsedge.contoso.net', 'pools'],
  },
])
