import rule from '../../../rules/exchange/partner-application-complete.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: on premises', on: 'proseware-two-sites', met: ['Exchange as a partner application'] },
  { name: 'met: online', on: 'fourthcoffee-hybrid', met: ['Exchange as a partner application'] },
  {
    name: 'met: its identifier',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: { applicationIdentifier: 00000002-0000-0FF1-CE00-000000000000 } }',
    met: ['Exchange as a partner application'],
  },
  {
    name: 'unmet: switched off, and not trusted',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: { enabled: false, fullTrust: false } }',
    unmet: ['Exchange as a partner application'],
    says: 'it is switched off; its trust level is not Full',
  },
  {
    name: 'unmet: another identifier',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: { applicationIdentifier: 00000004-0000-0ff1-ce00-000000000000 } }',
    unmet: ['Exchange as a partner application'],
  },
  {
    name: 'unmet: another metadata URL',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: { metadataUrl: "https://autodiscover.proseware.com/metadata/json/1" } }',
    unmet: ['Exchange as a partner application'],
  },
  {
    name: 'unmet: the tenant does not vouch for it',
    on: 'fourthcoffee-hybrid',
    overlay: 'exchange: { partnerApplication: { throughTenant: false } }',
    unmet: ['Exchange as a partner application'],
  },
  {
    name: 'unmet: there is none',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: none }',
    unmet: ['Exchange as a partner application'],
    says: 'but Exchange is no partner application',
  },
  {
    name: 'unknown: a value',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: { fullTrust: ~ } }',
    unknown: ['Exchange as a partner application'],
    says: 'fullTrust of the partner application',
  },
  {
    name: 'unknown: nothing is given',
    on: 'proseware-two-sites',
    overlay: 'exchange: { partnerApplication: ~ }',
    unknown: ['Exchange as a partner application'],
  },
  { name: 'empty: not needed', on: 'wingtip-two-sites', skipped: 'no server-to-server authentication' },
])
