import rule from '../../../rules/exchange/autodiscover-url-well-formed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['ExchangeAutodiscoverUrl'] },
  {
    name: 'met: capitals',
    on: 'proseware-two-sites',
    overlay: 'exchange: { autodiscoverUrl: "https://AUTODISCOVER.proseware.com/Autodiscover/Autodiscover.svc" }',
    met: ['ExchangeAutodiscoverUrl'],
  },
  {
    name: 'unmet: the file for clients',
    on: 'proseware-two-sites',
    overlay: 'exchange: { autodiscoverUrl: "https://autodiscover.proseware.com/autodiscover/autodiscover.xml" }',
    unmet: ['ExchangeAutodiscoverUrl'],
    says: 'and must be https://…/autodiscover/autodiscover.svc',
  },
  {
    name: 'unmet: in the clear',
    on: 'proseware-two-sites',
    overlay: 'exchange: { autodiscoverUrl: "http://autodiscover.proseware.com/autodiscover/autodiscover.svc" }',
    unmet: ['ExchangeAutodiscoverUrl'],
  },
  {
    name: 'unmet: only the host',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { autodiscoverUrl: "https://autodiscover.wingtip.com" }',
    unmet: ['ExchangeAutodiscoverUrl'],
  },
  {
    name: 'unknown: it is needed',
    on: 'proseware-two-sites',
    overlay: 'exchange: { autodiscoverUrl: ~ }',
    unknown: ['ExchangeAutodiscoverUrl'],
    says: 'ExchangeAutodiscoverUrl is not given',
  },
  { name: 'empty: it is not needed', on: 'wingtip-two-sites', skipped: 'the URL is not given' },
])
