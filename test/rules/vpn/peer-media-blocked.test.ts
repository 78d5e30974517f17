import rule from '../../../rules/vpn/peer-media-blocked.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { blocks, script } from './overlays.ts'

const VPN = 'staff/peers/10.99.0.0/22'
const SITE = 'staff/peers/192.168.20.0/24'
const UDP = '-Protocol UDP -RemotePort 1024-65535'

ruleTest(rule, [
  { name: 'both protocols, the whole range', on: 'contoso-single-edge', met: [VPN, SITE] },
  {
    name: 'a part of the range',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 1024-49999')],
    unmet: [VPN, SITE],
    says: 'udp 50020-50039',
  },
  {
    name: 'the ports of three media, and those of file transfer are not given',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 42000-42019,50020-50039,58000-58019')],
    unknown: [VPN, SITE],
    says: 'which ports clients use for every medium is not given',
  },
  {
    name: 'the ports of all media',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 42000-42019,50020-50039,58000-58019')],
    overlay: 'network: { qos: { client: { fileTransfer: { ports: 42000-42019 } } } }\n',
    met: [VPN, SITE],
  },
  {
    name: 'the same, where clients keep to no ranges',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 42000-42019,50020-50039,58000-58019')],
    overlay: 'network: { qos: { client: { portRangesEnabled: false, fileTransfer: { ports: 42000-42019 } } } }\n',
    unmet: [VPN, SITE],
    says: 'udp 1024-41999',
  },
  {
    name: 'the same, where that is not given',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 42000-42019,50020-50039,58000-58019')],
    overlay: 'network: { qos: { client: { portRangesEnabled: ~ } } }\n',
    unknown: [VPN, SITE],
    says: 'whether clients keep to port ranges is not given',
  },
  {
    name: 'not even what is given, where that is not given',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol UDP -RemotePort 50020-50039')],
    overlay: 'network: { qos: { client: { portRangesEnabled: ~ } } }\n',
    unmet: [VPN, SITE],
    says: 'udp 58000-58019',
  },
  {
    name: 'nothing of one protocol is blocked, where that is not given',
    on: 'contoso-single-edge',
    edits: [script(UDP, '-Protocol TCP -RemotePort 1024-65535')],
    overlay: 'network: { qos: { client: { portRangesEnabled: ~ } } }\n',
    unmet: [VPN, SITE],
    says: 'nothing blocks udp',
  },
  {
    name: 'nothing is blocked, and nothing is given',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: ~ }\nvpn: [{ name: staff, blocks: none }]\n',
    unmet: [VPN, SITE],
  },
  {
    name: 'the whole range, whatever is given',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: ~ }\n',
    met: [VPN, SITE],
  },
  {
    name: 'the range in two rows, the site in two halves',
    on: 'contoso-single-edge',
    overlay: blocks(
      'from: staff, to: [192.168.20.0/25, 10.99.0.0/22], ports: 1024-50000, protocols: [tcp, udp]',
      'from: any, to: [192.168.20.0/25, 10.99.0.0/22], ports: 50001-65535',
      'from: 10.99.0.0/16, to: 192.168.20.128/25',
    ),
    met: [VPN, SITE],
  },
  {
    name: 'a half of the site is left out',
    on: 'contoso-single-edge',
    overlay: blocks('from: staff, to: [192.168.20.0/25, staff]'),
    met: [VPN],
    unmet: [SITE],
  },
  {
    name: 'a rule that is switched off, and one that lets through, count for nothing',
    on: 'contoso-single-edge',
    overlay: blocks('from: staff, to: staff, enabled: false', 'from: staff, to: any, action: allow'),
    unmet: [VPN, SITE],
  },
  {
    name: 'no rules',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: none }]\n',
    unmet: [VPN, SITE],
  },
  {
    name: 'a rule for one program',
    on: 'contoso-single-edge',
    edits: [script(UDP, `${UDP} -Program lync.exe`)],
    unknown: [VPN, SITE],
    says: 'depends on a rule that is not known in full',
  },
  {
    name: 'a name that nothing in the file has',
    on: 'contoso-single-edge',
    overlay: blocks('from: everybody, to: [staff, Redmond]'),
    unknown: [VPN, SITE],
  },
  {
    name: 'neither the rules nor the subnets of clients inside are given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: ~ }]\nsites: ~\n',
    unknown: [VPN, 'staff/peers/inside'],
  },
  {
    name: 'which addresses clients get is not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, clientPool: ~ }]\n',
    unknown: [SITE, 'staff/peers/clients'],
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
