import rule from '../../../rules/topology/pool-size-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['dirpool01.corp.adatum.com', 'pchatpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
  },
  {
    name: 'met: twelve',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: extra01.contoso.net }, { fqdn: extra02.contoso.net }, { fqdn: extra03.contoso.net }, { fqdn: extra04.contoso.net }, { fqdn: extra05.contoso.net }, { fqdn: extra06.contoso.net }, { fqdn: extra07.contoso.net }, { fqdn: extra08.contoso.net }, { fqdn: extra09.contoso.net }] }]\n',
    met: ['pool01.contoso.net'],
  },
  {
    name: 'unmet: thirteen',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: extra01.contoso.net }, { fqdn: extra02.contoso.net }, { fqdn: extra03.contoso.net }, { fqdn: extra04.contoso.net }, { fqdn: extra05.contoso.net }, { fqdn: extra06.contoso.net }, { fqdn: extra07.contoso.net }, { fqdn: extra08.contoso.net }, { fqdn: extra09.contoso.net }, { fqdn: extra10.contoso.net }] }]\n',
    unmet: ['pool01.contoso.net'],
    says: 'pool01.contoso.net has 13 servers; 12 are supported',
  },
  {
    name: 'met: sixteen of sfb-2019',
    on: 'northwind-sfb-2019',
    overlay:
      'pools: [{ fqdn: pool01.northwind.com, servers: [{ fqdn: extra01.northwind.com }, { fqdn: extra02.northwind.com }, { fqdn: extra03.northwind.com }, { fqdn: extra04.northwind.com }, { fqdn: extra05.northwind.com }, { fqdn: extra06.northwind.com }, { fqdn: extra07.northwind.com }, { fqdn: extra08.northwind.com }, { fqdn: extra09.northwind.com }, { fqdn: extra10.northwind.com }, { fqdn: extra11.northwind.com }, { fqdn: extra12.northwind.com }, { fqdn: extra13.northwind.com }] }]\n',
    met: ['pool01.northwind.com'],
  },
  {
    name: 'unmet: seventeen of sfb-2019',
    on: 'northwind-sfb-2019',
    overlay:
      'pools: [{ fqdn: pool01.northwind.com, servers: [{ fqdn: extra01.northwind.com }, { fqdn: extra02.northwind.com }, { fqdn: extra03.northwind.com }, { fqdn: extra04.northwind.com }, { fqdn: extra05.northwind.com }, { fqdn: extra06.northwind.com }, { fqdn: extra07.northwind.com }, { fqdn: extra08.northwind.com }, { fqdn: extra09.northwind.com }, { fqdn: extra10.northwind.com }, { fqdn: extra11.northwind.com }, { fqdn: extra12.northwind.com }, { fqdn: extra13.northwind.com }, { fqdn: extra14.northwind.com }] }]\n',
    unmet: ['pool01.northwind.com'],
    says: 'pool01.northwind.com has 17 servers; 16 are supported',
  },
  {
    name: 'unmet: two of sfb-2019',
    on: 'northwind-sfb-2019',
    overlay:
      'pools: [{ fqdn: two.northwind.com, role: front-end, servers: [{ fqdn: two01.northwind.com }, { fqdn: two02.northwind.com }] }]\n',
    met: ['pool01.northwind.com'],
    unmet: ['two.northwind.com'],
    says: 'two.northwind.com has 2 servers, which is not supported',
  },
  {
    name: 'met: one of sfb-2019, of which the documents say only that three are recommended',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: one.northwind.com, role: front-end, servers: [{ fqdn: one01.northwind.com }] }]\n',
    met: ['one.northwind.com', 'pool01.northwind.com'],
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'pools: [{ fqdn: two.margiestravel.com, role: front-end, servers: [{ fqdn: two01.margiestravel.com }, { fqdn: two02.margiestravel.com }] }]\n',
    met: ['pool01.corp.margiestravel.com'],
    unmet: ['two.margiestravel.com'],
    level: 'warn',
    says: 'two.margiestravel.com has 2 servers, which is not supported',
  },
  {
    name: 'unmet: eleven Directors',
    on: 'adatum-scaled-edge',
    overlay:
      'pools: [{ fqdn: dirpool01.corp.adatum.com, servers: [{ fqdn: extra01.corp.adatum.com }, { fqdn: extra02.corp.adatum.com }, { fqdn: extra03.corp.adatum.com }, { fqdn: extra04.corp.adatum.com }, { fqdn: extra05.corp.adatum.com }, { fqdn: extra06.corp.adatum.com }, { fqdn: extra07.corp.adatum.com }, { fqdn: extra08.corp.adatum.com }, { fqdn: extra09.corp.adatum.com }] }]\n',
    met: ['pchatpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
    unmet: ['dirpool01.corp.adatum.com'],
    says: 'dirpool01.corp.adatum.com has 11 servers; 10 are supported',
  },
  {
    name: 'unmet: two Standard Edition servers in one pool',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, servers: [{ fqdn: a.contoso.net }, { fqdn: b.contoso.net }] }]\n',
    unmet: ['lync01.contoso.net'],
    says: 'lync01.contoso.net has 2 servers; 1 is supported',
  },
  {
    name: 'unmet: five active servers for Persistent Chat',
    on: 'adatum-scaled-edge',
    overlay:
      'pools: [{ fqdn: pchatpool01.corp.adatum.com, servers: [{ fqdn: extra01.corp.adatum.com }, { fqdn: extra02.corp.adatum.com }, { fqdn: extra03.corp.adatum.com }] }]\n',
    met: ['dirpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
    unmet: ['pchatpool01.corp.adatum.com'],
    says: 'pchatpool01.corp.adatum.com has 5 active servers; 4 are supported',
  },
  {
    name: 'met: four active and four standing by',
    on: 'adatum-scaled-edge',
    overlay:
      'pools: [{ fqdn: pchatpool01.corp.adatum.com, servers: [{ fqdn: extra01.corp.adatum.com }, { fqdn: extra02.corp.adatum.com }, { fqdn: spare01.corp.adatum.com, standby: true }, { fqdn: spare02.corp.adatum.com, standby: true }, { fqdn: spare03.corp.adatum.com, standby: true }, { fqdn: spare04.corp.adatum.com, standby: true }] }]\n',
    met: ['dirpool01.corp.adatum.com', 'pchatpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
  },
  {
    name: 'unmet: five standing by',
    on: 'adatum-scaled-edge',
    overlay:
      'pools: [{ fqdn: pchatpool01.corp.adatum.com, servers: [{ fqdn: spare01.corp.adatum.com, standby: true }, { fqdn: spare02.corp.adatum.com, standby: true }, { fqdn: spare03.corp.adatum.com, standby: true }, { fqdn: spare04.corp.adatum.com, standby: true }, { fqdn: spare05.corp.adatum.com, standby: true }] }]\n',
    met: ['dirpool01.corp.adatum.com', 'pool01.corp.adatum.com'],
    unmet: ['pchatpool01.corp.adatum.com'],
    says: 'pchatpool01.corp.adatum.com has 5 servers that stand by; 4 are supported',
  },
  {
    name: 'unmet: Persistent Chat of sfb-2015 is not confirmed',
    on: 'proseware-two-sites',
    overlay:
      'pools: [{ fqdn: chat.int.proseware.com, role: persistent-chat, servers: [{ fqdn: chat01.int.proseware.com }, { fqdn: chat02.int.proseware.com }, { fqdn: chat03.int.proseware.com }, { fqdn: chat04.int.proseware.com }, { fqdn: chat05.int.proseware.com }] }]\n',
    met: ['pool01.int.proseware.com', 'pool02.int.proseware.com'],
    unmet: ['chat.int.proseware.com'],
    level: 'warn',
    says: 'chat.int.proseware.com has 5 active servers; 4 are supported',
  },
  {
    name: 'empty: a role without a number',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, role: mediation }]\n',
    skipped: 'no pool has a role for which a number of servers is documented',
  },
])
