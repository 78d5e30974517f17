import rule from '../../../rules/dns/no-private-address-outside.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'public addresses',
    on: 'contoso-single-edge',
    met: [
      'external/av.contoso.com/A',
      'external/dialin.contoso.com/A',
      'external/lyncdiscover.contoso.com/A',
      'external/lyncdiscover.fabrikam.com/A',
      'external/meet.contoso.com/A',
      'external/meet.fabrikam.com/A',
      'external/owas.contoso.com/A',
      'external/sip.contoso.com/A',
      'external/sip.fabrikam.com/A',
      'external/webcon.contoso.com/A',
      'external/webext.contoso.com/A',
      'external/xmpp.contoso.com/A',
    ],
  },
  {
    name: 'an internal address',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["meet A 192.168.10.20","lyncdiscover A 131.107.155.40"]}} } }\n',
    met: [
      'external/av.contoso.com/A',
      'external/dialin.contoso.com/A',
      'external/lyncdiscover.contoso.com/A',
      'external/lyncdiscover.fabrikam.com/A',
      'external/meet.contoso.com/A',
      'external/owas.contoso.com/A',
      'external/sip.contoso.com/A',
      'external/webcon.contoso.com/A',
      'external/webext.contoso.com/A',
      'external/xmpp.contoso.com/A',
    ],
    unmet: ['external/meet.fabrikam.com/A'],
    says: 'meet.fabrikam.com leads to 192.168.10.20 outside',
  },
  {
    name: 'the address behind NAT, beside the public one',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"contoso.com":{"records":["sip A 131.107.155.10","sip A 10.45.16.10"]},"fabrikam.com":{"records":[]}} } }\n',
    unmet: ['external/sip.contoso.com/A'],
  },
  {
    name: 'a unique local address',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["meet A 131.107.155.40","meet AAAA fd00::20"]},"contoso.com":{"records":[]}} } }\n',
    unmet: ['external/meet.fabrikam.com/A'],
  },
  { name: 'nothing outside', on: 'newcomer', skipped: 'no documented name was found outside' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
