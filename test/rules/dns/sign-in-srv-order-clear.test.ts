import rule from '../../../rules/dns/sign-in-srv-order-clear.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one record', on: 'newcomer', met: ['internal/_sipinternaltls._tcp.contoso.com/SRV'] },
  {
    name: 'a second one for the emergency',
    on: 'wingtip-two-sites',
    met: ['internal/_sipinternaltls._tcp.tailspin.com/SRV', 'internal/_sipinternaltls._tcp.wingtip.com/SRV'],
  },
  {
    name: 'two alike',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"wingtip.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","_sipinternaltls._tcp SRV 0 0 5061 sip2","sip A 10.30.0.11","sip2 A 10.31.0.11"]}} } }\n',
    met: ['internal/_sipinternaltls._tcp.tailspin.com/SRV'],
    unmet: ['internal/_sipinternaltls._tcp.wingtip.com/SRV'],
    says: 'leads to sip.wingtip.com and sip2.wingtip.com with the same priority and weight',
  },
  {
    name: 'different weights',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"wingtip.com":{"records":["_sipinternaltls._tcp SRV 0 60 5061 sip","_sipinternaltls._tcp SRV 0 40 5061 sip2","sip A 10.30.0.11","sip2 A 10.31.0.11"]}} } }\n',
    met: ['internal/_sipinternaltls._tcp.tailspin.com/SRV', 'internal/_sipinternaltls._tcp.wingtip.com/SRV'],
  },
  {
    name: 'two names of one pool',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"wingtip.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","_sipinternaltls._tcp SRV 0 0 5061 sip2","sip A 10.30.0.11","sip2 A 10.30.0.11"]}} } }\n',
    met: ['internal/_sipinternaltls._tcp.tailspin.com/SRV', 'internal/_sipinternaltls._tcp.wingtip.com/SRV'],
  },
  {
    name: 'no record',
    on: 'newcomer',
    overlay: 'dns: { internal: { zones: {"contoso.com":{"records":["meet A 192.168.10.90"]}} } }\n',
    skipped: 'no SRV record for sign-in inside was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
