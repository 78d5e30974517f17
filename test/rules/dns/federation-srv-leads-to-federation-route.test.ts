import rule from '../../../rules/dns/federation-srv-leads-to-federation-route.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'one Edge pool',
    on: 'contoso-single-edge',
    met: [
      'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
  },
  {
    name: 'one of two Edge pools, the other is the route',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: false }, { fqdn: edge02.contoso.net, nat: false, federationRoute: true, servers: [{ external: { access: 131.107.155.50 } }] }]\n',
    unmet: [
      'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
    says: '_sipfederationtls._tcp.contoso.com leads to lsedge.contoso.net; the federation route is edge02.contoso.net',
  },
  {
    name: 'the only Edge pool is said not to be the route',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: false }]\n',
    unmet: [
      'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
    says: '_sipfederationtls._tcp.contoso.com leads to lsedge.contoso.net; the federation route is none of the Edge pools',
  },
  {
    name: 'one SIP domain to each Edge pool',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: false }, { fqdn: edge02.contoso.net, nat: false, federationRoute: true, servers: [{ external: { access: 131.107.155.50 } }] }]
dns: { external: { zones: {"fabrikam.com":{"records":["sip A 131.107.155.10","_sip._tls SRV 0 0 443 sip","_sipfederationtls._tcp SRV 0 0 5061 fed","meet A 131.107.155.40","lyncdiscover A 131.107.155.40","fed A 131.107.155.50"]}} } }
`,
    met: ['external/_sipfederationtls._tcp.fabrikam.com/SRV → fed.fabrikam.com:5061'],
    unmet: ['external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061'],
  },
  {
    name: 'which is the route is not given',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, federationRoute: ~ }, { fqdn: edge02.contoso.net, nat: false, servers: [{ external: { access: 131.107.155.50 } }] }]\n',
    unknown: [
      'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
  },
  {
    name: 'a record that leads to no Edge pool',
    on: 'contoso-single-edge',
    overlay:
      'dns: { external: { zones: {"fabrikam.com":{"records":["_sipfederationtls._tcp SRV 0 0 5061 meet","meet A 131.107.155.40"]},"contoso.com":{"records":[]}} } }\n',
    skipped: 'no federation SRV record leads to an Edge pool',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
