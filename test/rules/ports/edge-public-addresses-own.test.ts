import rule from '../../../rules/ports/edge-public-addresses-own.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const edge = (server: string) => `edgePools: [{ fqdn: ${EDGE}, servers: [{ fqdn: ${EDGE}, ${server} }] }]\n`

ruleTest(rule, [
  { name: 'met: public addresses', on: 'contoso-single-edge', met: [EDGE] },
  {
    name: 'met: addresses of documentation',
    on: 'contoso-single-edge',
    overlay: edge('public: 198.51.100.30'),
    met: [EDGE],
  },
  ...['1.1.1.1', '1.0.0.1', '8.8.8.8', '8.8.4.4'].map((address) => ({
    name: `unmet: ${address}`,
    on: 'contoso-single-edge' as const,
    overlay: edge(`public: { av: ${address} }`),
    unmet: [EDGE],
    says: 'is that of a public DNS resolver',
  })),
  {
    name: 'unmet: on the adapter',
    on: 'contoso-single-edge',
    overlay: edge('external: { av: 1.1.1.1 }'),
    unmet: [EDGE],
  },
  {
    name: 'unmet: on the load balancer',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, vip: { external: { av: 1.1.1.1 } } }]\n',
    met: ['edge01.corp.woodgrovebank.com', 'edge02.corp.woodgrovebank.com'],
    unmet: ['lsedge.corp.woodgrovebank.com/vip'],
  },
  {
    name: 'skipped: no address outside is given',
    on: 'contoso-single-edge',
    overlay: edge('external: ~, public: ~'),
    skipped: 'gives an address outside',
  },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
