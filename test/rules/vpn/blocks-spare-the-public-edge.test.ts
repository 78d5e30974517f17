import rule from '../../../rules/vpn/blocks-spare-the-public-edge.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { blocks, script } from './overlays.ts'

const ACCESS = 'staff/lsedge.contoso.net/access-edge/131.107.155.10'
const AV = 'staff/lsedge.contoso.net/audio-video-edge/131.107.155.30'
const WEB = 'staff/lsedge.contoso.net/web-conferencing-edge/131.107.155.20'
const PROXY = 'staff/rp01/reverse-proxy/131.107.155.40'
const SERVERS = '-LocalAddress $vpnPool -RemoteAddress $servers'
const ALL = [ACCESS, AV, WEB, PROXY]

ruleTest(rule, [
  { name: 'the rules are about addresses inside', on: 'contoso-single-edge', met: ALL },
  {
    name: 'STUN is blocked wherever it comes from',
    on: 'contoso-single-edge',
    overlay: blocks('name: no STUN, from: any, to: any, ports: 3478, protocols: udp'),
    met: [ACCESS, WEB, PROXY],
    unmet: [AV],
    says: '"no STUN" also stops 131.107.155.30',
  },
  {
    name: 'what comes from the VPN is the tunnel',
    on: 'contoso-single-edge',
    overlay: blocks('from: 10.99.1.0/24, to: any'),
    met: ALL,
  },
  {
    name: 'more than what comes from the VPN is not',
    on: 'contoso-single-edge',
    overlay: blocks('from: [staff, 10.100.0.0/16], to: 131.107.155.30'),
    met: [ACCESS, WEB, PROXY],
    unmet: [AV],
  },
  {
    name: 'ports that the service does not use, and a rule that is switched off',
    on: 'contoso-single-edge',
    overlay: blocks('from: any, to: any, ports: 25', 'from: any, to: any, enabled: false'),
    met: ALL,
  },
  {
    name: 'a rule for one adapter',
    on: 'contoso-single-edge',
    edits: [script(SERVERS, '-Profile Domain,Private -InterfaceAlias VPN -RemoteAddress Any')],
    unknown: ALL,
    says: 'it is not known in full',
  },
  {
    name: 'a rule of the profile of the tunnel is not on the adapter beside it',
    on: 'contoso-single-edge',
    edits: [script(SERVERS, '-RemoteAddress Any')],
    met: ALL,
  },
  {
    name: 'a rule that also holds at home, from any address, for UDP 3478 alone',
    on: 'contoso-single-edge',
    edits: [
      script(`${SERVERS} -Protocol Any`, '-Profile Domain,Public -RemoteAddress Any -Protocol UDP -RemotePort 3478'),
    ],
    met: [ACCESS, WEB, PROXY],
    unmet: [AV],
  },
  {
    name: 'TCP 443 of the reverse proxy, at home',
    on: 'contoso-single-edge',
    edits: [
      script(
        `${SERVERS} -Protocol Any`,
        '-Profile Private -RemoteAddress 131.107.155.40 -Protocol TCP -RemotePort 443',
      ),
    ],
    met: [ACCESS, AV, WEB],
    unmet: [PROXY],
    level: 'warn',
  },
  {
    name: 'a keyword of Windows for the Internet',
    on: 'contoso-single-edge',
    edits: [script(SERVERS, '-Profile Domain,Private -RemoteAddress Internet')],
    unknown: ALL,
  },
  {
    name: 'the addresses of the VPN are not given, and the rule names its own',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: ~, blocks: [{ from: 10.99.0.0/22, to: any }] }]\n',
    unknown: ALL,
  },
  {
    name: 'from one port only',
    on: 'contoso-single-edge',
    overlay: blocks('from: any, to: any, sourcePorts: 5060'),
    met: ALL,
  },
  {
    name: 'a public address is not given',
    on: 'contoso-single-edge',
    edits: [{ find: '    public: 131.107.155.40\n', replace: '' }],
    met: [ACCESS, AV, WEB],
    unknown: ['staff/rp01/reverse-proxy'],
  },
  {
    name: 'the rules are not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: ~ }]\n',
    unknown: ['staff'],
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
