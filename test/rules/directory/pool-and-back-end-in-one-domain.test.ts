import rule from '../../../rules/directory/pool-and-back-end-in-one-domain.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'unmet: the Back End',
    on: 'contoso-single-edge',
    overlay:
      'sqlServers: [{ name: sql01, fqdn: sql01.emea.contoso.net }]\nactiveDirectory: { domains: [{ name: emea.contoso.net, users: true }] }\n',
    unmet: ['pool01.contoso.net'],
    says: 'pool01.contoso.net is spread over domains: fe03.contoso.net in contoso.net, sql01.emea.contoso.net in emea.contoso.net',
  },
  {
    name: 'unmet: a Front End Server',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe04.emea.contoso.net }] }]\nactiveDirectory: { domains: [{ name: emea.contoso.net, users: true }] }\n',
    unmet: ['pool01.contoso.net'],
    says: 'pool01.contoso.net is spread over domains: sql01.contoso.net in contoso.net, fe04.emea.contoso.net in emea.contoso.net',
  },
  {
    name: 'unknown: a suffix that is no domain',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, fqdn: sql01.db.contoso.net }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'whether pool01.contoso.net is in one domain is not known: fe03.contoso.net in contoso.net, sql01.db.contoso.net in db.contoso.net; db.contoso.net is not among the domains',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay:
      'sqlServers: [{ name: sql01, fqdn: sql01.margiestravel.com }]\nactiveDirectory: { domains: [{ name: margiestravel.com, users: false }] }\n',
    unmet: ['pool01.corp.margiestravel.com'],
    level: 'warn',
    says: 'pool01.corp.margiestravel.com is spread over domains: sqlag01.corp.margiestravel.com in corp.margiestravel.com, sql01.margiestravel.com in margiestravel.com',
  },
  {
    name: 'unknown: the SQL Server has no FQDN',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, fqdn: ~ }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'in which domain sql01 is, is not given',
  },
  {
    name: 'unknown: no Back End is given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, backEnd: ~ }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'in which domain its Back End is, is not given',
  },
  { name: 'empty: Standard Edition', on: 'newcomer', skipped: 'there is no Front End pool' },
  {
    name: 'met: the Back End is called by its FQDN',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, backEnd: sql01.northwind.com }]',
    met: ['pool01.northwind.com'],
  },
])
