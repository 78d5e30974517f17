import rule from '../../../rules/topology/simple-urls-present.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: ['Dial-in', 'Meet'] },
  {
    name: 'unmet: no Dial-in',
    on: 'newcomer',
    overlay: 'simpleUrls: { dialin: ~ }\n',
    met: ['Meet'],
    unmet: ['Dial-in'],
    says: 'there is no Dial-in URL',
  },
  {
    name: 'unmet: none',
    on: 'newcomer',
    overlay: 'simpleUrls: none\n',
    unmet: ['Dial-in', 'Meet'],
    says: 'there is no Dial-in URL',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'margiestravel-vpn-only',
    overlay: 'simpleUrls: { meet: ~ }\n',
    met: ['Dial-in'],
    unmet: ['Meet'],
    level: 'warn',
    says: 'there is no Meet URL',
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: 'simpleUrls: ~\n',
    unknown: ['simpleUrls'],
    says: 'the simple URLs are not given',
  },
])
