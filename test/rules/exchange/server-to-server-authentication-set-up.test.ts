import rule from '../../../rules/exchange/server-to-server-authentication-set-up.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['exchange'] },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'exchange: { oauth: false }',
    unmet: ['exchange'],
    says: 'contacts are kept in Exchange; but',
  },
  { name: 'unknown', on: 'proseware-two-sites', overlay: 'exchange: { oauth: ~ }', unknown: ['exchange'] },
  { name: 'empty', on: 'wingtip-two-sites', skipped: 'nothing is kept in Exchange' },
])
