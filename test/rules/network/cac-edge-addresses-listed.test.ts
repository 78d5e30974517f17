import rule from '../../../rules/network/cac-edge-addresses-listed.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGES = ['edge01.int.proseware.com', 'edge02.int.proseware.com']
const cac = (subnets: string) => `network: { callAdmissionControl: true, edgePublicSubnets: ${subnets} }\n`

ruleTest(rule, [
  {
    name: 'each address by itself',
    on: 'proseware-two-sites',
    overlay: cac('[198.51.100.134/32, 198.51.100.135/32]'),
    met: EDGES,
  },
  {
    name: 'one that is missing',
    on: 'proseware-two-sites',
    overlay: cac('[198.51.100.134/32]'),
    met: ['edge01.int.proseware.com'],
    unmet: ['edge02.int.proseware.com'],
    says: '198.51.100.135/32 is no subnet of a site',
  },
  { name: 'a subnet that holds them', on: 'proseware-two-sites', overlay: cac('[198.51.100.128/29]'), unmet: EDGES },
  {
    name: 'below a site',
    on: 'proseware-two-sites',
    overlay:
      'network: { callAdmissionControl: true, edgePublicSubnets: [198.51.100.134/32] }\nsites: [{ name: Munich, subnets: [10.20.0.0/16, 198.51.100.135/32] }]\n',
    met: EDGES,
  },
  {
    name: 'addresses of the network that are not given',
    on: 'proseware-two-sites',
    overlay: cac('null'),
    unknown: EDGES,
  },
  {
    name: 'public addresses that are not given',
    on: 'proseware-two-sites',
    overlay: cac('[198.51.100.134/32]'),
    edits: [{ find: ', av: 198.51.100.135 }', replace: ' }' }],
    met: ['edge01.int.proseware.com'],
    unknown: ['edge02.int.proseware.com'],
  },
  {
    name: 'no admission control',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: false }\n',
    skipped: 'call admission control is off',
  },
])
