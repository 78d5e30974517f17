import rule from '../../../rules/federation/blocked-domains-agree-with-tenant.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-online', met: ['blocked domains'] },
  {
    name: 'unmet: only in the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { blockedDomains: [litwareinc.com, fabrikam.com] } }',
    unmet: ['blocked domains'],
    says: 'only in the tenant',
  },
  {
    name: 'unmet: only on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: { blockedDomains: [litwareinc.com, fabrikam.com] } }',
    unmet: ['blocked domains'],
    says: 'only on premises',
  },
  {
    name: 'unknown: the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { blockedDomains: ~ } }',
    unknown: ['blocked domains'],
    says: 'of the tenant is not given',
  },
  {
    name: 'unknown: on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: { blockedDomains: ~ } }',
    unknown: ['blocked domains'],
    says: 'on premises is not given',
  },
  {
    name: 'empty: nobody is on premises any more',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { allUsersOnline: true } }',
    skipped: 'not hybrid',
  },
  {
    name: 'empty: no federation on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: false }',
    skipped: 'no federation on premises',
  },
  { name: 'empty: not hybrid', on: 'contoso-single-edge', skipped: 'not hybrid' },
])
