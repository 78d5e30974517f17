import rule from '../../../rules/dns/host-records-of-documented-type.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'hosts', on: 'newcomer', met: ['internal/lync01.contoso.net/A', 'internal/sip.contoso.com/A'] },
  {
    name: 'an alias of a server',
    on: 'newcomer',
    overlay:
      'dns: { internal: { zones: {"contoso.com":{"records":["_sipinternaltls._tcp SRV 0 0 5061 sip","sip CNAME lync01.contoso.net.","lyncdiscoverinternal A 192.168.10.90","meet A 192.168.10.90","dialin A 192.168.10.90"]}} } }\n',
    met: ['internal/lync01.contoso.net/A'],
    unmet: ['internal/sip.contoso.com/A'],
    says: 'sip.contoso.com is an alias of lync01.contoso.net in the internal view',
  },
  {
    name: 'Autodiscover and the simple URLs may be aliases',
    on: 'wingtip-two-sites',
    met: [
      'internal/se01.corp.wingtip.com/A',
      'internal/se02.corp.wingtip.com/A',
      'internal/sip.tailspin.com/A',
      'internal/sip.wingtip.com/A',
      'internal/um01.corp.wingtip.com/A',
    ],
  },
  {
    name: 'an alias for the Access Edge',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"contoso.com":{"records":["webcon CNAME edge.example.net."]},"fabrikam.com":{"records":[]}} } }\n',
    met: [
      'internal/fe01.contoso.net/A',
      'internal/fe02.contoso.net/A',
      'internal/fe03.contoso.net/A',
      'internal/lsedge.contoso.net/A',
      'internal/owas.contoso.net/A',
      'internal/pool01.contoso.net/A',
      'internal/sip.contoso.com/A',
      'internal/sip.fabrikam.com/A',
      'internal/sql01.contoso.net/A',
      'internal/webext.contoso.com/A',
      'internal/webint.contoso.net/A',
    ],
    unmet: ['external/webcon.contoso.com/A'],
  },
  { name: 'a product of which nothing is documented', on: 'northwind-sfb-2019', skipped: 'nothing is documented' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
