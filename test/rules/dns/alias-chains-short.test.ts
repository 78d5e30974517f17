import rule from '../../../rules/dns/alias-chains-short.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'one alias',
    on: 'wingtip-two-sites',
    met: ['internal/dialin.wingtip.com/A', 'internal/lyncdiscoverinternal.wingtip.com/A'],
  },
  {
    name: 'eight aliases',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME a1","a1 CNAME a2","a2 CNAME a3","a3 CNAME a4","a4 CNAME a5","a5 CNAME a6","a6 CNAME a7","a7 CNAME a8","a8 A 192.168.10.90"]}} } }\n',
    met: ['internal/dialin.contoso.com/A'],
  },
  {
    name: 'nine aliases',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME a1","a1 CNAME a2","a2 CNAME a3","a3 CNAME a4","a4 CNAME a5","a5 CNAME a6","a6 CNAME a7","a7 CNAME a8","a8 CNAME a9","a9 A 192.168.10.90"]}} } }\n',
    unmet: ['internal/dialin.contoso.com/A'],
    says: 'dialin.contoso.com is behind 9 aliases or more; resolvers follow 8',
  },
  {
    name: 'more than are followed here',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME a1","a1 CNAME a2","a2 CNAME a3","a3 CNAME a4","a4 CNAME a5","a5 CNAME a6","a6 CNAME a7","a7 CNAME a8","a8 CNAME a9","a9 CNAME a10","a10 CNAME a11","a11 CNAME a12","a12 CNAME a13","a13 CNAME a14","a14 CNAME a15","a15 CNAME a16","a16 CNAME a17","a17 CNAME a18","a18 CNAME a19","a19 CNAME a20","a20 CNAME a21","a21 CNAME a22","a22 CNAME a23","a23 CNAME a24","a24 CNAME a25","a25 CNAME a26","a26 CNAME a27","a27 CNAME a28","a28 CNAME a29","a29 CNAME a30","a30 A 192.168.10.90"]}} } }\n',
    unmet: ['internal/dialin.contoso.com/A'],
    says: 'behind 17 aliases or more',
  },
  {
    name: 'a loop is another matter',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip A 192.168.10.90","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin CNAME old","old CNAME dialin"]}} } }\n',
    skipped: 'no documented name is an alias',
  },
  { name: 'no alias', on: 'newcomer', skipped: 'no documented name is an alias' },
])
