import rule from '../../../rules/ports/edge-hosts-name-next-hop.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'a line for each member', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'a member is missing',
    on: 'contoso-single-edge',
    overlay: edge(
      "hosts: [192.168.10.11 pool01.contoso.net, '192.168.10.12 POOL01.contoso.net # two', '# 192.168.10.13 pool01.contoso.net']",
    ),
    unmet: ['lsedge.contoso.net'],
    says: '192.168.10.13 pool01.contoso.net',
  },
  { name: 'no line', on: 'contoso-single-edge', overlay: edge('hosts: []'), unmet: ['lsedge.contoso.net'] },
  {
    name: 'the virtual address of the pool',
    on: 'contoso-single-edge',
    overlay: `${edge('hosts: [192.168.10.9 pool01.contoso.net]')}pools: [{ fqdn: pool01.contoso.net, loadBalancing: hardware, vip: 192.168.10.9 }]\n`,
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'no line, and DNS servers in the perimeter network',
    on: 'contoso-single-edge',
    overlay: edge('external: { dns: [10.45.16.53] }, hosts: []'),
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'a line for one member hides what DNS servers would say of the others',
    on: 'contoso-single-edge',
    overlay: edge('external: { dns: [10.45.16.53] }, hosts: [192.168.10.11 pool01.contoso.net]'),
    unmet: ['lsedge.contoso.net'],
  },
  { name: 'not given', on: 'contoso-single-edge', overlay: edge('hosts: ~'), unknown: ['lsedge.contoso.net'] },
  {
    name: 'DNS servers inside',
    on: 'contoso-single-edge',
    overlay: edge('hosts: ~, internal: { dns: [172.25.33.53] }'),
    skipped: 'has DNS servers',
  },
  {
    name: 'the next hop is not given',
    on: 'contoso-single-edge',
    overlay: edge('', ', nextHop: ~').concat(
      'pools: [{ fqdn: pool02.contoso.net, role: front-end, servers: [{ address: 192.168.10.90 }] }]\n',
    ),
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'its addresses are not given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: ~ }] }]\n',
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
