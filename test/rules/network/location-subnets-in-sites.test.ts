import rule from '../../../rules/network/location-subnets-in-sites.ts'
import { ruleTest } from '../../support/rule-test.ts'

const subnets = (list: string) => `network: { locationSubnets: [${list}] }\n`
const ON = 'margiestravel-vpn-only'

ruleTest(rule, [
  {
    name: 'a part of a subnet',
    on: ON,
    overlay: 'network: { locationSubnets: [10.60.16.0/20] }\n',
    met: ['locationSubnets/10.60.16.0/20'],
  },
  { name: 'the subnet itself', on: ON, overlay: subnets('10.60.0.0/16'), met: ['locationSubnets/10.60.0.0/16'] },
  {
    name: 'wider than the subnet',
    on: ON,
    overlay: subnets('10.60.0.0/15'),
    unmet: ['locationSubnets/10.60.0.0/15'],
    says: '10.60.0.0/15 belongs to no site',
  },
  {
    name: 'as wide as two subnets of one site',
    on: 'newcomer',
    overlay: `${subnets('10.60.0.0/15, 10.60.0.0/14')}sites: [{ name: Nice, subnets: [10.61.0.0/16, 10.60.0.0/16] }]\n`,
    met: ['locationSubnets/10.60.0.0/15'],
    unmet: ['locationSubnets/10.60.0.0/14'],
  },
  {
    name: 'as wide as subnets of two sites',
    on: 'newcomer',
    overlay: `${subnets('10.60.0.0/15')}sites: [{ name: Nice, subnets: [10.61.0.0/16] }, { name: Lyon, subnets: [10.60.0.0/16] }]\n`,
    unmet: ['locationSubnets/10.60.0.0/15'],
  },
  {
    name: 'another family',
    on: ON,
    overlay: subnets("'2001:db8::/64', 10.60.1.0/24"),
    met: ['locationSubnets/10.60.1.0/24'],
    unmet: ['locationSubnets/2001:db8::/64'],
  },
  {
    name: 'IPv6 in a site with both',
    on: 'cohovineyard-dual-stack',
    overlay: subnets("'2001:db8:41:7::/64'"),
    met: ['locationSubnets/2001:db8:41:7::/64'],
  },
  {
    name: 'a site without subnets may have it',
    on: ON,
    overlay: `${subnets('10.61.0.0/24')}sites: [{ name: Nice }]\n`,
    unknown: ['locationSubnets'],
    says: '10.61.0.0/24 belongs to no site whose subnets are given; those of Nice are not',
  },
  {
    name: 'sites without subnets are asked for once, however many subnets they may have',
    on: ON,
    overlay: `${subnets('10.60.1.0/24, 10.61.0.0/24, 10.62.0.0/24, 10.63.0.0/24')}sites: [{ name: Nice }]\n`,
    met: ['locationSubnets/10.60.1.0/24'],
    unknown: ['locationSubnets'],
    says: '10.61.0.0/24 and 2 more belong to no site',
  },
  {
    name: 'no subnets of sites',
    on: 'newcomer',
    overlay: subnets('10.61.0.0/24'),
    unknown: ['locationSubnets'],
  },
  { name: 'no locations', on: 'newcomer', skipped: 'no subnets of locations' },
])
