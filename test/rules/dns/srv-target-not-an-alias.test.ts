import rule from '../../../rules/dns/srv-target-not-an-alias.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a host', on: 'newcomer', met: ['internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061'] },
  {
    name: 'an alias',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip CNAME lync01.contoso.net.","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin A 192.168.10.90"]}} } }\n',
    unmet: ['internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061'],
    says: '_sipinternaltls._tcp.contoso.com leads to sip.contoso.com, which is an alias of lync01.contoso.net',
  },
  {
    name: 'an alias that the documents of Skype for Business Server allow: an RFC alone speaks against it',
    on: 'fourthcoffee-hybrid',
    overlay: `dns: { external: { zones: { fourthcoffee.com: { records: [accessedge A 198.51.100.70, sip CNAME accessedge, _sip._tls SRV 0 0 443 sip] } } } }\n`,
    met: ['internal/_sipinternaltls._tcp.fourthcoffee.com/SRV → sip.fourthcoffee.com:5061'],
    unmet: ['external/_sip._tls.fourthcoffee.com/SRV → sip.fourthcoffee.com:443'],
    level: 'warn',
  },
  {
    name: 'a target nobody describes',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip.example.net.","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin A 192.168.10.90"]}} } }\n',
    skipped: 'no SRV record that is needed was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
