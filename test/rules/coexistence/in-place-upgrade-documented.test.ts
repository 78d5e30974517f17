import rule from '../../../rules/coexistence/in-place-upgrade-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'

const NEWCOMER = 'lync01.contoso.net'
const upgraded = (product: string, keys = '') =>
  `product: ${product}\npools: [{ fqdn: ${NEWCOMER}, upgradedInPlace: true${keys && `, ${keys}`} }]`

ruleTest(rule, [
  { name: 'met: to 2015', on: 'newcomer', overlay: upgraded('sfb-2015'), met: [NEWCOMER] },
  // What it was before is not given.
  { name: 'met: to the Subscription Edition', on: 'newcomer', overlay: upgraded('sfb-se'), met: [NEWCOMER] },
  {
    name: 'met: installed anew',
    on: 'newcomer',
    overlay: `pools: [{ fqdn: ${NEWCOMER}, upgradedInPlace: false }]`,
    met: [NEWCOMER],
  },
  {
    name: 'unmet: to Lync Server 2013',
    on: 'newcomer',
    overlay: upgraded('lync-2013'),
    unmet: [NEWCOMER],
    level: 'fail',
    says: 'not supported to Lync Server 2013',
  },
  { name: 'unmet: to 2019', on: 'newcomer', overlay: upgraded('sfb-2019'), unmet: [NEWCOMER], level: 'fail' },
  {
    name: 'unmet: a Survivable Branch Server, where others may',
    on: 'newcomer',
    overlay: upgraded('sfb-2015', 'role: survivable-branch-server'),
    unmet: [NEWCOMER],
    says: 'a Survivable Branch Server of Skype for Business Server 2015',
  },
  {
    name: 'unmet: one server of a pool',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, servers: [{ fqdn: fe02.northwind.com, upgradedInPlace: true }] }]',
    unmet: ['fe02.northwind.com'],
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no pool or server says' },
])
