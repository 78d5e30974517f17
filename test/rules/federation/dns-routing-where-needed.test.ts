import rule from '../../../rules/federation/dns-routing-where-needed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['routing'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: { routing: default-route }',
    unmet: ['routing'],
    says: 'but routing of the Access Edge configuration is default-route',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'tailspintoys-one-address',
    overlay: 'accessEdgeConfiguration: { routing: default-route }',
    unmet: ['routing'],
    level: 'warn',
  },
  {
    name: 'unknown: the section is not given',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: ~',
    unknown: ['routing'],
    says: 'is not given',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  {
    name: 'unmet: a hosting provider alone',
    on: 'wingtiptoys-director',
    overlay: 'accessEdgeConfiguration: { routing: default-route }',
    unmet: ['routing'],
    says: 'a hosting provider is used; but',
  },
  {
    name: 'empty: a closed federation without a provider',
    on: 'cohovineyard-dual-stack',
    overlay: 'features: { federation: { hostingProviders: [] } }',
    skipped: 'federation is not open',
  },
])
