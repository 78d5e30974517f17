import rule from '../../../rules/vpn/no-forced-tunnel.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa, split } from './overlays.ts'

ruleTest(rule, [
  { name: 'a selective tunnel', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'everything goes in',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel'),
    unmet: ['staff'],
    says: 'staff is model 1, a forced tunnel: the default is tunnel, and nothing public is left outside',
  },
  {
    name: 'two halves are everything, and the network at home is no exception',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [0.0.0.0/1, 128.0.0.0/1], exclude: [192.168.1.0/24]'),
    unmet: ['staff'],
    says: '0.0.0.0/1 and 128.0.0.0/1 take everything',
  },
  {
    name: 'the Edge is an exception',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel, exclude: [131.107.155.0/27]'),
    met: ['staff'],
  },
  {
    name: 'the access list is not in the file',
    on: 'contoso-single-edge',
    edits: [asa('split-tunnel-network-list value SPLIT-STAFF', 'split-tunnel-network-list value SPLIT-OTHER')],
    unknown: ['staff'],
    says: 'which model of a VPN staff is cannot be told',
  },
  {
    name: 'what goes in is not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, config: ~ }]\n',
    unknown: ['staff'],
  },
  {
    name: 'without remote access the tunnel is the only way in',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }\n',
    skipped: 'no Edge serves remote users',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
