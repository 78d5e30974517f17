import rule from '../../../rules/network/location-subnets-apart-from-vpn.ts'
import { ruleTest } from '../../support/rule-test.ts'

const subnets = (list: string) => `network: { locationSubnets: [${list}] }\n`
const ON = 'margiestravel-vpn-only'

ruleTest(rule, [
  { name: 'apart', on: ON, met: ['staff'] },
  {
    name: 'a location within the pool',
    on: ON,
    overlay: subnets('10.60.16.0/20, 10.69.4.0/24'),
    unmet: ['staff'],
    says: 'overlaps 10.69.4.0/24 of the locations',
  },
  { name: 'a location that holds the pool', on: ON, overlay: subnets('10.0.0.0/8'), unmet: ['staff'] },
  { name: 'the pool itself', on: ON, overlay: subnets('10.69.0.0/21'), unmet: ['staff'] },
  { name: 'next to the pool', on: ON, overlay: subnets('10.69.8.0/21, 10.68.0.0/16'), met: ['staff'] },
  {
    name: 'one of several pools',
    on: ON,
    overlay: `${subnets("'2001:db8:69::/64'")}vpn: [{ name: staff, clientPool: [10.69.0.0/21, '2001:db8:69::/48'] }]\n`,
    unmet: ['staff'],
    says: 'addresses of 2001:db8:69::/48',
  },
  {
    name: 'a VPN whose addresses are not given',
    on: ON,
    overlay: 'vpn: [{ name: admins, alwaysOn: false }]\n',
    met: ['staff'],
    unknown: ['admins'],
  },
  { name: 'no VPN', on: ON, overlay: 'vpn: none\n', skipped: 'no VPN' },
  { name: 'nobody says whether there are VPNs', on: ON, overlay: 'vpn: null\n', unknown: ['locationSubnets'] },
  { name: 'no locations', on: 'newcomer', skipped: 'no subnets of locations' },
])
