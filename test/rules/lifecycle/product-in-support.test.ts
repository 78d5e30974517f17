import rule from '../../../rules/lifecycle/product-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: on the last day', on: 'newcomer', asOf: '2023-04-11', met: ['lync-2013'] },
  {
    name: 'unmet: on the day after',
    on: 'newcomer',
    asOf: '2023-04-12',
    unmet: ['lync-2013'],
    says: 'the support of Lync Server 2013 ended on 2023-04-11',
  },
  {
    name: 'unmet: another product version',
    on: 'northwind-sfb-2019',
    asOf: '2026-11-22',
    unmet: ['sfb-2019'],
    says: 'the support of Skype for Business Server 2019 ended on 2025-10-14',
  },
  {
    name: 'an earlier system beside it',
    on: 'newcomer',
    overlay: 'coexistsWith: [lync-2010, ocs-2007-r2, other]',
    asOf: '2018-01-10',
    met: ['Lync Server 2010', 'lync-2013'],
    unmet: ['Office Communications Server 2007 R2'],
    says: 'the support of Office Communications Server 2007 R2 ended on 2018-01-09: coexistsWith',
  },
  {
    name: 'each version once: a pool of its own, and the one of the others',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool02.contoso.net, role: standard-edition, product: sfb-se, servers: [{ fqdn: pool02.contoso.net }] }]',
    asOf: '2026-11-22',
    met: ['sfb-se'],
    unmet: ['lync-2013'],
  },
])
