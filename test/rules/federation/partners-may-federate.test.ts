import rule from '../../../rules/federation/partners-may-federate.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'cohovineyard-dual-stack', met: ['push.lync.com', 'southridgevideo.com', 'treyresearch.net'] },
  {
    name: 'unmet: blocked too',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { blockedDomains: [litwareinc.com] } }',
    unmet: ['litwareinc.com'],
    says: 'both allowed and blocked',
  },
  {
    name: 'unmet: a closed federation of nobody',
    on: 'cohovineyard-dual-stack',
    overlay: 'features: { mobility: { push: false }, federation: { allowedDomains: [] } }',
    unmet: ['allowed domains'],
    says: 'none is listed',
  },
  {
    name: 'unmet: the push service is not allowed',
    on: 'cohovineyard-dual-stack',
    overlay: 'features: { federation: { allowedDomains: [treyresearch.net] } }',
    met: ['treyresearch.net'],
    unmet: ['push.lync.com'],
    says: 'push.lync.com is not allowed',
  },
  {
    name: 'unmet: the push service is blocked',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { blockedDomains: [push.lync.com] } }',
    met: ['litwareinc.com'],
    unmet: ['push.lync.com'],
    says: 'push.lync.com is blocked',
  },
  {
    name: 'unknown: a closed federation without its list',
    on: 'cohovineyard-dual-stack',
    overlay: 'features: { federation: { allowedDomains: ~ } }',
    unknown: ['allowed domains'],
  },
  {
    name: 'empty: a closed hybrid deployment of nobody else',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { federation: { mode: partners } }',
    skipped: 'no partner federates',
  },
  {
    name: 'empty: open, nobody listed',
    on: 'tailspintoys-one-address',
    skipped: 'federation is open and none is listed',
  },
  { name: 'empty: no federation', on: 'newcomer', skipped: 'no partner federates' },
])
