import rule from '../../../rules/vpn/internal-servers-blocked.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { script, split } from './overlays.ts'

const FRONT_ENDS = [
  'staff/fe01.contoso.net/192.168.10.11',
  'staff/fe02.contoso.net/192.168.10.12',
  'staff/fe03.contoso.net/192.168.10.13',
]
const EDGE = 'staff/lsedge.contoso.net/172.25.33.10'
const WEB = 'staff/pool01.contoso.net/192.168.10.20'
const ALL = [...FRONT_ENDS, EDGE, WEB]

ruleTest(rule, [
  { name: 'every server and the inside of the Edge', on: 'contoso-single-edge', met: ALL },
  {
    name: 'the inside of the Edge is forgotten',
    on: 'contoso-single-edge',
    edits: [script(", '172.25.33.10'", '')],
    met: [...FRONT_ENDS, WEB],
    unmet: [EDGE],
    says: 'clients of staff reach lsedge.contoso.net (172.25.33.10) through the tunnel: nothing blocks tcp 1-65535',
  },
  {
    name: 'a branch appliance, where clients sign in too',
    on: 'contoso-single-edge',
    overlay: `devices: [{ name: sba01, category: sba, vendor: AudioCodes, model: Mediant 1000, fqdn: sba01.contoso.net, address: 192.168.30.5 }, { name: sba02, category: sba, vendor: AudioCodes, model: Mediant 1000 }]\n`,
    met: ALL,
    unmet: ['staff/sba01.contoso.net/192.168.30.5'],
    unknown: ['staff/sba02'],
  },
  {
    name: 'Directors, Mediation and Persistent Chat Servers too',
    on: 'contoso-single-edge',
    overlay: `pools: [{ fqdn: dir01.contoso.net, role: director, servers: [{ address: 192.168.10.70 }] }, { fqdn: med01.contoso.net, role: mediation, vip: 192.168.10.71, servers: [{ address: 192.168.10.72 }] }, { fqdn: chat01.contoso.net, role: persistent-chat, servers: [{ address: 192.168.10.73 }] }]\n`,
    met: ALL,
    unmet: [
      'staff/chat01.contoso.net/192.168.10.73',
      'staff/dir01.contoso.net/192.168.10.70',
      'staff/med01.contoso.net/192.168.10.71',
      'staff/med01.contoso.net/192.168.10.72',
    ],
  },
  {
    name: 'only TCP',
    on: 'contoso-single-edge',
    edits: [script('$servers -Protocol Any', '$servers -Protocol TCP')],
    unmet: ALL,
    says: 'udp 1-65535',
  },
  {
    name: 'the tunnel does not lead there',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [192.168.10.0/24]', ', blocks: none'),
    met: [EDGE],
    unmet: [...FRONT_ENDS, WEB],
  },
  {
    name: 'the rules are not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: ~ }]\n',
    unknown: ALL,
  },
  {
    name: 'the address of a server is not given',
    on: 'contoso-single-edge',
    edits: [{ find: '{ fqdn: fe01.contoso.net, address: 192.168.10.11 }', replace: '{ fqdn: fe01.contoso.net }' }],
    met: [...FRONT_ENDS.slice(1), EDGE, WEB],
    unknown: ['staff/fe01.contoso.net'],
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
