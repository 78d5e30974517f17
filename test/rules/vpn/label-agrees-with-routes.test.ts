import { readFileSync } from 'node:fs'
import rule from '../../../rules/vpn/label-agrees-with-routes.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa, split } from './overlays.ts'

const FILE = '../../../fixtures/environments/contoso-single-edge/vpn/asa.cfg'
const wireGuard = asa(
  readFileSync(new URL(FILE, import.meta.url), 'utf8'),
  '[Interface]\nPrivateKey = x\n[Peer]\nPublicKey = y\nAllowedIPs = 0.0.0.0/0\n',
)

ruleTest(rule, [
  { name: 'tunnelspecified, and subnets inside', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'tunnelspecified, and everything in the list',
    on: 'contoso-single-edge',
    edits: [
      asa(
        'access-list SPLIT-STAFF standard permit 172.25.33.0 255.255.255.0\n',
        'access-list SPLIT-STAFF standard permit any4\n',
      ),
    ],
    unmet: ['staff'],
    says: 'staff says tunnelspecified, and its routes take everything',
  },
  {
    name: 'all of IPv6 in a split tunnel',
    on: 'contoso-single-edge',
    overlay: split("default: direct, include: ['2000::/3']"),
    unmet: ['staff'],
  },
  {
    name: 'everything goes in, and nothing of it',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel, exclude: [0.0.0.0/1, 128.0.0.0/1]'),
    unmet: ['staff'],
    says: 'its exclusions leave nothing of it',
  },
  {
    name: 'a forced tunnel with exceptions is what it says',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel, exclude: [131.107.155.0/24]'),
    met: ['staff'],
  },
  {
    name: 'a format without a word for it',
    on: 'contoso-single-edge',
    edits: [{ find: 'format: cisco-asa, groupPolicy: GP-STAFF', replace: 'format: wireguard' }, wireGuard],
    skipped: 'no configuration says in a word',
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
