import rule from '../../../rules/federation/allowed-domains-agree-with-tenant.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-online', met: ['allowed domains'] },
  {
    name: 'met: the domain of push notifications may be missing in the tenant',
    on: 'contoso-online',
    overlay: 'features: { federation: { allowedDomains: [litwareinc.com, push.lync.com] } }',
    met: ['allowed domains'],
  },
  {
    name: 'unmet: only in the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { allowedDomains: [litwareinc.com, fabrikam.com] } }',
    unmet: ['allowed domains'],
    says: 'only in the tenant',
  },
  {
    name: 'unmet: only on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: { allowedDomains: [litwareinc.com, fabrikam.com] } }',
    unmet: ['allowed domains'],
    says: 'only on premises',
  },
  {
    name: 'unknown: the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { allowedDomains: ~ } }',
    unknown: ['allowed domains'],
    says: 'of the tenant is not given',
  },
  {
    name: 'unknown: on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: { allowedDomains: ~ } }',
    unknown: ['allowed domains'],
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
