import rule from '../../../rules/federation/open-federation-agrees-with-tenant.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-online', met: ['open federation'] },
  {
    name: 'met: closed on both sides',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { federation: { mode: partners }, hybrid: { federation: partners } }',
    met: ['open federation'],
  },
  {
    name: 'unmet: closed in the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { federation: partners } }',
    unmet: ['open federation'],
    says: 'federation is open on premises, and closed in the tenant',
  },
  {
    name: 'unmet: off on both sides',
    on: 'contoso-online',
    overlay: 'features: { federation: none, hybrid: { federation: none } }',
    unmet: ['open federation'],
  },
  {
    name: 'unknown: the tenant',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { federation: ~ } }',
    unknown: ['open federation'],
    says: 'in the tenant is not given',
  },
  {
    name: 'unknown: on premises',
    on: 'contoso-online',
    overlay: 'features: { federation: ~ }',
    unknown: ['open federation'],
    says: 'on premises is not given',
  },
  { name: 'empty: not hybrid', on: 'contoso-single-edge', skipped: 'not hybrid' },
])
