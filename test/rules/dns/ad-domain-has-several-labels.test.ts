import rule from '../../../rules/dns/ad-domain-has-several-labels.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'several labels', on: 'contoso-single-edge', met: ['contoso.net'] },
  {
    name: 'one label',
    on: 'contoso-single-edge',
    overlay: 'activeDirectory: { domains: [{ name: LOCAL }] }\n',
    met: ['contoso.net'],
    unmet: ['local'],
    says: 'local is a single-label domain',
  },
  {
    name: 'one label and a final dot',
    on: 'contoso-single-edge',
    overlay: 'activeDirectory: { domains: [{ name: local. }] }\n',
    met: ['contoso.net'],
    unmet: ['local.'],
  },
  {
    name: 'not given',
    on: 'newcomer',
    overlay: 'activeDirectory: ~\n',
    skipped: 'the domains of the forest are not given',
  },
])
