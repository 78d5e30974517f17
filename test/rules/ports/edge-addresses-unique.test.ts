import rule from '../../../rules/ports/edge-addresses-unique.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ONE = 'edge01.corp.adatum.com'
const TWO = 'edge02.corp.adatum.com'
const second = (what: string, pool = '') =>
  `edgePools: [{ fqdn: edgepool01.corp.adatum.com, servers: [{ fqdn: ${TWO}, ${what} }] }${pool}]\n`
const other = (site: string, external: string) =>
  `, { fqdn: edge09.corp.adatum.com, site: ${site}, servers: [{ fqdn: edge09.corp.adatum.com, internal: 172.25.9.10, external: ${external} }] }`

ruleTest(rule, [
  { name: 'met: addresses of their own', on: 'adatum-scaled-edge', met: [ONE, TWO] },
  {
    name: 'unmet: one address inside for two members',
    on: 'adatum-scaled-edge',
    overlay: second('internal: 172.25.1.10'),
    unmet: [ONE, TWO],
    says: '172.25.1.10 is an address of edge01.corp.adatum.com and of edge02.corp.adatum.com',
  },
  {
    name: 'unmet: one address outside for two members, whatever the service',
    on: 'adatum-scaled-edge',
    overlay: second('external: { av: 203.0.113.10 }'),
    unmet: [ONE, TWO],
  },
  {
    name: 'unmet: that of a server inside',
    on: 'adatum-scaled-edge',
    overlay: second('internal: 10.10.20.11'),
    met: [ONE],
    unmet: [TWO],
    says: 'and of fe01.corp.adatum.com',
  },
  {
    name: 'unmet: a public address in two pools, wherever they are',
    on: 'adatum-scaled-edge',
    overlay: `sites: [{ name: Paris }]\n${second('domainJoined: false', other('Paris', '203.0.113.10'))}`,
    met: [TWO],
    unmet: [ONE, 'edge09.corp.adatum.com'],
  },
  {
    name: 'unmet: that of the load balancer before the pool',
    on: 'woodgrovebank-hardware-balanced',
    overlay:
      'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, servers: [{ fqdn: edge01.corp.woodgrovebank.com, external: { access: 192.0.2.10 } }] }]\n',
    met: ['edge02.corp.woodgrovebank.com'],
    unmet: ['edge01.corp.woodgrovebank.com', 'lsedge.corp.woodgrovebank.com/vip'],
  },
  {
    name: 'met: private networks outside at two sites',
    on: 'proseware-two-sites',
    overlay:
      'edgePools: [{ fqdn: edge09.int.proseware.com, site: Vienna, nat: true, servers: [{ internal: 172.26.9.10, external: 192.168.130.10 }] }]\n',
    met: ['edge01.int.proseware.com', 'edge02.int.proseware.com', 'edge09.int.proseware.com'],
  },
  {
    name: 'unmet: the same at one site',
    on: 'proseware-two-sites',
    overlay:
      'edgePools: [{ fqdn: edge09.int.proseware.com, site: Munich, nat: true, servers: [{ internal: 172.26.9.10, external: 192.168.130.10 }] }]\n',
    met: ['edge02.int.proseware.com'],
    unmet: ['edge01.int.proseware.com', 'edge09.int.proseware.com'],
  },
  {
    name: 'unknown: private networks outside, at a site that is not given',
    on: 'proseware-two-sites',
    overlay:
      'edgePools: [{ fqdn: edge09.int.proseware.com, nat: true, servers: [{ internal: 172.26.9.10, external: 192.168.130.10 }] }]\n',
    met: ['edge02.int.proseware.com'],
    unknown: ['edge01.int.proseware.com', 'edge09.int.proseware.com'],
    says: 'whether they stand at one site is not given',
  },
  {
    name: 'met: a load balancer outside alone',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, vip: { internal: ~ } }]\n',
    met: ['edge01.corp.woodgrovebank.com', 'edge02.corp.woodgrovebank.com', 'lsedge.corp.woodgrovebank.com/vip'],
  },
  {
    name: 'met: services of one server share one',
    on: 'tailspintoys-one-address',
    met: ['edge01.ad.tailspintoys.com'],
  },
  {
    name: 'unknown: no address inside',
    on: 'adatum-scaled-edge',
    overlay: second('internal: ~'),
    met: [ONE],
    unknown: [TWO],
    says: 'the internal address',
  },
  {
    name: 'unknown: no address outside',
    on: 'adatum-scaled-edge',
    overlay: second('external: ~'),
    met: [ONE],
    unknown: [TWO],
    says: 'the external address',
  },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
