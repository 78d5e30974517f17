import rule from '../../../rules/topology/collocation-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['pool01.contoso.net with mediation'] },
  {
    name: 'met: Persistent Chat on a Standard Edition server',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, collocated: [persistent-chat, persistent-chat-database] }]\n',
    met: ['lync01.contoso.net with persistent-chat', 'lync01.contoso.net with persistent-chat-database'],
  },
  {
    name: 'unmet: Persistent Chat on Front End Servers',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, collocated: [persistent-chat] }]\n',
    unmet: ['pool01.contoso.net with persistent-chat'],
    says: 'Persistent Chat is on the computer of a Front End Server: Persistent Chat is not on the Front End Servers of an Enterprise Edition pool',
  },
  {
    name: 'unmet: Office Web Apps',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, collocated: [office-web-apps] }]\n',
    unmet: ['lync01.contoso.net with office-web-apps'],
    says: 'Office Web Apps Server is on the computer of a Standard Edition server: Office Web Apps Server is on a computer of its own',
  },
  {
    name: 'unmet: a SQL Server on a Front End Server, by its name',
    on: 'contoso-single-edge',
    overlay: 'sqlServers: [{ name: sql01, fqdn: fe01.contoso.net }]\n',
    met: ['pool01.contoso.net with mediation'],
    unmet: ['fe01.contoso.net as front-end with sql-server'],
    says: 'a SQL Server is on the computer of a Front End Server: a Front End pool has a Back End Server apart from its Front End Servers',
  },
  {
    name: 'empty: the database that a Standard Edition server keeps',
    on: 'newcomer',
    overlay:
      'sqlServers: [{ name: local, fqdn: lync01.contoso.net }]\npools: [{ fqdn: lync01.contoso.net, backEnd: local }]\n',
    skipped: 'nothing is said to be on the same computers (pools.collocated), and no FQDN stands for two things',
  },
  {
    name: 'unmet: Archiving on a Standard Edition server, by its name',
    on: 'newcomer',
    overlay:
      'sqlServers: [{ name: local, fqdn: lync01.contoso.net }]\npools: [{ fqdn: lync01.contoso.net, archivingStore: local }]\n',
    unmet: ['lync01.contoso.net as standard-edition with sql-server'],
    says: 'a SQL Server is on the computer of a Standard Edition server: the databases of Archiving, Monitoring and Enterprise Edition pools are not on a Standard Edition server',
  },
  {
    name: 'unmet: Exchange UM, by its name',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { servers: [{ fqdn: se01.corp.wingtip.com, roles: [um] }] }\n',
    unmet: ['se01.corp.wingtip.com as standard-edition with exchange-um'],
    says: 'Exchange Unified Messaging is on the computer of a Standard Edition server: no component of Exchange Unified Messaging or SharePoint is on a computer of the product',
  },
  {
    name: 'unmet: Exchange storage is not confirmed for later products',
    on: 'treyresearch-tls-1-2',
    overlay: 'pools: [{ fqdn: sfb01.treyresearch.net, collocated: [exchange] }]\n',
    unmet: ['sfb01.treyresearch.net with exchange'],
    level: 'warn',
    says: 'Exchange is on the computer of a Standard Edition server: no server or component of the product is on a server with Exchange storage',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'pools: [{ fqdn: pool01.corp.margiestravel.com, collocated: [edge] }]\n',
    unmet: ['pool01.corp.margiestravel.com with edge'],
    level: 'warn',
    says: 'an Edge Server is on the computer of a Front End Server: an Edge Server is on a computer of its own',
  },
  {
    name: 'empty: not documented',
    on: 'treyresearch-tls-1-2',
    overlay: 'pools: [{ fqdn: sfb01.treyresearch.net, collocated: [lync-room-system-portal] }]\n',
    skipped: 'nothing is said to be on the same computers (pools.collocated), and no FQDN stands for two things',
  },
  {
    name: 'empty: nothing is together',
    on: 'newcomer',
    skipped: 'nothing is said to be on the same computers (pools.collocated), and no FQDN stands for two things',
  },
])
