import rule from '../../../rules/dns/pool-and-edge-address-families-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'IPv4 with IPv4', on: 'contoso-single-edge', met: ['pool01.contoso.net → lsedge.contoso.net'] },
  {
    name: 'IPv4 with IPv6 alone',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, internal: { address: 'fd00::10' } }] }]
`,
    unmet: ['pool01.contoso.net → lsedge.contoso.net'],
    says: 'pool01.contoso.net has IPv4, lsedge.contoso.net inside IPv6, which is not supported',
  },
  {
    name: 'both with IPv4',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: [192.168.10.11, 'fd00::11'] }] }]
`,
    met: ['pool01.contoso.net → lsedge.contoso.net'],
  },
  {
    name: 'two Edge pools: the one the pool names',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: pool01.contoso.net, edgePool: edge02.contoso.net }]
edgePools: [{ fqdn: edge02.contoso.net, servers: [{ internal: 'fd00::10' }] }]
`,
    unmet: ['pool01.contoso.net → edge02.contoso.net'],
  },
  {
    name: 'two Edge pools: the one whose next hop it is',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: edge02.contoso.net, servers: [{ internal: 'fd00::10' }] }]
`,
    met: ['pool01.contoso.net → lsedge.contoso.net'],
  },
  {
    name: 'an address is not given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: ~ }] }]\n',
    skipped: 'have addresses given',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
