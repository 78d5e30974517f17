import rule from '../../../rules/ports/no-packet-inspection.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'none', on: 'contoso-single-edge', met: ['firewall/sipInspection', 'firewall/tlsInspection'] },
  {
    name: 'SIP is rewritten',
    on: 'contoso-single-edge',
    overlay: 'firewall: { sipInspection: true, tlsInspection: ~ }\n',
    unmet: ['firewall/sipInspection'],
    unknown: ['firewall/tlsInspection'],
  },
  {
    name: 'TLS is opened',
    on: 'contoso-single-edge',
    overlay: 'firewall: { tlsInspection: true }\n',
    met: ['firewall/sipInspection'],
    unmet: ['firewall/tlsInspection'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
