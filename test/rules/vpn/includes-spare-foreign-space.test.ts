import rule from '../../../rules/vpn/includes-spare-foreign-space.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { split } from './overlays.ts'

ruleTest(rule, [
  { name: 'subnets of private blocks', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'too short a prefix',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [10.0.0.0/8, 172.0.0.0/8]'),
    unmet: ['staff'],
    says: '172.0.0.0/8 goes into the tunnel of staff, far beyond 172.16.0.0/12',
  },
  {
    name: 'public subnets that hold no private block',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [10.0.0.0/8, 131.0.0.0/8]'),
    met: ['staff'],
  },
  {
    name: 'a default route holds everything',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [0.0.0.0/0]'),
    skipped: 'every VPN takes everything',
  },
  {
    name: 'what goes in is not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, config: ~ }]\n',
    unknown: ['staff'],
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
