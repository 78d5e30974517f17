import rule from '../../../rules/ports/ipsec-off-on-media.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'as documented', on: 'contoso-single-edge', met: ['firewall/ipsec'] },
  {
    name: 'against it',
    on: 'contoso-single-edge',
    overlay: 'firewall: { ipsecOnMedia: true }\n',
    unmet: ['firewall/ipsec'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'firewall: { ipsecOnMedia: ~ }\n',
    unknown: ['firewall/ipsec'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
