import rule from '../../../rules/federation/federated-users-allowed-where-wanted.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['AllowFederatedUsers'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: { allowFederatedUsers: false }',
    unmet: ['AllowFederatedUsers'],
    says: 'but AllowFederatedUsers of the Access Edge configuration is false',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'tailspintoys-one-address',
    overlay: 'accessEdgeConfiguration: { allowFederatedUsers: false }',
    unmet: ['AllowFederatedUsers'],
    level: 'warn',
  },
  {
    name: 'unknown: the section is not given',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: ~',
    unknown: ['AllowFederatedUsers'],
    says: 'is not given',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  {
    name: 'unmet: only push notifications',
    on: 'wingtiptoys-director',
    overlay: 'features: { federation: none }\naccessEdgeConfiguration: { allowFederatedUsers: false }',
    unmet: ['AllowFederatedUsers'],
    says: 'mobile clients get push notifications; but AllowFederatedUsers',
  },
  {
    name: 'empty: nothing rests on it',
    on: 'tailspintoys-one-address',
    overlay: 'features: { federation: none }',
    skipped: 'no feature that is wanted rests on federation',
  },
])
