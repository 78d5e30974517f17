import rule from '../../../rules/federation/outside-users-allowed-where-wanted.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['AllowOutsideUsers'] },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: { allowOutsideUsers: false }',
    unmet: ['AllowOutsideUsers'],
    says: 'but AllowOutsideUsers of the Access Edge configuration is false',
  },
  {
    name: 'unmet: the Subscription Edition only warns',
    on: 'tailspintoys-one-address',
    overlay: 'accessEdgeConfiguration: { allowOutsideUsers: false }',
    unmet: ['AllowOutsideUsers'],
    level: 'warn',
  },
  {
    name: 'unknown: the section is not given',
    on: 'contoso-single-edge',
    overlay: 'accessEdgeConfiguration: ~',
    unknown: ['AllowOutsideUsers'],
    says: 'is not given',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
  {
    name: 'empty: nobody is to come in',
    on: 'wingtiptoys-director',
    skipped: 'no feature that is wanted lets users in from outside',
  },
  {
    name: 'met: people without an account are to join',
    on: 'wingtiptoys-director',
    overlay: 'features: { webConferencing: { anonymous: true } }\naccessEdgeConfiguration: { allowOutsideUsers: true }',
    met: ['AllowOutsideUsers'],
  },
])
