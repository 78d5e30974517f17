import rule from '../../../rules/dns/sip-domain-zone-inside.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a zone of the SIP domain', on: 'newcomer', met: ['internal/contoso.com'] },
  {
    name: 'a zone and pin-point zones',
    on: 'wingtip-two-sites',
    met: ['internal/tailspin.com', 'internal/wingtip.com'],
  },
  {
    name: 'the owner of the SRV record written twice',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"_sipinternaltls._tcp.tailspin.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip.tailspin.com."]}} } }\n',
    met: ['internal/wingtip.com'],
    unmet: ['internal/tailspin.com'],
    says: 'the pin-point zone _sipinternaltls._tcp.tailspin.com holds no SRV record at its apex',
  },
  {
    name: 'the owner of the host written twice',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"sip.tailspin.com":{"records":["sip A 10.30.0.11"]}} } }\n',
    met: ['internal/wingtip.com'],
    unmet: ['internal/tailspin.com'],
    says: 'the zone sip.tailspin.com holds no address of sip.tailspin.com',
  },
  {
    name: 'no zone holds the host',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"sip.tailspin.com":null} } }\n',
    met: ['internal/wingtip.com'],
    unknown: ['internal/tailspin.com'],
    says: 'no zone inside holds its target sip.tailspin.com',
  },
  {
    name: 'no zone holds the SIP domain',
    on: 'newcomer',
    overlay: 'sipDomains: [contoso.com, fabrikam.com]\n',
    met: ['internal/contoso.com'],
    unknown: ['internal/fabrikam.com'],
    says: 'clients inside get what the Internet is told',
  },
  {
    name: 'servers set by group policy',
    on: 'newcomer',
    overlay: 'features: { signIn: group-policy }\n',
    skipped: 'no pool signs clients in by DNS',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
