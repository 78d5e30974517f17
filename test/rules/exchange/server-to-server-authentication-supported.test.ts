import rule from '../../../rules/exchange/server-to-server-authentication-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['exchange'] },
  { name: 'met: Exchange Online in a hybrid deployment', on: 'fourthcoffee-hybrid', met: ['exchange'] },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: Exchange 2010 SP3 RU19 }',
    unmet: ['exchange'],
  },
  {
    name: 'unmet: Lync Server 2013 and Exchange Online, where pages contradict each other',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { version: Exchange Online, oauth: true }',
    unmet: ['exchange'],
    level: 'warn',
  },
  { name: 'unknown', on: 'proseware-two-sites', overlay: 'exchange: { version: ~ }', unknown: ['exchange'] },
  { name: 'empty', on: 'wingtip-two-sites', skipped: 'no server-to-server authentication' },
])
