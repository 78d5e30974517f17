import rule from '../../../rules/vpn/client-pools-apart.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a subnet of their own', on: 'contoso-single-edge', met: ['staff/10.99.0.0/22'] },
  {
    name: 'a part of it is that of a site',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: [10.99.0.0/22, 192.168.20.128/25] }]\n',
    met: ['staff/10.99.0.0/22'],
    unmet: ['staff/192.168.20.128/25'],
    says: 'overlaps 192.168.20.0/24 of the site Redmond',
  },
  {
    name: 'a site for VPN clients, as call admission control asks for',
    on: 'contoso-single-edge',
    overlay: 'sites: [{ name: VPN, subnets: [10.99.0.0/22] }]\n',
    met: ['staff/10.99.0.0/22'],
  },
  {
    name: 'the inside of the Edge is in it, with bits beyond the length',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: 172.25.33.77/24 }]\n',
    unmet: ['staff/172.25.33.77/24'],
    says: 'get addresses of 172.25.33.0/24, which overlaps 172.25.33.10/32 of lsedge.contoso.net',
  },
  {
    name: 'the reverse proxy is in it',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: 10.45.16.32/27 }]\n',
    unmet: ['staff/10.45.16.32/27'],
    says: '10.45.16.40/32 of rp01',
  },
  {
    name: 'two VPNs, one within the other',
    on: 'contoso-single-edge',
    overlay:
      'vpn: [{ name: staff }, { name: guests, clientPool: 10.99.2.0/24 }, { name: night, clientPool: 10.98.0.0/24 }]\n',
    met: ['night/10.98.0.0/24'],
    unmet: ['guests/10.99.2.0/24', 'staff/10.99.0.0/22'],
    says: 'of the VPN staff',
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
