import rule from '../../../rules/vpn/client-pools-private.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'private', on: 'contoso-single-edge', met: ['staff/10.99.0.0/22'] },
  {
    name: 'beyond the end of private space, and public IPv6',
    on: 'contoso-single-edge',
    overlay: "vpn: [{ name: staff, clientPool: [172.32.0.0/20, '2001:db8::/64'] }]\n",
    met: ['staff/2001:db8::/64'],
    unmet: ['staff/172.32.0.0/20'],
    says: 'which is public space',
  },
  {
    name: 'sites are in public space too',
    on: 'contoso-single-edge',
    overlay:
      'vpn: [{ name: staff, clientPool: 131.107.0.0/20 }]\nsites: [{ name: Redmond, subnets: [131.107.16.0/20] }]\n',
    met: ['staff/131.107.0.0/20'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: ~ }]\n',
    unknown: ['staff'],
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
