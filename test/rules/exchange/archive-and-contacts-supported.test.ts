import rule from '../../../rules/exchange/archive-and-contacts-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['exchange'] },
  { name: 'met: the archive at Exchange Online', on: 'fourthcoffee-hybrid', met: ['exchange'] },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: Exchange 2010 SP3 }',
    unmet: ['exchange'],
    says: 'Exchange Server 2010 SP3 is not supported for Skype for Business Server 2015 to keep the archive or contacts in',
  },
  {
    name: 'unmet: one server that holds mailboxes; the other holds none',
    on: 'proseware-two-sites',
    overlay:
      'exchange: { servers: [{ fqdn: ex01.int.proseware.com, version: Exchange 2010, roles: [client-access, um] }, { fqdn: ex02.int.proseware.com, version: Exchange 2010 }] }',
    met: ['exchange'],
    unmet: ['ex02.int.proseware.com'],
  },
  {
    name: 'unmet: there is no Exchange',
    on: 'contoso-single-edge',
    overlay: 'features: { archiving: { where: exchange } }',
    unmet: ['exchange'],
    says: 'and there is no Exchange',
  },
  {
    name: 'unmet: lync-2013',
    on: 'wingtip-two-sites',
    overlay: 'features: { unifiedContactStore: true }\nexchange: { version: Exchange 2010 SP3 }',
    unmet: ['exchange'],
  },
  {
    name: 'unknown: the version',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: ~ }',
    unknown: ['exchange'],
  },
  {
    name: 'unknown: Exchange is not described',
    on: 'proseware-two-sites',
    overlay: 'exchange: ~',
    unknown: ['exchange'],
  },
  { name: 'empty', on: 'wingtip-two-sites', skipped: 'neither the archive nor the contacts' },
])
