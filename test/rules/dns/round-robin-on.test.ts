import rule from '../../../rules/dns/round-robin-on.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'on', on: 'contoso-single-edge', met: ['internal'] },
  {
    name: 'off',
    on: 'contoso-single-edge',
    overlay: 'dns: { internal: { roundRobin: false } }\n',
    unmet: ['internal'],
    says: 'round robin is off at the internal DNS servers, and pool01.contoso.net uses DNS load balancing',
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'dns: { internal: { roundRobin: ~ } }\n',
    unknown: ['internal'],
  },
  {
    name: 'an Edge pool of two servers asks for it outside',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: dns, servers: [{ fqdn: edge02.contoso.net }] }]
dns: { external: { roundRobin: false } }
`,
    met: ['internal'],
    unmet: ['external'],
  },
  { name: 'a single server', on: 'newcomer', skipped: 'no pool of several servers uses DNS load balancing' },
  { name: 'a product of which nothing is documented', on: 'northwind-sfb-2019', skipped: 'nothing is documented' },
])
