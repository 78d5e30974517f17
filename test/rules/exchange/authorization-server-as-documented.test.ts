import rule from '../../../rules/exchange/authorization-server-as-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'fourthcoffee-hybrid', met: ['authorization server'] },
  {
    name: 'unmet: another tenant',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { authorizationServer: { realm: fourthcoffee.com } } }',
    unmet: ['authorization server'],
    says: 'does not lead to /fourthcoffee.com/metadata/json/1',
  },
  {
    name: 'unmet: another path',
    on: 'fourthcoffee-hybrid',
    overlay:
      'features: { hybrid: { authorizationServer: { metadataUrl: "https://accounts.accesscontrol.windows.net/5b1f6a2e-0d3c-4a58-9c57-1e2f3a4b5c6d/metadata" } } }',
    unmet: ['authorization server'],
  },
  {
    name: 'unknown: the realm',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { authorizationServer: { realm: ~ } } }',
    unknown: ['authorization server'],
  },
  {
    name: 'unknown: nothing is given',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { authorizationServer: ~ } }',
    unknown: ['authorization server'],
  },
  { name: 'empty: not hybrid', on: 'contoso-single-edge', skipped: 'no authorization server is given' },
  { name: 'empty: no Exchange Online', on: 'contoso-online', skipped: 'no authorization server is given' },
])
