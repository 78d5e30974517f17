import rule from '../../../rules/network/site-subnets-apart.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ALL = ['sites/Munich', 'sites/Salzburg', 'sites/Vienna']
const salzburg = (subnets: string) => `sites: [{ name: Salzburg, subnets: [${subnets}] }]\n`

ruleTest(rule, [
  { name: 'each has its own', on: 'proseware-two-sites', met: ALL },
  {
    name: 'one within that of another',
    on: 'proseware-two-sites',
    overlay: salzburg('10.21.128.0/17'),
    met: ['sites/Munich'],
    unmet: ['sites/Salzburg', 'sites/Vienna'],
    says: '10.21.128.0/17 overlaps 10.21.0.0/16 of Vienna',
  },
  {
    name: 'one that holds those of both others',
    on: 'proseware-two-sites',
    overlay: salzburg('10.16.0.0/12'),
    unmet: ALL,
  },
  {
    name: 'the same one twice',
    on: 'proseware-two-sites',
    overlay: salzburg('10.20.0.0/16'),
    met: ['sites/Vienna'],
    unmet: ['sites/Munich', 'sites/Salzburg'],
  },
  {
    name: 'one within another of the same site',
    on: 'proseware-two-sites',
    overlay: salzburg('10.22.0.0/16, 10.22.4.0/24'),
    met: ALL,
  },
  {
    name: 'bits beyond the length',
    on: 'proseware-two-sites',
    overlay: salzburg('172.29.79.0/23'),
    met: ['sites/Munich', 'sites/Vienna'],
    unmet: ['sites/Salzburg'],
    says: '172.29.79.0/23: bits are set beyond the length; the subnet is 172.29.78.0/23',
  },
  { name: 'families are apart', on: 'proseware-two-sites', overlay: salzburg('2001:db8::/32'), met: ALL },
  {
    name: 'a site without subnets',
    on: 'proseware-two-sites',
    overlay: 'sites: [{ name: Salzburg, subnets: null }]\n',
    met: ['sites/Munich', 'sites/Vienna'],
  },
  { name: 'no sites', on: 'newcomer', skipped: 'no site has subnets' },
])
