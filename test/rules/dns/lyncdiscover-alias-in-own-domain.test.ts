import rule from '../../../rules/dns/lyncdiscover-alias-in-own-domain.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'A records',
    on: 'contoso-single-edge',
    met: ['external/lyncdiscover.contoso.com/A', 'external/lyncdiscover.fabrikam.com/A'],
  },
  {
    name: 'an alias into another domain, published over HTTP too',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }\n',
    met: ['external/lyncdiscover.contoso.com/A', 'external/lyncdiscover.fabrikam.com/A'],
  },
  {
    name: 'the same over HTTPS only',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net, ports: { 443: 4443 } }] }]
`,
    met: ['external/lyncdiscover.contoso.com/A'],
    unmet: ['external/lyncdiscover.fabrikam.com/A'],
    says: 'lyncdiscover.fabrikam.com is an alias of webext.contoso.com, which is not in fabrikam.com, and Autodiscover is published over HTTPS',
  },
  {
    name: 'the ports are not given, the features are',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net }] }]
features: { mobility: { autodiscoverOverHttp: true } }
`,
    met: ['external/lyncdiscover.contoso.com/A', 'external/lyncdiscover.fabrikam.com/A'],
  },
  {
    name: 'neither is given',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net }] }]
`,
    met: ['external/lyncdiscover.contoso.com/A'],
    unknown: ['external/lyncdiscover.fabrikam.com/A'],
    says: 'how Autodiscover is published is not given',
  },
  {
    name: 'whether there are mobile clients is not given',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net, ports: { 443: 4443 } }] }]
features: { mobility: ~ }
`,
    met: ['external/lyncdiscover.contoso.com/A'],
    unknown: ['external/lyncdiscover.fabrikam.com/A'],
    says: 'whether there are mobile clients is not given',
  },
  {
    name: 'no mobile clients',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME webext.contoso.com."]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net, ports: { 443: 4443 } }] }]
features: { mobility: false }
`,
    skipped: 'no lyncdiscover record outside',
  },
  {
    name: 'an alias within the domain',
    on: 'contoso-single-edge',
    overlay: `dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 sip","meet A 131.107.155.40","lyncdiscover CNAME meet"]}} } }
reverseProxies: [{ name: rp01, public: 131.107.155.40, publish: [{ hosts: [lyncdiscover.contoso.com, lyncdiscover.fabrikam.com], to: pool01.contoso.net, ports: { 443: 4443 } }] }]
`,
    met: ['external/lyncdiscover.contoso.com/A', 'external/lyncdiscover.fabrikam.com/A'],
  },
  { name: 'no reverse proxy', on: 'newcomer', skipped: 'no lyncdiscover record outside' },
])
