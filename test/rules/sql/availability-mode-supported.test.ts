import rule from '../../../rules/sql/availability-mode-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'woodgrovebank-hardware-balanced',
    met: [
      'pool01.corp.woodgrovebank.com Archiving store',
      'pool01.corp.woodgrovebank.com Back End',
      'pool01.corp.woodgrovebank.com Monitoring store',
    ],
  },
  { name: 'met: a single database server', on: 'contoso-single-edge', met: ['pool01.contoso.net Back End'] },
  {
    name: 'unmet: an availability group with Lync Server 2013',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: { mode: always-on-availability-group, nodes: [sql01] } }]\n',
    unmet: ['pool01.contoso.net Back End'],
    says: 'Lync Server 2013 does not support Always On availability group for the Back End of pool01.contoso.net',
  },
  {
    name: 'unmet: a mirror with sfb-2019',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, backEnd: { mode: mirroring, principal: sql01 } }]\n',
    unmet: ['pool01.northwind.com Back End'],
    says: 'Skype for Business Server 2019 does not support mirroring for the Back End of pool01.northwind.com',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'pools: [{ fqdn: pool01.corp.margiestravel.com, backEnd: { mode: mirroring, nodes: ~, listener: ~, principal: sql01 } }]\n',
    met: ['pool01.corp.margiestravel.com Archiving store', 'pool01.corp.margiestravel.com Monitoring store'],
    unmet: ['pool01.corp.margiestravel.com Back End'],
    level: 'warn',
    says: 'Skype for Business Server Subscription Edition does not support mirroring for the Back End of pool01.corp.margiestravel.com',
  },
  {
    name: 'unmet: Persistent Chat in a group is a third-party statement',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: pool01.int.proseware.com, persistentChatStore: { mode: always-on-availability-group, nodes: [sql01] } }]\n',
    met: [
      'pool01.int.proseware.com Archiving store',
      'pool01.int.proseware.com Back End',
      'pool01.int.proseware.com Monitoring store',
      'pool02.int.proseware.com Archiving store',
      'pool02.int.proseware.com Back End',
      'pool02.int.proseware.com Monitoring store',
    ],
    unmet: ['pool01.int.proseware.com Persistent Chat store'],
    level: 'warn',
    says: 'Skype for Business Server 2015 does not support Always On availability group for the Persistent Chat store of pool01.int.proseware.com',
  },
  {
    name: 'empty: Standard Edition',
    on: 'newcomer',
    skipped: 'no pool has a store outside its own servers (pools.backEnd and the like)',
  },
  {
    name: 'empty: a Standard Edition server keeps its Back End by itself',
    on: 'newcomer',
    overlay:
      'pools: [{ fqdn: lync01.contoso.net, backEnd: { mode: mirroring, principal: a.contoso.com, mirror: b.contoso.com } }]\nsqlServers: [{ name: a.contoso.com }, { name: b.contoso.com }]',
    skipped: 'no pool has a store outside its own servers',
  },
])
