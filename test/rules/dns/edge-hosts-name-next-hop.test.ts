import rule from '../../../rules/dns/edge-hosts-name-next-hop.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'every member', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'a member is missing',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, hosts: ["192.168.10.11 pool01.contoso.net # one", 192.168.10.12 fe02 POOL01.contoso.net] }] }]\n',
    unmet: ['lsedge.contoso.net'],
    says: 'the HOSTS file of lsedge.contoso.net lacks 192.168.10.13 for pool01.contoso.net',
  },
  {
    name: 'an address that is no member',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, hosts: [192.168.10.11 pool01.contoso.net, 192.168.10.12 pool01.contoso.net, 192.168.10.13 pool01.contoso.net, 192.168.10.14 pool01.contoso.net] }] }]\n',
    unmet: ['lsedge.contoso.net'],
    says: 'has 192.168.10.14, which is no address of it',
  },
  {
    name: 'a hardware load balancer',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, loadBalancing: hardware, vip: 192.168.10.9 }]
edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, hosts: [192.168.10.9 pool01.contoso.net] }] }]
`,
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'the next hop is not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, nextHop: ~ }]\n',
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'an address of the pool is not given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: ~ }] }]\n',
    unknown: ['lsedge.contoso.net'],
    says: 'not all addresses of pool01.contoso.net are given',
  },
  {
    name: 'no HOSTS file',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, hosts: ~ }] }]\n',
    skipped: 'no Edge Server has a HOSTS file given',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
