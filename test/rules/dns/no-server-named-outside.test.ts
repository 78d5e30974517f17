import rule from '../../../rules/dns/no-server-named-outside.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'names of the outside',
    on: 'contoso-single-edge',
    met: [
      'external/_sip._tls.contoso.com/SRV',
      'external/_sip._tls.fabrikam.com/SRV',
      'external/_sipfederationtls._tcp.contoso.com/SRV',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV',
      'external/_xmpp-server._tcp.contoso.com/SRV',
    ],
  },
  {
    name: 'an SRV record to the pool',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 pool01.contoso.net.","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover A 131.107.155.40"]}} } }\n',
    met: [
      'external/_sip._tls.contoso.com/SRV',
      'external/_sipfederationtls._tcp.contoso.com/SRV',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV',
      'external/_xmpp-server._tcp.contoso.com/SRV',
    ],
    unmet: ['external/_sip._tls.fabrikam.com/SRV'],
    says: '_sip._tls.fabrikam.com SRV 0 0 443 pool01.contoso.net names a server or pool of the inside',
  },
  {
    name: 'an alias of a server',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet CNAME fe01.contoso.net.","lyncdiscover A 131.107.155.40"]}} } }\n',
    met: [
      'external/_sip._tls.contoso.com/SRV',
      'external/_sip._tls.fabrikam.com/SRV',
      'external/_sipfederationtls._tcp.contoso.com/SRV',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV',
      'external/_xmpp-server._tcp.contoso.com/SRV',
    ],
    unmet: ['external/meet.fabrikam.com/A'],
  },
  {
    name: 'an alias of the external web services',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["meet CNAME webext.contoso.com."]},"contoso.com":{"records":["webext A 131.107.155.40"]}} } }\n',
    met: ['external/meet.fabrikam.com/A'],
  },
  { name: 'nothing outside', on: 'newcomer', skipped: 'no SRV record or alias was found outside' },
])
