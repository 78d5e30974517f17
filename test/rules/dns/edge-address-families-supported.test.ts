import rule from '../../../rules/dns/edge-address-families-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'IPv4 on both sides', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'both inside, IPv4 outside',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, internal: { address: [172.25.33.10, '2001:db8::10'] } }] }]
`,
    unmet: ['lsedge.contoso.net'],
    says: 'lsedge.contoso.net has dual stack inside and IPv4 outside, which is not supported',
  },
  {
    name: 'both on both sides',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, internal: { address: [172.25.33.10, 'fd00::10'] }, external: { av: [10.45.16.30, '2001:db8::30'] } }] }]
`,
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'IPv4 inside, IPv6 alone outside',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, external: { access: '2001:db8::1', webConferencing: '2001:db8::2', av: '2001:db8::3' } }] }]
`,
    unmet: ['lsedge.contoso.net'],
  },
  {
    name: 'the adapter is not given: what the Internet sees',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, external: ~ }] }]\n',
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'nothing outside is given',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, external: ~, public: ~ }] }]\n',
    unknown: ['lsedge.contoso.net'],
    says: 'not all external addresses',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
