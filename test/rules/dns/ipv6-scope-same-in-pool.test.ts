import rule from '../../../rules/dns/ipv6-scope-same-in-pool.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a server with IPv6', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com'] },
  {
    name: 'two scopes',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: [192.168.10.11, 'fd00::11'] }, { fqdn: fe02.contoso.net, address: [192.168.10.12, '2001:db8::12'] }, { fqdn: fe03.contoso.net, address: [192.168.10.13, 'fe80::13'] }] }]
`,
    unmet: ['pool01.contoso.net'],
    says: 'different scopes: unique local and global and link-local',
  },
  {
    name: 'one server without IPv6',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: [192.168.10.11, 'fd00::11'] }] }]
`,
    unmet: ['pool01.contoso.net'],
  },
  { name: 'IPv4 alone', on: 'newcomer', skipped: 'no server of a pool has an IPv6 address' },
])
