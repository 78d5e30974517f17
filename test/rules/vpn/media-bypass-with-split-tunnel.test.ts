import rule from '../../../rules/vpn/media-bypass-with-split-tunnel.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { split } from './overlays.ts'

ruleTest(rule, [
  { name: 'a selective tunnel', on: 'contoso-single-edge', met: ['staff'] },
  {
    name: 'a forced tunnel',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel'),
    unmet: ['staff'],
    says: 'media bypass is on, and staff is a forced tunnel',
  },
  {
    name: 'exceptions make it a split tunnel',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel, exclude: [131.107.155.0/27]'),
    met: ['staff'],
  },
  {
    name: 'what goes in is not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, config: ~ }]\n',
    unknown: ['staff'],
  },
  {
    name: 'whether it is on is not given',
    on: 'contoso-single-edge',
    overlay: 'voice: { mediaBypass: ~ }\n',
    unknown: ['mediaBypass'],
  },
  {
    name: 'it is off',
    on: 'contoso-single-edge',
    overlay: 'voice: { mediaBypass: none }\n',
    skipped: 'no gateway or trunk has media bypass',
  },
  {
    name: 'no gateway has it',
    on: 'contoso-single-edge',
    edits: [{ find: 'transport: TLS, mediaBypass: true', replace: 'transport: TLS' }],
    skipped: 'no gateway or trunk has media bypass',
  },
  { name: 'no telephony', on: 'contoso-single-edge', overlay: 'voice: none\n', skipped: 'no gateway' },
  {
    name: 'telephony is not given',
    on: 'contoso-single-edge',
    overlay: 'voice: ~\nfeatures: { enterpriseVoice: ~ }\n',
    unknown: ['voice'],
  },
  {
    name: 'telephony is not given, and no feature',
    on: 'margiestravel-vpn-only',
    skipped: 'no gateway or trunk has media bypass',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
