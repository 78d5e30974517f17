import rule from '../../../rules/network/location-subnets-exact.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'margiestravel-vpn-only'
const known = (text: string) => `network: { locationSubnets: [${text}] }\n`

ruleTest(rule, [
  { name: 'the subnet of clients', on: ON, met: ['locationSubnets/10.60.0.0/16'] },
  {
    name: 'a part of it',
    on: ON,
    overlay: known('10.60.16.0/20'),
    unmet: ['locationSubnets/10.60.16.0/20'],
    says: 'the service knows 10.60.16.0/20, and clients have 10.60.0.0/16',
  },
  { name: 'one that holds it', on: ON, overlay: known('10.0.0.0/8'), unmet: ['locationSubnets/10.0.0.0/8'] },
  { name: 'bits beyond the length', on: ON, overlay: known('10.60.1.0/16'), unmet: ['locationSubnets/10.60.1.0/16'] },
  { name: 'one of no site', on: ON, overlay: known('10.99.0.0/16'), skipped: 'none of them' },
  {
    name: 'subnets of sites that are not given',
    on: ON,
    overlay: 'sites: [{ name: Lyon, subnets: null }]\n',
    unknown: ['locationSubnets'],
  },
  { name: 'no locations', on: 'newcomer', skipped: 'no subnets of locations' },
])
