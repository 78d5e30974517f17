import rule from '../../../rules/dns/srv-records-not-repeated.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one record', on: 'newcomer', met: ['internal/_sipinternaltls._tcp.contoso.com/SRV'] },
  {
    name: 'two servers',
    on: 'wingtip-two-sites',
    met: ['internal/_sipinternaltls._tcp.tailspin.com/SRV', 'internal/_sipinternaltls._tcp.wingtip.com/SRV'],
  },
  {
    name: 'one server twice',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin A 192.168.10.90","_sipinternaltls._tcp SRV 10 5 5061 SIP.contoso.com."]}} } }\n',
    unmet: ['internal/_sipinternaltls._tcp.contoso.com/SRV'],
    says: '_sipinternaltls._tcp.contoso.com leads to sip.contoso.com on the same port more than once',
  },
  {
    name: 'one server on two ports',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin A 192.168.10.90","_sipinternaltls._tcp SRV 10 5 5071 sip"]}} } }\n',
    met: ['internal/_sipinternaltls._tcp.contoso.com/SRV'],
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
