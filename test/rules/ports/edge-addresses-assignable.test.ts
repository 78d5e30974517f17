import rule from '../../../rules/ports/edge-addresses-assignable.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const edge = (server: string) => `edgePools: [{ fqdn: ${EDGE}, servers: [{ fqdn: ${EDGE}, ${server} }] }]\n`

const PLACEHOLDERS = {
  '0.0.0.0': 'unspecified',
  '127.0.0.1': 'loopback',
  '169.254.10.20': 'link-local',
  '224.0.0.5': 'multicast',
  '255.255.255.255': 'broadcast',
  "'::'": 'unspecified',
  "'::1'": 'loopback',
  "'fe80::10'": 'link-local',
  "'ff02::1'": 'multicast',
} as const

ruleTest(rule, [
  { name: 'met: addresses of the perimeter network', on: 'contoso-single-edge', met: [EDGE] },
  {
    name: 'met: addresses of documentation',
    on: 'contoso-single-edge',
    overlay: edge('internal: 192.0.2.10'),
    met: [EDGE],
  },
  ...Object.entries(PLACEHOLDERS).flatMap(([address, says]) => [
    {
      name: `unmet: ${address} inside`,
      on: 'contoso-single-edge' as const,
      overlay: edge(`internal: ${address}`),
      unmet: [EDGE],
      says,
    },
    {
      name: `unmet: ${address} outside`,
      on: 'contoso-single-edge' as const,
      overlay: edge(`external: { av: ${address} }`),
      unmet: [EDGE],
      says,
    },
  ]),
  {
    name: 'unmet: on the load balancer',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, vip: { internal: 0.0.0.0 } }]\n',
    met: ['edge01.corp.woodgrovebank.com', 'edge02.corp.woodgrovebank.com'],
    unmet: ['lsedge.corp.woodgrovebank.com/vip'],
  },
  {
    name: 'skipped: no address is given',
    on: 'contoso-single-edge',
    overlay: edge('internal: ~, external: ~'),
    skipped: 'gives an address',
  },
  { name: 'skipped: no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
