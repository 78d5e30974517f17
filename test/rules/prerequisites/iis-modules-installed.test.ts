import rule from '../../../rules/prerequisites/iis-modules-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'met: a Director without compression of dynamic content',
    on: 'adatum-scaled-edge',
    overlay: `pools: [{ fqdn: pool01.corp.adatum.com, role: mediation }]`,
    met: ['dir01.corp.adatum.com', 'dir02.corp.adatum.com'],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [Web-Static-Content] }'),
    unmet: [NEWCOMER],
    says: 'Web-Default-Doc, Web-Dyn-Compression',
  },
  {
    name: 'unmet: sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'prerequisites: { features: [Web-Static-Content] }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: the names of DISM',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { features: [IIS-StaticContent, IIS-ASPNET45] }'),
    unknown: [NEWCOMER],
    says: '"IIS-StaticContent" is not a name that Get-WindowsFeature prints',
  },
  {
    name: 'empty: a Mediation Server',
    on: 'newcomer',
    overlay: newcomerHas('', 'role: mediation'),
    skipped: 'no server with web services',
  },
])
