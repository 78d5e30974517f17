import rule from '../../../rules/federation/modern-authentication-agrees.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met: on', on: 'fourthcoffee-hybrid', met: ['modern authentication'] },
  {
    name: 'met: off, and no Exchange',
    on: 'fourthcoffee-hybrid',
    overlay: 'exchange: none\nfeatures: { hybrid: { modernAuthentication: { servers: false, tenant: false } } }',
    met: ['modern authentication'],
  },
  {
    name: 'unmet',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { modernAuthentication: { servers: false } } }',
    unmet: ['modern authentication'],
    says: 'is on in the tenant and at Exchange, and off at the servers',
  },
  {
    name: 'unmet: two sides are enough',
    on: 'fourthcoffee-hybrid',
    overlay:
      'features: { hybrid: { modernAuthentication: { servers: false } } }\nexchange: { modernAuthentication: ~ }',
    unmet: ['modern authentication'],
  },
  {
    name: 'unknown',
    on: 'fourthcoffee-hybrid',
    overlay: 'exchange: { modernAuthentication: ~ }',
    unknown: ['modern authentication'],
    says: 'whether modern authentication is on at Exchange is not given',
  },
  {
    name: 'empty: nothing is documented for Lync Server 2013',
    on: 'contoso-online',
    skipped: 'nothing is documented for the product',
  },
])
