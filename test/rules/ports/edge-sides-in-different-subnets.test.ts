import rule from '../../../rules/ports/edge-sides-in-different-subnets.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const edge = (server: string) => `edgePools: [{ fqdn: ${EDGE}, servers: [{ fqdn: ${EDGE}, ${server} }] }]\n`
const on = 'contoso-single-edge'
const V6 = 'edge01.corp.cohovineyard.com'
const v6 = (internal: string) => `edgePools: [{ fqdn: ${V6}, servers: [{ fqdn: ${V6}, internal: ${internal} }] }]\n`

ruleTest(rule, [
  { name: 'met: different private ranges, no subnet given', on, met: [EDGE] },
  {
    name: 'met: private inside, public outside',
    on: 'adatum-scaled-edge',
    met: ['edge01.corp.adatum.com', 'edge02.corp.adatum.com'],
  },
  {
    name: 'met: one private range, and the subnet inside',
    on: 'wingtiptoys-director',
    met: ['edge01.corp.wingtiptoys.com'],
  },
  {
    name: 'met: one private range, and the subnet outside',
    on,
    overlay: edge('internal: 10.45.17.10, external: { subnet: 10.45.16.0/24 }'),
    met: [EDGE],
  },
  {
    name: 'met: neighbours in different small subnets',
    on,
    overlay: edge('internal: { address: 10.45.16.130, subnet: 10.45.16.128/25 }, external: { subnet: 10.45.16.0/25 }'),
    met: [EDGE],
  },
  {
    name: 'unmet: the subnet inside holds an address outside',
    on,
    overlay: edge('internal: { address: 10.45.16.40, subnet: 10.45.16.0/24 }'),
    unmet: [EDGE],
    says: '10.45.16.40 inside and 10.45.16.10 outside of lsedge.contoso.net are in one subnet',
  },
  {
    name: 'unmet: the subnet outside holds the address inside',
    on,
    overlay: edge('internal: 10.45.16.40, external: { subnet: 10.45.16.0/24 }'),
    unmet: [EDGE],
  },
  {
    name: 'unmet: one service outside is enough',
    on,
    overlay: edge('internal: { address: 10.45.16.30, subnet: 10.45.16.16/28 }, external: { av: 10.45.16.31 }'),
    unmet: [EDGE],
  },
  {
    name: 'unmet: public addresses in one subnet',
    on,
    overlay: edge('internal: { address: 198.51.100.40, subnet: 198.51.100.0/24 }, external: 198.51.100.41'),
    unmet: [EDGE],
  },
  {
    name: 'unknown: neighbours, no subnet given',
    on,
    overlay: edge('internal: 10.45.16.40'),
    unknown: [EDGE],
    says: 'share a subnet is not given',
  },
  { name: 'unknown: far apart in one private range', on, overlay: edge('internal: 10.200.1.10'), unknown: [EDGE] },
  {
    name: 'unknown: public addresses on both sides',
    on,
    overlay: edge('internal: 198.51.100.1, external: 203.0.113.1'),
    unknown: [EDGE],
  },
  { name: 'met: IPv6 with different first 64 bits', on: 'cohovineyard-dual-stack', met: [V6] },
  {
    name: 'unknown: IPv6 with the same',
    on: 'cohovineyard-dual-stack',
    overlay: v6("'2001:db8:100::99'"),
    unknown: [V6],
  },
  {
    name: 'unmet: IPv6 in the subnet',
    on: 'cohovineyard-dual-stack',
    overlay: v6("{ address: '2001:db8:100::99', subnet: '2001:db8:100::/64' }"),
    unmet: [V6],
  },
  {
    name: 'met: one address on both sides is told elsewhere',
    on,
    overlay: edge('internal: 10.45.16.10, external: 10.45.16.10'),
    met: [EDGE],
  },
  {
    name: 'unknown: no address inside',
    on,
    overlay: edge('internal: ~'),
    unknown: [EDGE],
    says: 'the internal address',
  },
  {
    name: 'unknown: no address outside',
    on,
    overlay: edge('external: ~'),
    unknown: [EDGE],
    says: 'the external address',
  },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
