import rule from '../../../rules/exchange/autodiscover-internal-uri-well-formed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['AutoDiscoverServiceInternalUri'] },
  {
    name: 'unmet: the service',
    on: 'proseware-two-sites',
    overlay:
      'exchange: { autodiscoverInternalUri: "https://autodiscover.proseware.com/autodiscover/autodiscover.svc" }',
    unmet: ['AutoDiscoverServiceInternalUri'],
    says: 'and must be https://…/autodiscover/autodiscover.xml',
  },
  {
    name: 'unknown: it is needed',
    on: 'proseware-two-sites',
    overlay: 'exchange: { autodiscoverInternalUri: ~ }',
    unknown: ['AutoDiscoverServiceInternalUri'],
  },
  { name: 'empty: Exchange Online', on: 'fourthcoffee-hybrid', skipped: 'Exchange is not on premises' },
  {
    name: 'empty: whose Exchange it is is not known',
    on: 'proseware-two-sites',
    overlay: 'exchange: { version: ~, autodiscoverInternalUri: ~ }',
    skipped: 'not needed',
  },
])
