import rule from '../../../rules/vpn/calls-have-a-path.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { blocks, split } from './overlays.ts'

const ON = 'contoso-single-edge'
const INSIDE = 'inside - vpn/staff'
const OTHERS = ['vpn/staff - outside', 'vpn/staff - partner', 'vpn/staff - vpn/staff']
const ALL = [INSIDE, ...OTHERS]
const PEERS = 'from: staff, to: [staff, Redmond]'

ruleTest(rule, [
  { name: 'the A/V Edge is left where the tunnel is closed', on: ON, met: ALL },
  { name: 'without an Edge the tunnel does', on: 'margiestravel-vpn-only', met: [INSIDE, 'vpn/staff - vpn/staff'] },
  {
    name: 'a rule also stops the public address of the A/V Edge',
    on: ON,
    overlay: blocks(PEERS, 'from: any, to: 131.107.155.30'),
    unmet: ALL,
    says: 'has no path',
  },
  {
    name: 'the A/V Edge is stopped, and the tunnel is open to clients inside and on the VPN',
    on: ON,
    overlay: blocks('from: any, to: 131.107.155.30', 'from: staff, to: 192.168.10.0/24'),
    met: [INSIDE, 'vpn/staff - vpn/staff'],
    unmet: ['vpn/staff - outside', 'vpn/staff - partner'],
  },
  {
    name: 'the client drops what goes past the tunnel, but the Access Edge',
    on: ON,
    overlay: split('default: direct, include: [192.168.0.0/16, 10.99.0.0/22, 131.107.155.10/32], enforced: true'),
    unmet: ALL,
  },
  {
    name: 'UDP alone is stopped',
    on: ON,
    overlay: blocks(PEERS, 'from: any, to: 131.107.155.30, protocols: udp'),
    met: ALL,
  },
  {
    name: 'names that may move any address into the tunnel',
    on: ON,
    overlay: split('default: direct, includeDomains: ["*.contoso.com"]'),
    unknown: ALL,
    says: 'cannot be told',
  },
  {
    name: 'a rule that may stop the A/V Edge',
    on: ON,
    overlay: blocks(PEERS, 'from: [staff, somebody], to: 131.107.155.30'),
    unknown: ALL,
  },
  {
    name: 'the name of the A/V Edge does not resolve: what is left depends',
    on: ON,
    edits: [
      { file: 'zones/vpn-contoso.com.zone', find: 'av                      IN A   131.107.155.30\n', replace: '' },
    ],
    met: [INSIDE, 'vpn/staff - outside'],
    unmet: ['vpn/staff - partner', 'vpn/staff - vpn/staff'],
  },
  {
    name: 'servers set by group policy: where clients sign in is not known',
    on: ON,
    overlay: 'features: { signIn: group-policy }\n',
    skipped: 'or nobody knows whether they do',
  },
  {
    name: 'clients that do not sign in make no calls',
    on: ON,
    overlay: split('default: direct, include: [192.168.0.0/16], enforced: true'),
    skipped: 'clients of the VPN do not sign in',
  },
])
