import rule from '../../../rules/topology/pool-size-recommended.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'unmet: two',
    on: 'wingtip-two-sites',
    overlay:
      'pools: [{ fqdn: se02.corp.wingtip.com, role: front-end, servers: [{ fqdn: a.corp.wingtip.com }, { fqdn: b.corp.wingtip.com }] }]\n',
    unmet: ['se02.corp.wingtip.com'],
    says: 'se02.corp.wingtip.com has 2 servers; at least 3 are recommended',
  },
  {
    name: 'unmet: one',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, role: front-end }]\n',
    unmet: ['se02.corp.wingtip.com'],
    says: 'se02.corp.wingtip.com has 1 server; at least 3 are recommended',
  },
  {
    name: 'empty: sfb-2019 wants three',
    on: 'northwind-sfb-2019',
    skipped: 'there is no Front End pool for which a number of servers is recommended',
  },
  {
    name: 'empty: Standard Edition',
    on: 'newcomer',
    skipped: 'there is no Front End pool for which a number of servers is recommended',
  },
])
