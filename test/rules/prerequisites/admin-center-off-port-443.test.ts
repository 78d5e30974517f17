import rule from '../../../rules/prerequisites/admin-center-off-port-443.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn } from './copies.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'prerequisites: { adminCenterPort: 6516 }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019', 'prerequisites: { adminCenterPort: 443 }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'newcomer',
    overlay: productOn('sfb-se', 'Windows Server 2019', 'prerequisites: { adminCenterPort: 443 }'),
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'empty: not given',
    on: 'fourthcoffee-hybrid',
    overlay: `pools: [{ fqdn: pool01.ad.fourthcoffee.com, serverDefaults: { prerequisites: null } }]`,
    skipped: 'no server says on which port',
  },
  {
    name: 'empty: nothing is documented for lync-2013',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { adminCenterPort: 443 }'),
    skipped: 'no server says on which port',
  },
])
