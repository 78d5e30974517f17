import rule from '../../../rules/ports/nat-symmetric.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'symmetric',
    on: 'contoso-single-edge',
    met: ['nat/inboundKeepsSource', 'nat/outboundKeepsDestination', 'nat/samePair'],
  },
  {
    name: 'the source changes inward',
    on: 'contoso-single-edge',
    overlay: 'firewall: { nat: { inboundKeepsSource: false, samePair: ~ } }\n',
    unmet: ['nat/inboundKeepsSource'],
    unknown: ['nat/samePair'],
    met: ['nat/outboundKeepsDestination'],
  },
  {
    name: 'no NAT',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, nat: false }]\n',
    skipped: 'no Edge is behind NAT',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
