import rule from '../../../rules/ports/two-firewalls-around-edge.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'as documented', on: 'contoso-single-edge', met: ['firewall/two'] },
  {
    name: 'against it',
    on: 'contoso-single-edge',
    overlay: 'firewall: { twoFirewalls: false }\n',
    unmet: ['firewall/two'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'firewall: { twoFirewalls: ~ }\n',
    unknown: ['firewall/two'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
