import rule from '../../../rules/dns/exchange-autodiscover-resolves.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'it resolves', on: 'wingtip-two-sites', met: ['internal/autodiscover.wingtip.com/A'] },
  {
    name: 'it does not',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { autodiscover: mail.wingtip.com }\n',
    unmet: ['internal/mail.wingtip.com/A'],
    says: 'mail.wingtip.com does not resolve inside',
  },
  {
    name: 'nobody describes it',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { autodiscover: autodiscover.example.net }\n',
    unknown: ['internal/autodiscover.example.net/A'],
  },
  {
    name: 'no Exchange',
    on: 'contoso-single-edge',
    skipped: 'the name of an Exchange Autodiscover service is not given',
  },
  { name: 'DNS is not given', on: 'wingtip-two-sites', overlay: 'dns: ~\n', notGiven: 'dns' },
])
