import rule from '../../../rules/sql/instance-not-shared.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'proseware-two-sites',
    met: ['sql01.int.proseware.com\\mssqlserver', 'sql11.int.proseware.com\\mssqlserver'],
  },
  {
    name: 'met: Archiving for several pools',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, archivingStore: sql01 }]\n',
    met: ['sql01.int.proseware.com\\mssqlserver', 'sql11.int.proseware.com\\mssqlserver'],
  },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, backEnd: sql01 }]\n',
    unmet: ['sql01.int.proseware.com\\mssqlserver'],
    says: 'the instance sql01.int.proseware.com\\mssqlserver holds the Back End of several pools: pool01.int.proseware.com, pool02.int.proseware.com',
  },
  {
    name: 'unmet: the same instance by its name',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, backEnd: { mode: standalone, principal: sql01, instance: RTC } }, { fqdn: pool02.int.proseware.com, backEnd: { mode: standalone, principal: sql01, instance: rtc } }]\n',
    unmet: ['sql01.int.proseware.com\\rtc'],
    says: 'the instance sql01.int.proseware.com\\rtc holds the Back End of several pools: pool01.int.proseware.com, pool02.int.proseware.com',
  },
  {
    name: 'met: two instances are the fault of another rule',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool02.int.proseware.com, backEnd: { mode: standalone, principal: sql01, instance: POOL2 } }]\n',
    met: ['sql01.int.proseware.com\\mssqlserver', 'sql01.int.proseware.com\\pool2'],
  },
  {
    name: 'empty: Standard Edition',
    on: 'newcomer',
    skipped: 'no pool has a Back End or a Persistent Chat store outside its own servers',
  },
  {
    name: 'met: a Standard Edition server keeps its Back End by itself, whatever is said of it',
    on: 'northwind-sfb-2019',
    overlay:
      'pools: [{ fqdn: se01.northwind.com, role: standard-edition, backEnd: sql01, servers: [{ fqdn: se01.northwind.com }] }]',
    met: ['sql01.northwind.com\\mssqlserver'],
  },
])
