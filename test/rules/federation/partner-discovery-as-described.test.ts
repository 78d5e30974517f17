import rule from '../../../rules/federation/partner-discovery-as-described.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['EnablePartnerDiscovery'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: { partnerDiscovery: false }',
    unmet: ['EnablePartnerDiscovery'],
    says: 'but EnablePartnerDiscovery of the Access Edge configuration is false',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'tailspintoys-one-address',
    overlay: 'accessEdgeConfiguration: { partnerDiscovery: false }',
    unmet: ['EnablePartnerDiscovery'],
    level: 'warn',
  },
  {
    name: 'unknown: the section is not given',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: ~',
    unknown: ['EnablePartnerDiscovery'],
    says: 'is not given',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  {
    name: 'unmet: a closed federation that discovers',
    on: 'cohovineyard-dual-stack',
    overlay: 'accessEdgeConfiguration: { partnerDiscovery: true }',
    unmet: ['EnablePartnerDiscovery'],
    says: 'only listed partners may federate; but',
  },
  {
    name: 'empty: no federation',
    on: 'tailspintoys-one-address',
    overlay: 'features: { federation: none }',
    skipped: 'no partner federates',
  },
])
