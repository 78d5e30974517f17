import rule from '../../../rules/os/pool-runs-one-os.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { contosoOn } from './copies.ts'

const POOL = 'pool01.contoso.net'
const on2019 = 'serverDefaults: { os: Windows Server 2019 Standard }'

ruleTest(rule, [
  {
    name: 'met: sfb-2019, also with another edition',
    on: 'contoso-single-edge',
    overlay: contosoOn(`product: sfb-2019, ${on2019}`, 'os: Windows Server 2019 Datacenter'),
    met: [POOL],
  },
  {
    name: 'unmet: sfb-2019',
    on: 'contoso-single-edge',
    overlay: contosoOn(`product: sfb-2019, ${on2019}`, 'os: Windows Server 2016 Standard'),
    unmet: [POOL],
    says: 'pool01.contoso.net mixes Windows Server 2019 and Windows Server 2016',
  },
  {
    name: 'unmet: two differ, the third is not known',
    on: 'contoso-single-edge',
    overlay: `pools:
  - fqdn: pool01.contoso.net
    product: sfb-2019
    serverDefaults: { os: Windows Server 2019 Standard }
    servers:
      - { fqdn: fe02.contoso.net, os: Windows Server 2016 Standard }
      - { fqdn: fe03.contoso.net, os: Windows }`,
    unmet: [POOL],
  },
  {
    name: 'unmet: sfb-se only warns',
    on: 'contoso-single-edge',
    overlay: contosoOn(`product: sfb-se, ${on2019}`, 'os: Windows Server 2016 Standard'),
    unmet: [POOL],
    level: 'warn',
  },
  {
    name: 'unknown: one is unreadable',
    on: 'contoso-single-edge',
    overlay: contosoOn(`product: sfb-2019, ${on2019}`, 'os: Windows'),
    unknown: [POOL],
    says: 'which version of Windows fe03.contoso.net runs is not known',
  },
  {
    name: 'unknown: not given',
    on: 'contoso-single-edge',
    overlay: contosoOn('product: sfb-2019, serverDefaults: null'),
    unknown: [POOL],
  },
  {
    name: 'unknown: given nowhere, said once',
    on: 'contoso-single-edge',
    overlay: `pools:
  - { fqdn: pool01.contoso.net, serverDefaults: { os: null } }
  - { fqdn: pool02.contoso.net, role: mediation, servers: [{ fqdn: m1.contoso.net }, { fqdn: m2.contoso.net }] }`,
    unknown: ['pools'],
    says: 'none of 2 pools can be judged',
  },
  {
    name: 'unmet: lync-2013 only warns',
    on: 'contoso-single-edge',
    overlay: contosoOn('serverDefaults: { os: Windows Server 2012 R2 Standard }', 'os: Windows Server 2012 Standard'),
    unmet: [POOL],
    level: 'warn',
  },
  {
    name: 'unmet: sfb-2015 only warns',
    on: 'contoso-single-edge',
    overlay: contosoOn('product: sfb-2015', 'os: Windows Server 2016 Standard'),
    unmet: [POOL],
    level: 'warn',
  },
  {
    name: 'empty: pools of one server',
    on: 'newcomer',
    overlay: 'product: sfb-2019',
    skipped: 'no pool of several servers',
  },
])
