import rule from '../../../rules/dns/aliases-lead-to-an-address.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'aliases with an end',
    on: 'wingtip-two-sites',
    met: ['internal/dialin.wingtip.com/A', 'internal/lyncdiscoverinternal.wingtip.com/A'],
  },
  {
    name: 'the end does not exist',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME old"]}} } }\n',
    unmet: ['internal/dialin.contoso.com/A'],
    says: 'dialin.contoso.com is an alias of old.contoso.com, which does not exist',
  },
  {
    name: 'the end has no address',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME old","old TXT gone"]}} } }\n',
    unmet: ['internal/dialin.contoso.com/A'],
    says: 'which has no address',
  },
  {
    name: 'a loop',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME old","old CNAME dialin"]}} } }\n',
    unmet: ['internal/dialin.contoso.com/A'],
    says: 'which leads back to itself',
  },
  {
    name: 'an end nobody describes',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME web.example.net."]}} } }\n',
    skipped: 'no documented name is an alias',
  },
  { name: 'no alias', on: 'newcomer', skipped: 'no documented name is an alias' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
