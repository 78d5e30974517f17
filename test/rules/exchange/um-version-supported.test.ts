import rule from '../../../rules/exchange/um-version-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: on premises', on: 'proseware-two-sites', met: ['exchange'] },
  { name: 'met: online', on: 'contoso-online', met: ['voice mail'] },
  { name: 'met: Cloud Voicemail', on: 'fourthcoffee-hybrid', met: ['exchange'] },
  {
    name: 'met: 2007 with its service pack',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2007 SP1 }',
    met: ['exchange'],
  },
  {
    name: 'met: the servers that take it have versions of their own',
    on: 'wingtip-two-sites',
    overlay:
      'exchange: { version: Exchange 2019, servers: [{ fqdn: um01.corp.wingtip.com, version: Exchange 2016 }, { fqdn: ex02.corp.wingtip.com, roles: [mailbox], version: Exchange 2019 }] }',
    met: ['um01.corp.wingtip.com'],
  },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2019 }',
    unmet: ['exchange'],
    says: 'Exchange Server 2019 is not supported for Lync Server 2013 to take voice mail with Exchange UM',
  },
  {
    name: 'unmet: 2007 without it',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2007 RTM }',
    unmet: ['exchange'],
  },
  {
    name: 'unmet: online with the 2019 product',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { exchangeUm: online }',
    unmet: ['voice mail'],
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'tailspintoys-one-address',
    overlay: 'features: { exchangeUm: online }',
    unmet: ['voice mail'],
    level: 'warn',
  },
  {
    name: 'unknown: the service pack',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange 2007 }',
    unknown: ['exchange'],
    says: 'its service pack is not given',
  },
  {
    name: 'unknown: Exchange is not described',
    on: 'wingtip-two-sites',
    overlay: 'exchange: ~',
    unknown: ['exchange'],
    says: 'Exchange is not described',
  },
  {
    name: 'unmet: there is no Exchange',
    on: 'wingtip-two-sites',
    overlay: 'exchange: none',
    unmet: ['exchange'],
    says: 'there is voice mail with Exchange, and there is no Exchange',
  },
  {
    name: 'unknown: Cloud Voicemail with mailboxes of which no document speaks',
    on: 'contoso-online',
    overlay: 'features: { exchangeUm: cloud-voicemail }\nexchange: { version: Exchange 2013 }',
    unknown: ['exchange'],
  },
  { name: 'empty', on: 'newcomer', skipped: 'there is no voice mail with Exchange' },
])
