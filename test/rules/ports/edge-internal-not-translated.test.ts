import rule from '../../../rules/ports/edge-internal-not-translated.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'as documented', on: 'contoso-single-edge', met: ['lsedge.contoso.net/internal-nat'] },
  {
    name: 'against it',
    on: 'contoso-single-edge',
    overlay: 'firewall: { nat: { internal: true } }\n',
    unmet: ['lsedge.contoso.net/internal-nat'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'firewall: { nat: { internal: ~ } }\n',
    unknown: ['lsedge.contoso.net/internal-nat'],
  },
  {
    name: 'in Skype for Business Server no page says so',
    on: 'contoso-single-edge',
    overlay: 'product: sfb-2015\nfirewall: { nat: { internal: true } }\n',
    unmet: ['lsedge.contoso.net/internal-nat'],
    level: 'warn',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
