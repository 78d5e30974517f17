import rule from '../../../rules/sql/database-server-holds-one-pool.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['sql01.int.proseware.com', 'sql11.int.proseware.com'] },
  {
    name: 'unmet: two instances of one server',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool02.int.proseware.com, backEnd: { mode: standalone, principal: sql01, instance: POOL2 } }]\n',
    unmet: ['sql01.int.proseware.com'],
    says: 'the database server sql01.int.proseware.com holds the Back End of several pools: pool01.int.proseware.com, pool02.int.proseware.com',
  },
  {
    name: 'unmet: two entries for one server',
    on: 'proseware-two-sites',
    overlay: 'sqlServers: [{ name: sql11, fqdn: sql01.int.proseware.com, instance: POOL2 }]\n',
    unmet: ['sql01.int.proseware.com'],
    says: 'the database server sql01.int.proseware.com holds the Back End of several pools: pool01.int.proseware.com, pool02.int.proseware.com',
  },
  {
    name: 'met: one instance is the fault of another rule',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, backEnd: sql01 }]\n',
    met: ['sql01.int.proseware.com'],
  },
  { name: 'empty: Standard Edition', on: 'newcomer', skipped: 'no pool has a Back End outside its own servers' },
])
