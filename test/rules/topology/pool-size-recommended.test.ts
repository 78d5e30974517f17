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
    name: 'unmet: one of sfb-2019; of two, which are not supported, another rule speaks',
    on: 'northwind-sfb-2019',
    overlay: `pools: [{ fqdn: one.northwind.com, role: front-end, servers: [{ fqdn: one01.northwind.com }] },
  { fqdn: two.northwind.com, role: front-end, servers: [{ fqdn: two01.northwind.com }, { fqdn: two02.northwind.com }] }]
`,
    met: ['pool01.northwind.com'],
    unmet: ['one.northwind.com'],
  },
  {
    name: 'empty: Standard Edition',
    on: 'newcomer',
    skipped: 'there is no Front End pool for which a number of servers is recommended',
  },
])
